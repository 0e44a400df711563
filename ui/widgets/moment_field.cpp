// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/moment_field.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QCalendarWidget>
#include <QCompleter>
#include <QLineEdit>
#include <QMenu>
#include <QStringListModel>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace ferrograph::ui
{

MomentField::MomentField(const QString &label, const QString &whenEmpty, QWidget *parent)
    : QWidget(parent)
    , m_tags(new QStringListModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_label = makeLabel(label, TextRole::Meta, TextColor::Muted, this);
    column->addWidget(m_label);
    m_edit = new QLineEdit(this);
    m_edit->setPlaceholderText(whenEmpty);
    m_edit->setAccessibleName(tr("%1: a date, a tag or a commit").arg(label));
    m_edit->setToolTip(tr("A date (2024, 2024-03, 2024-03-31), a tag or a commit"));
    m_edit->setMinimumWidth(120);
    auto *completer = new QCompleter(m_tags, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_edit->setCompleter(completer);
    QAction *calendar = m_edit->addAction(icon(QStringLiteral("calendar"), IconTint::Muted),
                                          QLineEdit::TrailingPosition);
    calendar->setText(tr("Choose a date"));
    calendar->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    calendar->setShortcutContext(Qt::WidgetShortcut);
    connect(calendar, &QAction::triggered, this, &MomentField::openCalendar);
    connect(m_edit, &QLineEdit::editingFinished, this, &MomentField::settle);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &tag) {
                m_edit->setText(tag);
                settle();
            });
    column->addWidget(m_edit);
    auto *caption = new ElidedLabel(TextRole::Meta, TextColor::Muted, this);
    m_caption = caption;
    column->addWidget(caption);
}

QString MomentField::text() const
{
    return m_edit->text().trimmed();
}

void MomentField::setText(const QString &text)
{
    m_edit->setText(text);
    m_settled = text;
}

void MomentField::setCompact()
{
    m_label->hide();
    m_caption->hide();
}

void MomentField::setTags(const QStringList &tags)
{
    m_tags->setStringList(tags);
}

QStringList MomentField::tags() const
{
    return m_tags->stringList();
}

void MomentField::setSpan(QDate first, QDate last)
{
    m_first = first;
    m_last = last;
}

void MomentField::setCaption(const QString &caption)
{
    m_caption->setText(caption);
}

QString MomentField::caption() const
{
    return m_caption->text();
}

void MomentField::settle()
{
    if (text() == m_settled)
        return;
    m_settled = text();
    Q_EMIT chosen();
}

void MomentField::openCalendar()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *days = new QCalendarWidget(menu);
    days->setAccessibleName(tr("Choose a date"));
    days->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    days->setFirstDayOfWeek(locale().firstDayOfWeek());
    if (m_first.isValid() && m_last.isValid())
        days->setDateRange(m_first, m_last);
    const QDate written = QDate::fromString(text(), Qt::ISODate);
    days->setSelectedDate(written.isValid() ? written : m_last);
    const auto take = [this, menu](QDate date) {
        m_edit->setText(date.toString(Qt::ISODate));
        menu->close();
        settle();
    };
    connect(days, &QCalendarWidget::clicked, this, take);
    connect(days, &QCalendarWidget::activated, this, take);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(days);
    menu->addAction(action);
    menu->popup(m_edit->mapToGlobal(QPoint(0, m_edit->height())));
    days->setFocus();
}

} // namespace ferrograph::ui

// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/form_dialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

// As large as the form, which scrolls where the screen is lower than that.
class FormScroll : public QScrollArea
{
public:
    FormScroll(QWidget *form, QWidget *parent)
        : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        setFocusPolicy(Qt::NoFocus);
        setWidget(form);
        form->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
    }

    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override
    {
        const QSize form = widget()->minimumSizeHint();
        return {form.width(), std::min(form.height(), lowest)};
    }

private:
    static constexpr int lowest = 240;
};

} // namespace

FormDialog::FormDialog(const QString &title, const QString &text, const QString &acceptText,
                       QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(24, 20, 24, 20);
    m_column->setSpacing(12);
    m_column->addWidget(makeLabel(title, TextRole::Heading, TextColor::Text, this));
    if (!text.isEmpty()) {
        QLabel *words = makeLabel(text, TextRole::Body, TextColor::Muted, this);
        words->setWordWrap(true);
        m_column->addWidget(words);
    }
    auto *form = new QWidget;
    m_form = new QGridLayout(form);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(10);
    m_form->setColumnStretch(1, 1);
    m_scroll = new FormScroll(form, this);
    m_scroll->hide(); // until there is a row
    m_column->addWidget(m_scroll);
    m_problem = makeLabel({}, TextRole::Body, TextColor::Worse, this);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->hide();
    m_column->addStretch(0);
    m_column->addWidget(m_problem);

    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    auto *cancel = new QPushButton(acceptText.isEmpty() ? tr("Close") : tr("Cancel"), this);
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);
    m_buttons->addWidget(cancel);
    m_accept = new QPushButton(acceptText, this);
    m_accept->setAccessibleName(acceptText);
    m_accept->setProperty("kind", QStringLiteral("primary"));
    m_accept->setDefault(true);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setVisible(!acceptText.isEmpty());
    m_buttons->addWidget(m_accept);
    m_column->addSpacing(4);
    m_column->addLayout(m_buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &FormDialog::accepting);
}

void FormDialog::showEvent(QShowEvent *event)
{
    if (!testAttribute(Qt::WA_Resized))
        resize(sizeHint().boundedTo(screen()->availableSize() * 9 / 10));
    QDialog::showEvent(event);
}

void FormDialog::addRow(const QString &label, QWidget *widget, const QString &hint)
{
    m_scroll->show();
    const int row = m_form->rowCount();
    QLabel *name = makeLabel(label, TextRole::Strong, TextColor::Text, this);
    name->setBuddy(widget);
    widget->setAccessibleName(label);
    m_form->addWidget(name, row, 0, Qt::AlignTop | Qt::AlignLeading);
    name->setMinimumHeight(grid::controlHeight);
    m_form->addWidget(widget, row, 1);
    if (hint.isEmpty())
        return;
    widget->setAccessibleDescription(hint);
    QLabel *words = makeLabel(hint, TextRole::Meta, TextColor::Muted, this);
    words->setWordWrap(true);
    m_form->addWidget(words, row + 1, 1);
}

void FormDialog::addWide(QWidget *widget, int stretch)
{
    m_column->insertWidget(m_column->indexOf(m_problem), widget, stretch);
}

void FormDialog::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_problem->setAccessibleName(text);
}

QString FormDialog::problem() const
{
    return m_problem->text();
}

void FormDialog::setBusy(bool busy)
{
    m_accept->setEnabled(!busy);
    setCursor(busy ? Qt::BusyCursor : Qt::ArrowCursor);
}

QPushButton *FormDialog::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    m_buttons->insertWidget(0, button);
    return button;
}

} // namespace ferrograph::ui

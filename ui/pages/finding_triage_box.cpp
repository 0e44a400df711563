// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/finding_triage_box.h"

#include "ui/state/finding_text.h"
#include "ui/state/format.h"
#include "ui/state/settings.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ferrograph::ui
{

using store::Verdict;

namespace
{

constexpr int noteHeight = 64;
constexpr int longNote = 4000;

} // namespace

FindingTriageBox::FindingTriageBox(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeLabel(tr("Triage"), TextRole::CardTitle, TextColor::Text, this));
    m_verdict = new QComboBox(this);
    m_verdict->setAccessibleName(tr("Judgement"));
    for (const Verdict verdict :
         {Verdict::None, Verdict::Confirmed, Verdict::FalsePositive, Verdict::Accepted})
        m_verdict->addItem(FindingText::verdict(verdict));
    column->addWidget(m_verdict);

    m_expiryRow = new QWidget(this);
    auto *expiry = new QHBoxLayout(m_expiryRow);
    expiry->setContentsMargins(0, 0, 0, 0);
    expiry->setSpacing(8);
    m_until = new QComboBox(m_expiryRow);
    m_until->setAccessibleName(tr("Accepted for how long"));
    m_until->addItems({tr("For good"), tr("Until")});
    m_expires = new QDateEdit(m_expiryRow);
    m_expires->setAccessibleName(tr("Accepted until"));
    m_expires->setCalendarPopup(true);
    m_expires->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    expiry->addWidget(m_until, 1);
    expiry->addWidget(m_expires, 1);
    column->addWidget(m_expiryRow);

    m_note = new QPlainTextEdit(this);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Note, kept with the finding"));
    m_note->setFixedHeight(noteHeight);
    m_note->setTabChangesFocus(true);
    column->addWidget(m_note);

    auto *last = new QHBoxLayout;
    last->setSpacing(8);
    m_author = new QLineEdit(this);
    m_author->setAccessibleName(tr("Who judges"));
    m_author->setPlaceholderText(tr("Who judges"));
    m_author->setMaxLength(120);
    m_save = new QPushButton(tr("Save"), this);
    m_save->setAccessibleName(tr("Save the judgement"));
    last->addWidget(m_author, 1);
    last->addWidget(m_save);
    column->addLayout(last);
    m_last = makeLabel({}, TextRole::Meta, TextColor::Muted, this);
    m_last->setWordWrap(true);
    column->addWidget(m_last);

    connect(m_verdict, &QComboBox::currentIndexChanged, this, &FindingTriageBox::update);
    connect(m_until, &QComboBox::currentIndexChanged, this, &FindingTriageBox::update);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_settings.set(Setting::Author, m_author->text().trimmed());
        Q_EMIT saveRequested();
    });
    update();
}

void FindingTriageBox::update()
{
    const auto verdict = static_cast<Verdict>(m_verdict->currentIndex());
    m_expiryRow->setVisible(verdict == Verdict::Accepted);
    m_expires->setEnabled(m_until->currentIndex() == 1);
    m_save->setEnabled(verdict != Verdict::None || m_stored != Verdict::None);
}

void FindingTriageBox::show(const store::FindingDetail &detail, Seconds now)
{
    m_fingerprint = detail.row.fingerprint;
    m_stored = detail.row.verdict;
    m_lastMade = 0;
    QString note;
    QString last;
    for (const store::FindingEvent &event : detail.events) {
        if (!store::verdictFromName(event.what))
            continue;
        m_lastMade = std::max(m_lastMade, event.date);
        note = QString::fromStdString(event.note);
        last = event.author.empty()
                   ? tr("Last change: %1, %2", "judgement, date")
                         .arg(FindingText::event(event), Format::date(event.date))
                   : tr("Last change: %1 by %2, %3", "judgement, person, date")
                         .arg(FindingText::event(event), QString::fromStdString(event.author),
                              Format::date(event.date));
    }
    m_verdict->setCurrentIndex(static_cast<int>(m_stored));
    m_until->setCurrentIndex(0);
    const QDate today = QDateTime::fromSecsSinceEpoch(now, Qt::UTC).date();
    m_expires->setMinimumDate(today.addDays(1));
    m_expires->setDate(today.addMonths(6));
    if (detail.expires) {
        m_until->setCurrentIndex(1);
        m_expires->setMinimumDate({1970, 1, 1});
        m_expires->setDate(QDateTime::fromSecsSinceEpoch(*detail.expires, Qt::UTC).date());
    }
    m_note->setPlainText(m_stored == Verdict::None ? QString() : note);
    if (m_author->text().isEmpty())
        m_author->setText(m_settings.text(Setting::Author));
    m_last->setText(last);
    m_last->setVisible(!last.isEmpty());
    update();
}

void FindingTriageBox::setFocusInside()
{
    m_verdict->setFocus(Qt::TabFocusReason);
}

store::Judgement FindingTriageBox::judgement(Seconds now) const
{
    store::Judgement judgement;
    judgement.fingerprint = m_fingerprint;
    judgement.verdict = static_cast<Verdict>(m_verdict->currentIndex());
    judgement.author = m_author->text().trimmed().toStdString();
    judgement.note = m_note->toPlainText().trimmed().left(longNote).toStdString();
    judgement.made = std::max(now, m_lastMade + 1);
    if (judgement.verdict == Verdict::Accepted && m_until->currentIndex() == 1)
        judgement.expires = QDateTime(m_expires->date(), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
    return judgement;
}

} // namespace ferrograph::ui

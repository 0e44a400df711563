// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/finding_triage.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ferrograph::ui
{

class Settings;

// What people judge of a finding: the verdict, until when an accepted one is accepted, who says so
// and why.
class FindingTriageBox : public QWidget
{
    Q_OBJECT
public:
    explicit FindingTriageBox(Settings &settings, QWidget *parent = nullptr);

    void show(const store::FindingDetail &detail, Seconds now);
    void setFocusInside();
    // As it stands in the box. `made` is never that of an earlier judgement.
    store::Judgement judgement(Seconds now) const;

Q_SIGNALS:
    void saveRequested();

private:
    void update();

    Settings &m_settings;
    std::string m_fingerprint;
    Seconds m_lastMade = 0;
    store::Verdict m_stored = store::Verdict::None;
    QComboBox *m_verdict = nullptr;
    QWidget *m_expiryRow = nullptr;
    QComboBox *m_until = nullptr;
    QDateEdit *m_expires = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QLineEdit *m_author = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_last = nullptr;
};

} // namespace ferrograph::ui

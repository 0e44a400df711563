// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>

class QLabel;

namespace ferrograph::ui
{

class ThinProgress;

// One target: what, until when, how far.
class TargetPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TargetPanel(QWidget *parent = nullptr);

    void setWords(const QString &heading, const QString &due, const QString &course,
                  const QString &state);
    void setProgress(std::optional<double> share, const QString &text);

private:
    QLabel *m_heading = nullptr;
    QLabel *m_due = nullptr;
    ThinProgress *m_bar = nullptr;
    QLabel *m_course = nullptr;
    QLabel *m_share = nullptr;
    QLabel *m_state = nullptr;
};

} // namespace ferrograph::ui

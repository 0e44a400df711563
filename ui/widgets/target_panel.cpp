// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/target_panel.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/thin_progress.h"

#include <QGridLayout>

namespace ferrograph::ui
{

TargetPanel::TargetPanel(QWidget *parent)
    : QWidget(parent)
{
    m_heading = makeLabel({}, TextRole::CardTitle, TextColor::Text, this);
    m_heading->setWordWrap(true);
    m_due = makeLabel({}, TextRole::Meta, TextColor::Muted, this);
    m_bar = new ThinProgress(6, this);
    m_course = makeLabel({}, TextRole::Axis, TextColor::Muted, this);
    m_course->setWordWrap(true);
    QFont strong = roleFont(TextRole::Meta);
    strong.setWeight(QFont::Bold);
    m_share = makeLabel({}, TextRole::Meta, TextColor::Text, this);
    m_share->setFont(strong);
    m_state = makeLabel({}, TextRole::Meta, TextColor::Muted, this);
    auto *lines = new QGridLayout(this);
    lines->setContentsMargins(0, 0, 0, 4);
    lines->setHorizontalSpacing(12);
    lines->setVerticalSpacing(6);
    lines->addWidget(m_heading, 0, 0);
    lines->addWidget(m_due, 0, 1, Qt::AlignTrailing | Qt::AlignVCenter);
    lines->addWidget(m_bar, 1, 0, 1, 2);
    lines->addWidget(m_course, 2, 0);
    lines->addWidget(m_share, 2, 1, Qt::AlignTrailing | Qt::AlignTop);
    lines->addWidget(m_state, 3, 0, 1, 2);
    lines->setColumnStretch(0, 1);
    lines->setRowStretch(4, 1);
}

void TargetPanel::setWords(const QString &heading, const QString &due, const QString &course,
                           const QString &state)
{
    m_heading->setText(heading);
    m_due->setText(due);
    m_course->setText(course);
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    setAccessibleName(heading);
    setAccessibleDescription(QStringLiteral("%1 %2 %3").arg(due, course, state).trimmed());
}

void TargetPanel::setProgress(std::optional<double> share, const QString &text)
{
    m_bar->setColor(tokens().cool);
    m_bar->setShare(share);
    m_share->setText(text);
}

} // namespace ferrograph::ui

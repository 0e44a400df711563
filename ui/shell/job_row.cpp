// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/job_row.h"

#include "ui/state/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/thin_progress.h"
#include "ui/widgets/widget_painter.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ferrograph::ui
{
namespace
{

constexpr int glyphRoom = 22;

struct Glyph {
    QString name;
    QColor color;
};

Glyph glyphOf(JobState state)
{
    const Tokens &t = tokens();
    switch (state) {
    case JobState::Done:
        return {QStringLiteral("check"), t.better};
    case JobState::DoneInPart:
        return {QStringLiteral("warning"), t.attention};
    case JobState::Failed:
        return {QStringLiteral("error"), t.worse};
    case JobState::Cancelled:
        return {QStringLiteral("close"), t.muted};
    case JobState::Queued:
    case JobState::Running:
        break;
    }
    return {};
}

} // namespace

QString jobDetail(const JobStatus &status)
{
    switch (status.state) {
    case JobState::Queued:
        return JobRow::tr("waiting");
    case JobState::Running: {
        const QString count = progressCount(status.step);
        if (status.step.what.empty())
            return count;
        const QString what = progressText(status.step.what);
        return count.isEmpty() ? what : QStringLiteral("%1 · %2").arg(what, count);
    }
    case JobState::Cancelled:
        return JobRow::tr("cancelled; what was read is kept");
    case JobState::Failed:
        return status.error ? QString::fromStdString(status.error->message()) : QString();
    case JobState::Done:
    case JobState::DoneInPart:
        break;
    }
    QString text = status.outcome.summary;
    if (!status.outcome.problems.empty()) {
        text += QStringLiteral(", ") + JobRow::tr("%n problem(s)", nullptr,
                                                  static_cast<int>(status.outcome.problems.size()));
    }
    return text + QStringLiteral(", ") + Format::duration(status.seconds);
}

JobRow::JobRow(int id, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
{
    m_title = makeLabel({}, TextRole::CardTitle, TextColor::Text, this);
    m_left = makeLabel({}, TextRole::Meta, TextColor::Muted, this);
    m_detail = new ElidedLabel(TextRole::Axis, TextColor::Muted, this);
    m_bar = new ThinProgress(4, this);
    m_cancel = new QToolButton(this);
    m_cancel->setProperty("kind", QStringLiteral("control"));
    m_cancel->setIcon(icon(QStringLiteral("close"), IconTint::Muted));
    m_cancel->setIconSize({12, 12});
    m_cancel->setFixedSize(24, 24);
    m_cancel->setStyleSheet(QStringLiteral("padding: 0; min-height: 22px;"));
    m_open = new QPushButton(this);
    m_open->setProperty("kind", QStringLiteral("link"));

    auto *lines = new QGridLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setHorizontalSpacing(12);
    lines->setVerticalSpacing(3);
    lines->addWidget(m_title, 0, 0);
    lines->addWidget(m_left, 0, 1, Qt::AlignTrailing);
    lines->addWidget(m_cancel, 0, 2, 2, 1, Qt::AlignCenter);
    lines->addWidget(m_bar, 1, 0, 1, 2);
    lines->addWidget(m_detail, 2, 0, 1, 2);
    lines->addWidget(m_open, 0, 3, 3, 1, Qt::AlignCenter);
    lines->setColumnStretch(0, 1);

    connect(m_cancel, &QToolButton::clicked, this, [this] { Q_EMIT cancelRequested(m_id); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_state == JobState::Done)
            Q_EMIT openRequested(m_id);
        else
            Q_EMIT detailsRequested(m_id);
    });
}

void JobRow::show(const JobStatus &status)
{
    m_state = status.state;
    m_title->setText(status.title);
    m_detail->setText(jobDetail(status));
    m_cancel->setAccessibleName(tr("Cancel “%1”").arg(status.title));
    m_cancel->setToolTip(tr("Cancel"));
    const bool over = status.over();
    m_left->setVisible(!over);
    m_bar->setVisible(!over);
    m_cancel->setVisible(!over);
    layout()->setContentsMargins(over ? glyphRoom : 0, 0, 0, 0);
    if (over)
        showOver(status);
    else
        showRunning(status);
    update();
}

void JobRow::showRunning(const JobStatus &status)
{
    m_open->hide();
    m_left->setText(status.secondsLeft
                        ? tr("about %1 left").arg(Format::duration(*status.secondsLeft))
                        : QString());
    std::optional<double> share;
    if (status.step.total > 0)
        share = static_cast<double>(status.step.done) / static_cast<double>(status.step.total);
    m_bar->setShare(share);
}

void JobRow::showOver(const JobStatus &status)
{
    const bool opens = status.state == JobState::Done && !status.project.isEmpty();
    const bool explains = status.state == JobState::Failed || status.state == JobState::DoneInPart;
    m_open->setVisible(opens || explains);
    m_open->setText(opens ? tr("Open") : tr("Details"));
    m_open->setAccessibleName(QStringLiteral("%1: %2").arg(m_open->text(), status.title));
}

void JobRow::paintEvent(QPaintEvent *)
{
    const Glyph glyph = glyphOf(m_state);
    if (glyph.name.isEmpty())
        return;
    WidgetPainter painter(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    paintIcon(&painter, QRectF(mirrored ? width() - 15 : 0, 2, 15, 15), glyph.name, glyph.color);
}

} // namespace ferrograph::ui

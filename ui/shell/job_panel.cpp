// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/job_panel.h"

#include "ui/shell/job_row.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/widget_painter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

constexpr int panelWidth = 420;
constexpr int shadow = 8;

} // namespace

JobPanel::JobPanel(IngestLane &lane, QWidget *window)
    : QWidget(window)
    , m_lane(lane)
{
    setAccessibleName(tr("Jobs"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(shadow + 16, shadow + 10, shadow + 16, shadow + 14);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(makeLabel(tr("Jobs"), TextRole::CardTitle, TextColor::Text, this));
    m_counts = makeLabel({}, TextRole::Meta, TextColor::Muted, this);
    head->addWidget(m_counts, 1);
    auto *fold = new QToolButton(this);
    fold->setProperty("kind", QStringLiteral("icon"));
    fold->setIcon(icon(QStringLiteral("chevron_down"), IconTint::Muted));
    fold->setIconSize({16, 16});
    fold->setAccessibleName(tr("Close the job panel"));
    fold->setToolTip(tr("Close"));
    head->addWidget(fold);
    column->addLayout(head);
    m_list = new QVBoxLayout;
    m_list->setSpacing(10);
    column->addLayout(m_list);
    m_more = makeLabel({}, TextRole::Axis, TextColor::Muted, this);
    column->addWidget(m_more);

    connect(fold, &QToolButton::clicked, this, &JobPanel::close);
    connect(&m_lane, &IngestLane::changed, this, [this] {
        if (isOpen())
            refresh();
    });
    window->installEventFilter(this);
    hide();
}

void JobPanel::open()
{
    QWidget::show();
    raise();
    refresh();
}

void JobPanel::close()
{
    hide();
    if (m_lane.unfinished() == 0)
        m_lane.clearFinished();
}

void JobPanel::refresh()
{
    // Running first, then waiting, then what is over, newest first.
    std::vector<const JobStatus *> jobs;
    for (const JobStatus &status : m_lane.jobs())
        jobs.push_back(&status);
    const auto rank = [](const JobStatus *status) {
        return status->state == JobState::Running ? 0 : status->over() ? 2 : 1;
    };
    std::stable_sort(jobs.begin(), jobs.end(), [&](const JobStatus *a, const JobStatus *b) {
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        return rank(a) == 2 && a->id > b->id;
    });
    const auto over = std::count_if(jobs.begin(), jobs.end(),
                                    [](const JobStatus *status) { return status->over(); });
    m_counts->setText(tr("%1 running, %2 done").arg(m_lane.unfinished()).arg(over));

    const std::size_t shown = std::min(jobs.size(), shownRows);
    std::map<int, JobRow *> kept;
    for (std::size_t i = 0; i < shown; ++i) {
        JobRow *&row = m_rows[jobs[i]->id];
        if (!row) {
            row = new JobRow(jobs[i]->id, this);
            connect(row, &JobRow::cancelRequested, &m_lane, &IngestLane::cancel);
            connect(row, &JobRow::detailsRequested, this, &JobPanel::detailsRequested);
            connect(row, &JobRow::openRequested, this, [this](int id) {
                if (const JobStatus *status = m_lane.status(id))
                    Q_EMIT projectRequested(status->project);
            });
        }
        row->show(*jobs[i]);
        m_list->removeWidget(row);
        m_list->addWidget(row);
        row->QWidget::show();
        kept[jobs[i]->id] = row;
    }
    for (const auto &[id, row] : m_rows) {
        if (!kept.contains(id))
            row->deleteLater();
    }
    m_rows = std::move(kept);
    m_more->setVisible(jobs.size() > shown);
    m_more->setText(tr("and %n more", nullptr, static_cast<int>(jobs.size() - shown)));
    place();
}

void JobPanel::place()
{
    const QWidget *window = parentWidget();
    setFixedWidth(std::min(panelWidth, window->width() - 2 * grid::margin) + 2 * shadow);
    layout()->activate();
    resize(width(), sizeHint().height());
    move(window->width() - width() - grid::margin + shadow,
         window->height() - height() - grid::gutter + shadow);
}

void JobPanel::paintEvent(QPaintEvent *)
{
    WidgetPainter painter(this);
    const QRectF box = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    painter.setPen(Qt::NoPen);
    for (int ring = shadow; ring > 0; --ring) {
        painter.setBrush(QColor(0, 0, 0, 5));
        painter.drawRoundedRect(box.adjusted(-ring, -ring + 2, ring, ring), grid::cardRadius + ring,
                                grid::cardRadius + ring);
    }
    painter.setPen(QPen(tokens().border, 1));
    painter.setBrush(tokens().raised);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), grid::cardRadius, grid::cardRadius);
}

bool JobPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isOpen())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace ferrograph::ui

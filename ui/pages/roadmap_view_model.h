// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/document.h"
#include "core/review/roadmap_review.h"
#include "ui/models/rows_model.h"
#include "ui/pages/page.h"
#include "ui/widgets/element_strip.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace ferrograph::ui
{

// What the store answers for the Roadmap page.
struct RoadmapAnswer {
    std::optional<review::RoadmapReview> review; // nothing: there is no roadmap
    QString problem; // why the one there is cannot be read; empty where there is none at all
    bool scanned = false;
    Seconds asOf = 0;
};
// Of the project's roadmap, or of a changed one that is only proposed yet.
Result<RoadmapAnswer> roadmapAnswer(store::Database &database, const std::string &project,
                                    const std::optional<review::CurrentRoadmap> &proposal,
                                    Seconds asOf);

// The words and rows of the Roadmap page. Everything measured comes from the review.
class RoadmapViewModel
{
    Q_DECLARE_TR_FUNCTIONS(RoadmapViewModel)
public:
    RoadmapViewModel() = default;
    explicit RoadmapViewModel(RoadmapAnswer answer)
        : m_answer(std::move(answer))
    {
    }

    const RoadmapAnswer &answer() const { return m_answer; }
    bool empty() const { return !m_answer.review; }
    const review::RoadmapReview &review() const { return *m_answer.review; }
    const roadmap::Roadmap &roadmap() const { return review().current.roadmap; }
    bool isFile() const; // the repository's, which wins over what the window stores

    QString subtitle() const;
    QString problems() const; // of newer versions of the file; empty: none
    std::vector<StripElement> elements() const;
    QString elementsNote() const; // "4 of 6 in place"

    // The milestone that is shown first: the next one that is not done, else the last.
    int firstMilestone() const;
    report::Chart chart(const review::MilestoneReview &milestone) const;
    QString milestonesNote() const;

    QString policyNote() const;
    std::vector<RowsModel::Row> violations() const;
    const store::ArrivedFile &violation(int row) const
    {
        return m_violations[static_cast<std::size_t>(row)];
    }
    struct LimitLine {
        bool broken = false;
        QString words;
    };
    std::vector<LimitLine> limits() const;

    std::vector<RowsModel::Row> components() const;

    QString grantTitle(std::size_t grant) const; // "RTP in Rust, Jan 2024 – Sep 2024"
    std::vector<RowsModel::Row> measures(std::size_t grant) const;
    // Everything known of a grant: periods, sensitivity, milestones.
    std::vector<QStringList> grantDetails(std::size_t grant) const;
    static QStringList grantDetailColumns();
    QString grantWords(std::size_t grant) const; // objective, narrative, how to read it

    std::vector<CsvTable> csv() const;

private:
    RoadmapAnswer m_answer;
    std::vector<store::ArrivedFile> m_violations =
        m_answer.review ? m_answer.review->violations() : std::vector<store::ArrivedFile>();
};

} // namespace ferrograph::ui

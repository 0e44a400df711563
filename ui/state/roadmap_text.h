// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/review/roadmap_review.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace ferrograph::ui
{

// The words for roadmaps in the window's language; core has the same in English for the command
// line and for reports.
class RoadmapText
{
    Q_DECLARE_TR_FUNCTIONS(RoadmapText)
public:
    static QString metricName(const std::string &metric); // "Exposed share", "C+C++ share"
    static QString value(const std::string &metric, double value);
    static QString scope(const roadmap::Scope &scope); // "in parsers"; of the project nothing
    // "Exposed share at most 10.0 % in parsers"
    static QString goal(const std::string &metric, const roadmap::Scope &scope,
                        const metrics::Goal &goal);

    static QString status(roadmap::Status status);
    // Why it has that status, in a sentence.
    static QString reason(const review::MilestoneReview &milestone);
    // "likely Nov 2026", "reached 11 Jun 2024", "no date at this rate"
    static QString course(const review::MilestoneReview &milestone);
    // The forecast band: "Likely in …", "1 in 10: by …", "9 in 10: by …", and what to think of it.
    static QStringList band(const review::MilestoneReview &milestone);
    // Empty unless the slopes of 6 and of 24 months disagree.
    static QString recentRate(const review::MilestoneReview &milestone);

    static QString elementTitle(roadmap::Element element);
    static QString standing(review::Standing standing);
    static QString elementWords(const review::RoadmapReview &review,
                                const review::ElementReview &element);

    // "file of gstreamer at 1a2b3c4d", "kept in the database"
    static QString source(const store::RoadmapVersion &version);

private:
    static QString noDate(const metrics::Prediction &prediction);
};

} // namespace ferrograph::ui

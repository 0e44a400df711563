// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"
#include "core/store/code_queries.h"
#include "core/store/finding_queries.h"
#include "core/store/portfolio_totals.h"
#include "ui/charts/mix_bar.h"
#include "ui/charts/sparkline.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ferrograph::ui
{

// Why a project has a figure or none.
enum class Judgement {
    Measured,
    NotScanned,
    NoCode, // read, and there is no code line that counts
};

// One project as the portfolio shows it.
struct PortfolioItem {
    QString project;
    QString programme;
    QStringList tags;
    Judgement judgement = Judgement::NotScanned;
    std::uint64_t code = 0; // D
    std::uint64_t exposed = 0;
    std::optional<double> share;
    std::vector<MixPart> mix;
    QString headline;             // "85.1 % exposed", "n/a"
    QString headlineFigure;       // "85.1 %"; empty: the headline is one
    QString headlineWord;         // "exposed", "unsafe Rust lines"
    QString reason;               // "204k of 240k lines", "no code since Nov 2025"
    std::optional<double> change; // of the share in 12 months
    std::optional<std::int64_t> exposedChange;
    QString archetype;                                             // "rewrite in place"
    QString archetypeNote;                                         // why it is taken for that
    metrics::Direction direction = metrics::Direction::NoEvidence; // of the headline
    bool better = false;  // the direction is for the better
    QString changeText;   // "▼ −28.1 pt, falling"
    QString changeFigure; // its two parts, one above the other in the table
    QString changeWord;
    QString changeNote;                          // what is compared with what
    std::optional<store::OpenFindings> findings; // nothing: no results were imported
    SparkValues exposedLine;
    std::optional<Seconds> scanned; // the oldest of its repositories
    std::uint64_t unreadable = 0;
};

// A line of "In three sentences".
struct Sentence {
    enum class Mark { Fine, Attention, Plain };
    Mark mark = Mark::Plain;
    QString text;
};

// What the portfolio says, made of what the store answers. A word about a trend only where the test
// has evidence.
class PortfolioViewModel
{
    Q_DECLARE_TR_FUNCTIONS(PortfolioViewModel)
public:
    PortfolioViewModel() = default;
    PortfolioViewModel(const std::vector<store::PortfolioRow> &rows,
                       const languages::LanguageTable &table, Seconds now);

    // By the project's name.
    void setFindings(const std::map<std::string, store::OpenFindings> &findings);

    const std::vector<PortfolioItem> &items() const { return m_items; }
    std::vector<Sentence> sentences() const;
    QString subtitle() const; // "13 projects in 5 programmes · 4.0M code lines · measured …"
    QString comparedWith() const; // "since 24 Aug 2025"

private:
    PortfolioItem item(const store::PortfolioRow &row, const languages::LanguageTable &table) const;
    void judge(PortfolioItem &item, const store::PortfolioRow &row) const;
    void compare(PortfolioItem &item, const store::PortfolioRow &row) const;
    void tell(PortfolioItem &item, const store::PortfolioRow &row,
              const languages::LanguageTable &table) const;
    Sentence totalSentence() const;
    Sentence changeSentence() const;
    Sentence gapSentence() const;

    std::vector<PortfolioItem> m_items;
    store::PortfolioTotals m_totals;
    Seconds m_asOf = 0; // the newest commit of all: what "12 months" counts back from
};

QString archetypeText(metrics::Archetype archetype);

} // namespace ferrograph::ui

// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>

namespace ferrograph::ui
{

// Numbers and dates as the window writes them, in the window's language. The one place for it.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)
public:
    static QString count(std::uint64_t value);      // "5,413"
    static QString shortCount(std::uint64_t value); // "794", "4.5k", "240k", "2.5M"
    static QString signedCount(std::int64_t value); // "+152", "−1,204", "0"

    // A share from 0 to 1: "85.1 %". A share that is not zero never reads "0.0 %" and one that is
    // not whole never "100.0 %": "< 0.1 %", "> 99.9 %".
    static QString percent(double share);
    // The number alone, for a value with a smaller unit beside it: "85.1".
    static QString percentNumber(double share);
    // A difference of two shares in percentage points: "−0.4 pts", "0.0 pts".
    static QString points(double difference);

    static QString date(Seconds moment);      // UTC: "22 Aug 2026"
    static QString monthOf(Seconds moment);   // UTC: "Aug 2026"
    static QString localTime(Seconds moment); // local: "24 Aug 2026, 09:12"

    static QString age(Seconds then, Seconds now); // "2 h ago", "yesterday", "3 d ago"
    static QString duration(double seconds);       // "14 s", "3 min", "1 h 20 min"
    static QString bytes(std::uint64_t value);     // "14.8 MB"

    static QString shortCommit(const std::string &hex); // its first 8 digits
};

} // namespace ferrograph::ui

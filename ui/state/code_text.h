// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/bucket.h"
#include "core/languages/language_table.h"
#include "core/store/code_queries.h"

#include <QCoreApplication>
#include <QString>

namespace ferrograph::ui
{

// The words for what core names, in the window's language.
class CodeText
{
    Q_DECLARE_TR_FUNCTIONS(CodeText)
public:
    // When the states that a history ends with began to have no code; nothing while the last one
    // has some, or none ever had.
    static std::optional<Seconds> noCodeSince(const std::vector<store::CodePoint> &points);
    static QString bucketName(languages::Bucket bucket);  // "Product"
    static QString bucketWord(languages::Bucket bucket);  // "product"
    static QString bucketNames(languages::BucketSet set); // "product + tests + vendored"
    static QString className(languages::LanguageClass languageClass);
};

} // namespace ferrograph::ui

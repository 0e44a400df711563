// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/code_text.h"

namespace ferrograph::ui
{

using languages::Bucket;
using languages::LanguageClass;

QString CodeText::bucketName(Bucket bucket)
{
    switch (bucket) {
    case Bucket::Product:
        return tr("Product");
    case Bucket::Tests:
        return tr("Tests");
    case Bucket::Vendored:
        return tr("Vendored");
    case Bucket::Generated:
        return tr("Generated");
    case Bucket::Docs:
        return tr("Docs");
    }
    return {};
}

QString CodeText::bucketWord(Bucket bucket)
{
    switch (bucket) {
    case Bucket::Product:
        return tr("product", "inside a sentence");
    case Bucket::Tests:
        return tr("tests", "inside a sentence");
    case Bucket::Vendored:
        return tr("vendored", "inside a sentence");
    case Bucket::Generated:
        return tr("generated", "inside a sentence");
    case Bucket::Docs:
        return tr("docs", "inside a sentence");
    }
    return {};
}

QString CodeText::bucketNames(languages::BucketSet set)
{
    QStringList names;
    for (const Bucket bucket : languages::allBuckets) {
        if (set.contains(bucket))
            names << bucketWord(bucket);
    }
    return names.join(QStringLiteral(" + "));
}

QString CodeText::className(LanguageClass languageClass)
{
    switch (languageClass) {
    case LanguageClass::Safe:
        return tr("memory-safe");
    case LanguageClass::Unsafe:
        return tr("not memory-safe");
    case LanguageClass::Assembly:
        return tr("assembly");
    case LanguageClass::Mixed:
        return tr("mixed");
    case LanguageClass::None:
        return tr("not counted", "class of a language that is in no share");
    }
    return {};
}

std::optional<Seconds> CodeText::noCodeSince(const std::vector<store::CodePoint> &points)
{
    std::optional<Seconds> since;
    bool hadCode = false;
    for (const store::CodePoint &point : points) {
        const bool code = point.totals.countedCode > 0;
        hadCode = hadCode || code;
        since = code || !hadCode ? std::nullopt : since ? since : std::optional(point.date);
    }
    return since;
}

} // namespace ferrograph::ui

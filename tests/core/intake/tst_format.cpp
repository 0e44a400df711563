// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/format.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/result_checks.h"

using namespace ferrograph;
using namespace ferrograph::test;

namespace
{

// A format of this test: text whose first word is its name; "bad" in it is refused.
template <char letter>
class LetterImporter : public intake::Importer
{
public:
    Result<void> add(input::Item &item) override
    {
        const auto text = item.content.all(1000);
        FERROGRAPH_TRY(text);
        if (text->find("bad") != std::string::npos)
            return failure(ErrorCode::InvalidInput, item.name, "is bad", "line 1");
        if (text->find("stop") != std::string::npos)
            return failure(ErrorCode::Cancelled, item.name, "stopped");
        m_bytes += text->size();
        return {};
    }

    Result<intake::Outcome> finish(const input::Source &, std::span<const Problem>) override
    {
        intake::Outcome outcome;
        outcome.figures.emplace_back("bytes", m_bytes);
        return outcome;
    }

private:
    std::uint64_t m_bytes = 0;
};

template <char letter>
constexpr intake::Format letterFormat(std::string_view name)
{
    return {name, [](const intake::Sample &sample) { return sample.head.starts_with(letter); },
            [](store::Database &, const intake::Request &) -> std::unique_ptr<intake::Importer> {
                return std::make_unique<LetterImporter<letter>>();
            }};
}

constexpr std::array letterFormats = {letterFormat<'a'>("alpha"), letterFormat<'b'>("beta")};

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private:
    StoreFixture m_store;

    intake::Request request(const QString &path) const
    {
        intake::Request request;
        request.source = path.toStdString();
        request.project = std::string(1, 'p'); // g++ 12 warns of a literal here
        return request;
    }

    static QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }

private Q_SLOTS:
    void eachFormatOfADirectoryIsOneImport()
    {
        const QTemporaryDir folder;
        write(folder, QStringLiteral("1"), "a12");
        write(folder, QStringLiteral("2"), "b");
        write(folder, QStringLiteral("3"), "a bad one");
        write(folder, QStringLiteral("4"), "other");
        write(folder, QStringLiteral("5"), "a4");
        const auto outcomes =
            intake::importSource(m_store.database(), letterFormats, "auto", request(folder.path()));
        QVERIFY_RESULT(outcomes);
        QCOMPARE(outcomes->size(), std::size_t{2});
        const intake::Outcome &alpha = outcomes->front();
        QCOMPARE(alpha.format, std::string("alpha"));
        QCOMPARE(alpha.figures.front().second, std::uint64_t{5});
        QCOMPARE(alpha.report.accepted, std::uint64_t{2});
        QCOMPARE(alpha.report.skipped, std::uint64_t{2}); // the bad one and the other
        QCOMPARE(alpha.report.problems.size(), std::size_t{2});
        QCOMPARE(alpha.report.problems[0].what, std::string("is bad (line 1)"));
        QCOMPARE(outcomes->back().format, std::string("beta"));
    }

    void aNamedFormatIsNotAsked()
    {
        const QTemporaryDir folder;
        const auto path = write(folder, QStringLiteral("1"), "other");
        const auto named =
            intake::importSource(m_store.database(), letterFormats, "beta", request(path));
        QVERIFY_RESULT(named);
        QCOMPARE(named->front().format, std::string("beta"));
        const auto unknown =
            intake::importSource(m_store.database(), letterFormats, "gamma", request(path));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::Usage);
        QVERIFY(unknown.error().advice.find("alpha, beta") != std::string::npos);
    }

    void theReasonOfTheOnlyFileIsTheError()
    {
        const QTemporaryDir folder;
        const auto outcome =
            intake::importSource(m_store.database(), letterFormats, "auto",
                                 request(write(folder, QStringLiteral("1"), "a bad one")));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().detail, std::string("is bad"));
        QCOMPARE(outcome.error().position, std::string("line 1"));
        const auto other =
            intake::importSource(m_store.database(), letterFormats, "auto",
                                 request(write(folder, QStringLiteral("2"), "other")));
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::InvalidInput);
        const QTemporaryDir empty;
        QVERIFY(!intake::importSource(m_store.database(), letterFormats, "auto",
                                      request(empty.path())));
    }

    void anyOtherErrorEndsTheImport()
    {
        const QTemporaryDir folder;
        write(folder, QStringLiteral("1"), "a");
        write(folder, QStringLiteral("2"), "a stop");
        const auto outcome =
            intake::importSource(m_store.database(), letterFormats, "auto", request(folder.path()));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"

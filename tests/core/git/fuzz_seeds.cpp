// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// fuzz_seeds FOLDER: writes what the fuzzers begin with, FOLDER/pack for fuzz_pack and
// FOLDER/follow for fuzz_follow. Packs right and wrong; texts of every language that is followed.
#include "core/languages/line_counter.h"
#include "tests/core/git/git_program.h"
#include "tests/core/git/pack_builder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <cstdio>

using namespace ferrograph;
using namespace ferrograph::test;

namespace
{

void write(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(folder);
    QFile out(folder + '/' + name);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(out.fileName()));
}

// As fuzz_pack takes them apart.
QByteArray seed(const QByteArray &index, const QByteArray &pack)
{
    QByteArray size(4, '\0');
    qToLittleEndian(quint32(index.size()), size.data());
    return size + index + pack;
}

QByteArray lines(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "line " + QByteArray::number(i) + '\n';
    return text;
}

PackBuilder chain(int depth)
{
    PackBuilder pack;
    QByteArray bytes = lines(20);
    quint64 last = pack.addBlob(blobId(bytes), bytes);
    for (int i = 0; i < depth; ++i) {
        const QByteArray next = bytes + "more\n";
        const quint64 back = pack.position() - last;
        last = pack.addOffsetDelta(blobId(next), back,
                                   delta(quint64(bytes.size()), quint32(bytes.size()), "more\n"));
        bytes = next;
    }
    return pack;
}

void writePacks(const QString &folder)
{
    const QByteArray text = lines(20);
    const git::ObjectId id = blobId(text);
    const auto put = [&folder](const char *name, const PackBuilder &pack) {
        write(folder, name, seed(pack.index(), pack.pack()));
    };
    put("chain", chain(5));
    put("deep", chain(60));
    write(folder, "large-offsets", seed(chain(3).index(true), chain(3).pack()));
    const auto differences = delta(quint64(text.size()), 30, "end\n");
    {
        PackBuilder pack;
        pack.addBlob(id, text);
        pack.addIdDelta(blobId(text.left(30) + "end\n"), id, differences);
        put("by-id", pack);
    }
    {
        PackBuilder pack;
        pack.addIdDelta(blobId("a"), blobId("b"), differences);
        pack.addIdDelta(blobId("b"), blobId("a"), differences);
        pack.addOffsetDelta(blobId("c"), 0, differences);
        put("circles", pack);
    }
    {
        PackBuilder pack;
        pack.addBlob(id, text, qint64(4) << 30U);
        pack.addBlob(blobId("short"), "short", 4);
        pack.addOffsetDelta(blobId("claims"), pack.position() - 12,
                            deltaNumber(quint64(text.size())) + deltaNumber(quint64(1) << 32U) +
                                deltaCopy(0, 10));
        put("wrong-sizes", pack);
    }
    {
        PackBuilder pack;
        pack.addBlob(id, text);
        pack.place(blobId("beyond"), 1'000'000);
        pack.place(blobId("far beyond"), quint64(1) << 40U);
        pack.addOffsetDelta(blobId("before"), 1'000'000, differences);
        put("offsets-beyond", pack);
    }
    const PackBuilder whole = chain(5);
    write(folder, "cut", seed(whole.index(), whole.pack().left(60)));
    write(folder, "delta", text + differences);
}

// One that git itself made, with trees and commits.
void writePackOfGit(const QString &folder)
{
    const QTemporaryDir place;
    const QString path = place.path();
    runGit(path, {"init", "--quiet"});
    for (int i = 1; i < 5; ++i) {
        write(path, "file.rs", lines(10 * i));
        runGit(path, {"add", "."});
        runGit(path, {"commit", "--quiet", "-m", "one more"});
    }
    runGit(path, {"repack", "-adfq"});
    const QString packs = path + "/.git/objects/pack/";
    const auto bytes = [&packs](const char *pattern) {
        QFile file(packs + QDir(packs).entryList({pattern}).value(0));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    write(folder, "git", seed(bytes("*.idx"), bytes("*.pack")));
}

void writeTexts(const QString &folder)
{
    const QByteArray edits = QByteArray("\x20\x05\x09\x30\x01\x14\x10\x10\x03", 9) + '\0';
    const QByteArray text =
        "#!/bin/sh\n// a\n/* b\n c */ x = \"d\\\n e\" + 'f';\n# g\n\nunsafe fn h(i: u8) {\n"
        "    let j = r#\"k\"#;\n    {\n        unsafe { l() }\n    }\n}\n"
        "extern \"C\" {\n    fn m();\n}\nstatic mut N: u8 = 0;\n#[no_mangle]\n"
        "def o():\n    \"\"\"p\n    q\"\"\"\n<<EOF\nr\nEOF\n-- s\n; t\n<!-- u -->\n=pod\nv\n=cut\n"
        "a: |\n  b\nimport ctypes\nnative int w();\n```\nx\n```\n";
    const auto &table = languages::LanguageTable::builtin();
    const languages::TextCounter counter(table);
    for (std::size_t i = 0; i < table.size(); ++i) {
        const languages::LanguageId id{std::uint16_t(i)};
        // The fuzzer's first byte is taken modulo the number of languages.
        if (i < 256 && counter.canFollow(id))
            write(folder, QString::number(i), QByteArray(1, char(i)) + edits + text);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: fuzz_seeds FOLDER\n");
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    writePacks(folder + "/pack");
    writePackOfGit(folder + "/pack");
    writeTexts(folder + "/follow");
    return 0;
}

// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/classifier.h"
#include "core/languages/language_facts.h"
#include "tests/support/cpu_time.h"

#include <QtTest>

#include <map>
#include <set>

using namespace ferrograph;
using namespace ferrograph::languages;

namespace
{

struct Sample {
    const char *what;
    const char *path;
    const char *text;
    const char *language; // "" for none of the table
};

// Names that several languages share, with texts as those languages are written.
const std::vector<Sample> samples = {
    // Qt Linguist before all: translations must not become code.
    {"ts of Qt", "app_de.ts",
     "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\">\n", "XML"},
    {"ts of Qt, no declaration", "app_de.ts", "<!DOCTYPE TS><TS>\n<context>\n", "XML"},
    {"ts of Qt, bare", "a.ts", "\n<TS version=\"2.0\" language=\"de\">\n", "XML"},
    {"ts after a comment", "a.ts", "<!-- by hand -->\n<?xml version=\"1.0\"?>\n<TS/>\n", "XML"},
    {"ts", "a.ts", "export const a: number = 1;\n", "TypeScript"},
    {"ts with a parameter TS", "a.ts", "function f<TS>(x: TS): TS { return x; }\n", "TypeScript"},
    {"ts quoting Qt", "a.ts", "const head = `\n<TS version=\"2.1\">`;\n", "TypeScript"},
    {"ts empty", "a.ts", "", "TypeScript"},
    {"ts with a shebang", "a.ts", "#!/usr/bin/env node\n", "TypeScript"},
    {"tsx", "a.tsx", "export const A = () => <p/>;\n", "TSX"},
    {"tsx of Tiled", "a.tsx", "<?xml version=\"1.0\"?>\n<tileset/>\n", "XML"},

    {"rs", "a.rs", "//! Doc\nuse std::io;\n", "Rust"},
    {"rs of comments alone", "a.rs", "//! # Manual\n//! #include is no C here.\n", "Rust"},
    {"rs with C in a string", "a.rs", "fn f() {}\nconst C: &str = \"\n#include <a.h>\";\n", "Rust"},
    {"rs with an inner attribute", "a.rs", "#![no_std]\n", "Rust"},
    {"rs as a script", "a.rs", "#!/usr/bin/env rust-script\nfn main() {}\n", "Rust"},
    {"rs of RenderScript", "a.rs", "#pragma version(1)\n#pragma rs java_package_name(a)\n",
     "RenderScript"},
    {"rs of XML", "a.rs", "<?xml version=\"1.0\"?>\n<resources/>\n", "XML"},
    {"rs empty", "a.rs", "", "Rust"},

    {"m of Objective-C", "a.m", "#import <Foundation/Foundation.h>\n@implementation A\n@end\n",
     "Objective-C"},
    {"m of Objective-C, plain C", "a.m", "#include \"a.h\"\nint f(void) { return 1; }\n",
     "Objective-C"},
    {"m of MATLAB", "a.m", "% a comment\nfunction y = f(x)\ny = x';\nend\n", "MATLAB"},
    {"m of MATLAB, no comment", "a.m", "x = linspace(0, 1);\nplot(x)\n", "MATLAB"},
    {"m of Mercury", "a.m", ":- module a.\n:- interface.\n", ""},
    {"m of MUF", "a.m", ": main\n  me @ \"hi\" notify\n;\n", ""},
    {"m of M", "a.m", "A\n\t; comment\n\tW \"hi\"\n\tQ\n", ""},
    {"m of Wolfram", "a.m", "(* ::Package:: *)\nf[x_] := x^2\n", ""},
    {"m of Limbo", "a.m", "Sys: module\n{\n", ""},
    {"mm", "a.mm", "#import <Cocoa/Cocoa.h>\n", "Objective-C++"},
    {"mm of FreeMind", "a.mm", "<map version=\"1.0.1\">\n", "XML"},

    {"h of C", "a.h", "#ifndef A\n#define A\nint f(int);\n#endif\n", "C"},
    {"h of C for C++", "a.h", "#ifdef __cplusplus\nextern \"C\" {\n#endif\nvoid f(void);\n", "C"},
    {"h of C with try_", "a.h", "/* class of\n * things: private:\n */\nint try_lock(void);\n",
     "C"},
    {"h of C++", "a.h", "class A {\npublic:\n  int f();\n};\n", "C++"},
    {"h of C++, one line", "a.h", "inline auto f(std::string s) { return s; }\n", "C++"},
    {"h of C++, template", "a.h", "  template <typename T> T f(T);\n", "C++"},
    {"h of C++, namespace", "a.h", "namespace a {\nint f();\n}\n", "C++"},
    {"h of C++, mode line", "a.h", "// -*- C++ -*-\nint f();\n", "C++"},
    {"h of Objective-C", "a.h", "@interface A : NSObject\n@end\n", "Objective-C"},
    {"h of Objective-C, import", "a.h", "#import \"b.h\"\nvoid f(void);\n", "Objective-C"},
    {"H", "a.H", "int f();\n", "C++"},
    {"c", "a.c", "int f(void);\n", "C"},
    {"C", "a.C", "int f();\n", "C++"},
    {"hh", "a.hh", "int f();\n", "C++"},
    {"hh of Hack", "a.hh", "<?hh // strict\n", "Hack"},

    {"d", "a.d", "module a;\nimport std.stdio;\nvoid main() { writeln(1); }\n", "D"},
    {"d with unittest", "a.d", "int f() { return 1; }\nunittest { assert(f() == 1); }\n", "D"},
    {"d without a sign", "a.d", "alias int T;\n", "D"},
    {"d of a compiler", "a.d", "src/a.o: src/a.c src/a.h \\\n  src/b.h\n", "Makefile"},
    {"d of cargo", "a.d", "/t/debug/liba.rlib: /src/lib.rs /src/a.rs\n", "Makefile"},
    {"d of DTrace", "a.d", "#pragma D option quiet\nsyscall::read:entry\n{\n  trace(1);\n}\n",
     "DTrace"},
    {"d of a provider", "a.d", "provider curl {\n  probe easy(char *);\n};\n", "DTrace"},

    {"s of x86", "a.s", "\t.text\n\tmovq %rax, %rbx\n", "Unix Assembly"},
    {"S of AArch64", "a.S", "#include \"asm.S\"\nfunction f, export=1\n  ret\nendfunc\n",
     "Unix Assembly"},
    {"s of 68000", "a.s", "start:\n\tmoveq #0,d0\n\tmove.l d0,a1\n", "Motorola 68K Assembly"},
    {"s of Intel", "a.s", "; code\nstart:\n\tmov eax, ebx\n", "Assembly"},
    {"s empty", "a.s", "", "Unix Assembly"},
    {"asm", "a.asm", "%include \"x86inc.asm\"\nSECTION .text\n", "Assembly"},
    {"asm of 68000", "a.asm", "\tmovem.l d0-d7,-(sp)\n", "Motorola 68K Assembly"},
    {"i of SWIG", "a.i", "%module a\n%{\n#include \"a.h\"\n%}\n", "SWIG"},
    {"i of the preprocessor", "a.i", "# 1 \"a.c\"\n# 1 \"<built-in>\"\nint a;\n", "C"},
    {"i of assembly", "a.i", "start:\n  mov ax, 1\n", "Assembly"},
    {"ll", "a.ll", "define i32 @main() {\n  ret i32 0\n}\n", "LLVM"},
    {"ll of flex", "a.ll", "%option noyywrap\n%%\n[a-z]+ { return 1; }\n%%\n", "Lex"},
    {"ms", "a.ms", "\t.globl f\nf:\n", "Unix Assembly"},
    {"ms of roff", "a.ms", ".TL\nTitle\n", "Roff"},
    {"nas", "a.nas", "section .text\nglobal f\n", "Assembly"},
    {"nas of FlightGear", "a.nas", "var f = func { print(1); }\n", ""},

    {"inc of PHP", "a.inc", "<?php\nfunction f() {}\n", "PHP"},
    {"inc of Pascal", "a.inc", "{$mode objfpc}\nprocedure F;\nbegin\nend;\n", "Pascal"},
    {"inc of BitBake", "a.inc", "inherit autotools\n", ""},
    {"inc of SourcePawn", "a.inc", "native int GetTeam(int client);\n", ""},
    {"inc of NASL", "a.inc", "include(\"misc.inc\");\n", ""},
    {"inc of POV-Ray", "a.inc", "#declare R = 1;\n", ""},
    {"inc of C", "a.inc", "#define A(x) x\nA(1)\n", "C"},
    {"inc of a table in C", "a.inc", "  { 1, \"a\" },\n  { 2, \"b\" },\n", "C"},
    {"inc of C++", "a.inc", "template <class T>\nvoid A<T>::f() {}\n", "C++"},
    {"inc of NASM", "a.inc", "%macro f 1\n  mov eax, %1\n%endmacro\n", "Assembly"},
    {"inc of GAS", "a.inc", ".macro f a\n.endm\n", "Unix Assembly"},
    {"inc of SQL", "a.inc", "--source include/have_innodb.inc\nCREATE TABLE t (a INT);\n", "SQL"},
    {"inc of make", "a.inc", "A_SOURCES = a.c \\\n  b.c\n", "Makefile"},
    {"inc of HTML", "a.inc", "<div>\n</div>\n", "HTML"},
    {"inc of nothing known", "a.inc", "some words\n", ""},

    {"v", "a.v", "module counter(input clk);\n  always @(posedge clk) q <= q + 1;\nendmodule\n",
     "Verilog"},
    {"v without a sign", "a.v", "wire a;\n", "Verilog"},
    {"v of Rocq", "a.v", "Require Import Arith.\nLemma a : 1 = 1.\nProof. auto. Qed.\n",
     "Rocq Prover"},
    {"v of V", "a.v", "module main\n\nfn main() {\n\tprintln('hi')\n}\n", "V"},

    {"fs", "a.fs", "module A\nlet f x = x + 1\n", "F#"},
    {"fs without a sign", "a.fs", "[<EntryPoint>]\n", "F#"},
    {"fs of GLSL", "a.fs", "#version 330\nuniform vec4 c;\nvoid main() {}\n", "GLSL"},
    {"fs of GLSL, old", "a.fs", "void main() { gl_FragColor = vec4(1.0); }\n", "GLSL"},
    {"fs of Forth", "a.fs", ": square dup * ;\n", "Forth"},
    {"fs of Filterscript", "a.fs", "#pragma version(1)\n#pragma rs_fp_relaxed\n", "RenderScript"},

    {"pl", "a.pl", "use strict;\nmy $a = 1;\n", "Perl"},
    {"pl with Prolog's sign in a string", "a.pl", "use strict;\nprint \"${a:-b} :- c\";\n", "Perl"},
    {"pl without a sign", "a.pl", "print 1;\n", "Perl"},
    {"pl of Prolog", "a.pl", "father(X, Y) :- parent(X, Y), male(X).\n", "Prolog"},
    {"pl of Raku", "a.pl", "use v6;\nsay 1;\n", "Raku"},
    {"pm", "A.pm", "package A;\nuse warnings;\n1;\n", "Perl"},
    {"pm of Raku", "A.pm", "use v6;\nclass A { }\n", "Raku"},
    {"pm of an image", "a.pm", "/* XPM */\nstatic char *a[] = {\n", ""},
    {"t", "t/a.t", "use Test::More;\nuse strict;\n", "Perl"},
    {"t of cram", "tests/a.t", "  $ echo hi\n  hi\n", ""},

    {"cl", "a.cl", "__kernel void f(__global int *a) { a[0] = 1; }\n", "OpenCL"},
    {"cl of Lisp", "a.cl", "(in-package :a)\n(defun f () 1)\n", "Common Lisp"},
    {"cl of Cool", "a.cl", "class Main inherits IO {\n};\n", ""},
    {"cs", "A.cs", "using System;\nnamespace A { }\n", "C#"},
    {"cs without a sign", "A.cs", "class A { }\n", "C#"},
    {"cs of Smalltalk", "A.cs", "!A methodsFor: 'x'!\nx\n  ^1!\n", "Smalltalk"},

    {"l", "a.l", "%{\n#include <a.h>\n%}\n%%\n. { }\n", "Lex"},
    {"l of Lisp", "a.l", "(defun f () 1)\n", "Common Lisp"},
    {"l of roff", "a.l", ".TH A L\n.SH NAME\n", "Roff"},
    {"y", "a.y", "%token A\n%%\n", "Yacc"},
    {"yy", "a.yy", "%language \"c++\"\n%%\n", "Yacc"},
    {"yy of GameMaker", "a.yy", "{\n  \"id\": 1\n}\n", "JSON"},
    {"x of a linker", "a.x", "OUTPUT_FORMAT(elf64)\nSECTIONS { }\n", "Linker Script"},
    {"x of RPC", "a.x", "program A {\n  version B { int f(int) = 1; } = 1;\n} = 2;\n", ""},
    {"mod", "a.mod", "MODULE A;\nBEGIN\nEND A.\n", "Modula-2"},
    {"mod of XML", "a.mod", "<!ENTITY % a \"b\">\n", "XML"},
    {"mod of the kernel", "a.mod", "drivers/a.o drivers/b.o\n", ""},
    {"pc", "a.pc", "EXEC SQL INCLUDE sqlca;\nint main(void) { }\n", "Pro*C"},
    {"pc of pkg-config", "a.pc", "Name: a\nDescription: b\nVersion: 1\n", ""},
    {"re of re2c", "a.re", "#include <a.h>\n/*!re2c\n*/\n", "C++"},
    {"re of Reason", "a.re", "open Belt;\nlet x: int = 1;\n", ""},
    {"f", "a.f", "      program a\n      end\n", "Fortran"},
    {"f of Forth", "a.f", ": square dup * ;\n", "Forth"},
    {"frag", "a.frag", "void main() { }\n", "GLSL"},
    {"frag of JavaScript", "a.frag", "var a = function() { };\n", "JavaScript"},
    {"gs", "a.gs", "function f() { SpreadsheetApp.getActive(); }\n", "JavaScript"},
    {"gs of GLSL", "a.gs", "#version 330\nlayout(points) in;\n", "GLSL"},
    {"php", "a.php", "<?php echo 1;\n", "PHP"},
    {"php of Hack", "a.php", "<?hh\n", "Hack"},
    {"ml", "a.ml", "let rec f x = match x with _ -> 1\n", "OCaml"},
    {"ml of Standard ML", "a.ml", "structure A = struct\n  fun f x = x\nend\n", "Standard ML"},
    {"ex", "a.ex", "defmodule A do\nend\n", "Elixir"},
    {"ex of Euphoria", "a.ex", "include std/io.e\n", ""},
    {"e", "a.e", "class A\nfeature\n  x: INTEGER\nend\n", "Eiffel"},
    {"scm", "a.scm", "(define (f x) x)\n", "Scheme"},
    {"scm of tree-sitter", "a.scm", "(identifier) @variable\n", ""},
    {"r", "a.r", "f <- function(x) x\n", "R"},
    {"r of Rebol", "a.r", "REBOL [Title: \"a\"]\n", ""},
    {"pp of Pascal", "a.pp", "unit A;\ninterface\nend.\n", "Pascal"},
    {"pp of Puppet", "a.pp", "file { '/a':\n  ensure => present,\n}\n", ""},
    {"sql", "a.sql", "SELECT 1;\n", "SQL"},
    {"sql of PostgreSQL", "a.sql", "CREATE FUNCTION f() RETURNS int AS $$\nBEGIN\nEND;\n$$;\n",
     "PLpgSQL"},
    {"pro", "a.pro", "TEMPLATE = app\nSOURCES += a.cpp\n", "QMake"},
    {"pro of Prolog", "a.pro", "a(X) :- b(X).\n", "Prolog"},
    {"odin", "a.odin", "package a\nmain :: proc() { }\n", "Odin"},
    {"mojo of XML", "a.mojo", "<?xml version=\"1.0\"?>\n", "XML"},
    {"sol", "A.sol", "pragma solidity ^0.8.0;\ncontract A { }\n", "Solidity"},
    {"md", "a.md", "# Title\n", "Markdown"},
    {"md of GCC", "a.md", ";; Machine description\n(define_insn \"a\")\n",
     "GCC Machine Description"},
    {"1", "a.1", ".TH A 1\n", "Roff"},
    {"plist", "a.plist", "<?xml version=\"1.0\"?>\n<plist/>\n", "XML"},
    {"j", "a.j", "@import <Foundation/Foundation.j>\n", "Objective-J"},
    {"bb", "a.bb", "(ns a)\n(defn f [] 1)\n", "Clojure"},
    {"bb of BitBake", "a.bb", "inherit autotools\n", ""},
    {"st", "A.st", "Object subclass: A [ x [ ^1 ] ]\nx := y.\n", "Smalltalk"},
    {"app", "a.app", "{application, a, [{vsn, \"1\"}]}.\n", "Erlang"},
    {"spec of Ruby", "a.spec", "Pod::Spec.new do |s|\nend\n", "Ruby"},
    {"spec of RPM", "a.spec", "Name: a\nVersion: 1\n", ""},
    {"mask", "a.mask", "%TAG !u! tag:unity3d.com,2011:\n", "Unity3D Asset"},
    {"asc of a key", "a.asc", "-----BEGIN PGP PUBLIC KEY BLOCK-----\n", "Public Key"},

    // Templates of a configure step.
    {"c.in", "a.c.in", "int a = @A@;\n", "C"},
    {"rs.in", "a.rs.in", "pub const A: u8 = @A@;\n", "Rust"},
    {"h.in", "config.h.in", "#undef A\n", "C"},
    {"name.in", "CMakeLists.txt.in", "project(a)\n", "CMake"},
    {"template", "a.service.py.template", "import os\n", "Python"},
    {"script.in", "curl-config.in", "#! /bin/sh\n", "Shell"},
    {"words.in", "words.in", "one two\n", ""},

    // First lines.
    {"env", "run", "#!/usr/bin/env python3\n", "Python"},
    {"env -S", "run", "#!/usr/bin/env -S python3 -u\n", "Python"},
    {"env -S together", "run", "#!/usr/bin/env -Spython3 -u\n", "Python"},
    {"env with variables", "run", "#!/usr/bin/env -i A=1 -u B perl -w\n", "Perl"},
    {"version", "run", "#!/usr/bin/python3.11\n", "Python"},
    {"version with a hyphen", "run", "#!/usr/bin/ruby-2.7\n", "Ruby"},
    {"name that ends in a number", "run", "#!/usr/bin/perl6\n", "Raku"},
    {"sh", "configure", "#!/bin/sh\n", "Shell"},
    {"blank after the mark", "run", "#! /bin/bash -e\n", "Shell"},
    {"carriage return", "run", "#!/bin/sh\r\necho\r\n", "Shell"},
    {"make", "debian/rules", "#!/usr/bin/make -f\n", "Makefile"},
    {"fish", "run", "#!/usr/local/bin/fish\n", "fish"},
    {"unknown", "run", "#!/usr/bin/frobnicate\n", ""},
    {"env alone", "run", "#!/usr/bin/env\n", ""},
    {"nothing named", "run", "#!\n", ""},
    {"no shebang", "notes", "some words\n", ""},
    {"cgi", "a.cgi", "#!/usr/bin/perl\n", "Perl"},
    {"cgi of Shell", "a.cgi", "#!/bin/sh\n", "Shell"},
    {"py that says Perl", "a.py", "#!/usr/bin/perl\n", "Perl"},
    {"tcl that starts itself", "a.tcl", "#!/bin/sh\n# \\\nexec tclsh \"$0\"\n", "Tcl"},
    {"name before shebang", "Makefile", "#!/bin/sh\n", "Makefile"},

    // Mode lines where the name leaves it open.
    {"header without extension", "include/vector", "// -*- C++ -*-\n#pragma once\n", "C++"},
    {"mode line with variables", "a.h", "/* -*- Mode: C++; tab-width: 4 -*- */\nint f();\n", "C++"},
    {"vim at the end", "run", "a\nb\n# vim: set ft=perl sw=4:\n", "Perl"},
    {"vim too early to count", "run", "# vim: ft=perl\n1\n2\n3\n4\n5\n6\n7\n8\n9\n", "Perl"},
    {"mode line against a sure name", "a.c", "/* -*- C++ -*- */\n", "C"},
    {"mode line of another family", "a.h", "/* -*- perl -*- */\n", "C"},
    {"XML without extension", "index", "<?xml version=\"1.0\"?>\n", "XML"},
};

std::string languageOf(const char *path, std::string_view text,
                       const PathAttributes &attributes = {}, bool executable = false)
{
    const Classifier &classifier = Classifier::builtin();
    const auto found = classifier.detect(classifier.hint(path, executable, attributes), text);
    return found ? classifier.table()[*found].name : std::string();
}

} // namespace

class TestDetection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharedNames_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < samples.size(); ++i)
            QTest::newRow(samples[i].what) << int(i);
    }

    void sharedNames()
    {
        QFETCH(int, index);
        const Sample &sample = samples[std::size_t(index)];
        QCOMPARE(languageOf(sample.path, sample.text), std::string(sample.language));
        // The same with a byte order mark and with the line ends of Windows.
        QCOMPARE(languageOf(sample.path, std::string("\xEF\xBB\xBF") + sample.text),
                 std::string(sample.language));
        std::string windows;
        for (const char *letter = sample.text; *letter != '\0'; ++letter) {
            if (*letter == '\n' && !windows.ends_with('\r'))
                windows += '\r';
            windows += *letter;
        }
        QCOMPARE(languageOf(sample.path, windows), std::string(sample.language));
    }

    void everyLanguageIsReached()
    {
        std::set<std::string> reached;
        for (const Sample &sample : samples)
            reached.insert(sample.language);
        const LanguageTable &table = LanguageTable::builtin();
        const auto &names = builtinLanguageNames();
        QCOMPARE(names.size(), table.size());
        for (std::size_t i = 0; i < names.size(); ++i) {
            for (const std::string &extension : names[i].extensions)
                reached.insert(languageOf(("name" + extension).c_str(), ""));
            for (const std::string &name : names[i].filenames)
                reached.insert(languageOf(name.c_str(), ""));
        }
        for (std::uint16_t i = 0; i < table.size(); ++i)
            QVERIFY2(reached.contains(table[{i}].name), table[{i}].name.c_str());
    }

    void everyNameLeadsSomewhere()
    {
        // A name of one language leads to it, whatever its case; one that is shared is read.
        const LanguageTable &table = LanguageTable::builtin();
        const auto &names = builtinLanguageNames();
        std::map<std::string, int> owners;
        for (const LanguageNames &one : names) {
            for (const std::string &extension : one.extensions)
                ++owners[extension];
        }
        const Classifier &classifier = Classifier::builtin();
        int shared = 0;
        for (std::uint16_t i = 0; i < table.size(); ++i) {
            for (const std::string &extension : names[i].extensions) {
                const std::string path = "d.ir/na.me" + extension;
                QVERIFY2(classifier.hint(path, false, {}).worthReading(), path.c_str());
                shared += owners[extension] > 1 ? 1 : 0;
            }
            for (const std::string &name : names[i].filenames)
                QVERIFY2(classifier.hint("d/" + name, false, {}).worthReading(), name.c_str());
        }
        QVERIFY(shared > 50);
    }

    void longestExtensionWins()
    {
        QCOMPARE(languageOf("a.b.tsconfig.json", "{}"), std::string("JSON with Comments"));
        QCOMPARE(languageOf("a.json", "{}"), std::string("JSON"));
        QCOMPARE(languageOf("A.CPP", ""), std::string("C++"));
        QCOMPARE(languageOf("Makefile.PL", ""), std::string("Perl"));
        QCOMPARE(languageOf(".gitignore", ""), std::string("Ignore List"));
        QCOMPARE(languageOf("sub/.bashrc", ""), std::string("Shell"));
    }

    void whatIsNotReadHasRuleZero()
    {
        const Classifier &classifier = Classifier::builtin();
        for (const char *path : {"a.png", "a.unheard-of", "dir.c/a.o", "a.", "x.tar.gz"})
            QVERIFY2(!classifier.hint(path, false, {}).worthReading(), path);
        for (const char *path :
             {"a.c", "README", "bin/run", "a.h", ".profile", ".hidden", "run.in"})
            QVERIFY2(classifier.hint(path, false, {}).worthReading(), path);
        // An executable of an unknown extension is read for its shebang.
        QVERIFY(classifier.hint("a.unheard-of", true, {}).worthReading());
        QCOMPARE(languageOf("a.unheard-of", "#!/bin/sh\n", {}, true), std::string("Shell"));
        // Judged alike, hinted alike: the mode does not matter where the name is known.
        QVERIFY(classifier.hint("x/a.c", false, {}) == classifier.hint("b.c", true, {}));
        QVERIFY(!(classifier.hint("a.c", false, {}) == classifier.hint("a.h", false, {})));
    }

    void attributesGoFirst()
    {
        PathAttributes attributes;
        attributes.language = "C++";
        QCOMPARE(languageOf("a.c", "", attributes), std::string("C++"));
        attributes.language = "c++";
        QCOMPARE(languageOf("unknown.xyz", "", attributes), std::string("C++"));
        attributes.language = "cpp"; // an alias
        QCOMPARE(languageOf("a.h", "int f();\n", attributes), std::string("C++"));
        attributes.language = "unix-assembly"; // values hold no blanks
        QCOMPARE(languageOf("a.h", "", attributes), std::string("Unix Assembly"));
        // A language that Ferrograph does not know must not become another one.
        attributes.language = "Klingon";
        QVERIFY(!Classifier::builtin().hint("a.c", false, attributes).worthReading());
        attributes = {};
        attributes.detectable = false;
        QVERIFY(!Classifier::builtin().hint("a.c", false, attributes).worthReading());
        attributes.detectable = true;
        QCOMPARE(languageOf("a.c", "", attributes), std::string("C"));
    }

    void binariesHaveNoLanguage()
    {
        const std::string_view stream("G@\0\x10 transport stream", 20);
        QCOMPARE(languageOf("a.ts", stream), std::string());
        QCOMPARE(languageOf("a.c", std::string_view("\0", 1)), std::string());
    }

    void onlyTheHeadIsLookedAt()
    {
        const std::string filler(50 * 1024, '\n');
        QCOMPARE(languageOf("a.h", filler + "class A {\n"), std::string("C"));
        QCOMPARE(languageOf("a.h", filler.substr(100) + "class A {\n"), std::string("C++"));
    }

    void hostileTextEndsSoon()
    {
        // Long runs that make careless expressions try everything.
        std::string text;
        for (const char *piece :
             {" ", "\n", "a", "<", "(", "%", ":", ".", "#", "-", "a.b ", "/*"}) {
            text.clear();
            while (text.size() < 100 * 1024)
                text += piece;
            for (const LanguageNames &names : builtinLanguageNames()) {
                for (const std::string &extension : names.extensions) {
                    const double before = test::cpuSeconds();
                    languageOf(("a" + extension).c_str(), text);
                    QVERIFY2(test::cpuSeconds() - before < 0.5,
                             (extension + " of " + piece).c_str());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDetection)
#include "tst_detection.moc"

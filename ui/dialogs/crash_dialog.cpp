// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/crash_dialog.h"

#include "ui/models/crash_table_model.h"
#include "ui/state/format.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ferrograph::ui
{
namespace
{

QPlainTextEdit *textView(const QString &text, const QString &name, QWidget *parent)
{
    auto *view = new QPlainTextEdit(parent);
    view->setReadOnly(true);
    view->setFont(roleFont(TextRole::MonoSmall));
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setPlainText(text);
    view->setAccessibleName(name);
    return view;
}

QString roleTitle(fuzzing::StackRole role)
{
    switch (role) {
    case fuzzing::StackRole::Crash:
        return CrashDialog::tr("Crash");
    case fuzzing::StackRole::Free:
        return CrashDialog::tr("Freed by");
    case fuzzing::StackRole::Allocation:
        return CrashDialog::tr("Allocated by");
    case fuzzing::StackRole::Origin:
        return CrashDialog::tr("Uninitialised value from");
    case fuzzing::StackRole::Previous:
        return CrashDialog::tr("Previous access");
    case fuzzing::StackRole::Other:
        break;
    }
    return CrashDialog::tr("Other");
}

} // namespace

QString CrashDialog::stackText(const fuzzing::Stack &stack)
{
    QStringList lines;
    for (std::size_t i = 0; i < stack.frames.size(); ++i) {
        const fuzzing::Frame &frame = stack.frames[i];
        lines << QStringLiteral("#%1  %2  %3")
                     .arg(i)
                     .arg(QString::fromStdString(frame.function.empty() ? "?" : frame.function),
                          QString::fromStdString(frame.place()));
    }
    return lines.join(QLatin1Char('\n'));
}

QString CrashDialog::summary(const store::CrashGroup &group)
{
    QStringList cwe;
    for (const std::string &one : group.judgement.cwe)
        cwe << QString::fromStdString(one);
    QString text =
        tr("%1 · %2 · memory safety: %3")
            .arg(CrashTableModel::severityText(group), cwe.join(QStringLiteral(", ")),
                 QString::fromLatin1(fuzzing::verdictName(group.judgement.memorySafety)));
    text += QLatin1Char('\n') + QString::fromStdString(group.judgement.reason);
    text += QLatin1Char('\n') +
            tr("%n occurrence(s)", nullptr, static_cast<int>(group.occurrences)) +
            QStringLiteral(" · ") +
            tr("first seen %1, last seen %2")
                .arg(Format::date(group.firstSeen), Format::date(group.lastSeen));
    if (!group.note.empty())
        text += QLatin1Char('\n') + QString::fromStdString(group.note);
    return text;
}

CrashDialog::CrashDialog(const store::CrashGroup &group,
                         const std::vector<store::CrashOccurrence> &occurrences, bool mayDecide,
                         QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("%1 in %2")
                       .arg(QString::fromStdString(group.kind),
                            QString::fromStdString(group.state.empty() ? group.crashLine
                                                                       : group.state.front())));
    resize(860, 600);
    auto *column = new QVBoxLayout(this);
    auto *words = makeLabel(summary(group), TextRole::Body, TextColor::Text, this);
    words->setWordWrap(true);
    column->addWidget(words);
    auto *tabs = new QTabWidget(this);
    tabs->addTab(makeStacks(occurrences), tr("Stacks"));
    tabs->addTab(textView(occurrences.empty() ? QString()
                                              : QString::fromStdString(occurrences.front().report),
                          tr("Raw report"), tabs),
                 tr("Raw report"));
    tabs->addTab(makeOccurrences(occurrences), tr("Occurrences"));
    column->addWidget(tabs, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    if (mayDecide && group.bucket.empty()) {
        const auto add = [&](const QString &text, void (CrashDialog::*signal)()) {
            QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
            connect(button, &QPushButton::clicked, this, signal);
            connect(button, &QPushButton::clicked, this, &QDialog::accept);
        };
        add(tr("Fixed"), &CrashDialog::fixedStated);
        add(tr("Not a bug"), &CrashDialog::notABugStated);
        add(tr("Undo decision"), &CrashDialog::decisionUndone);
    }
    if (QMenu *files = makeFileMenu(occurrences); !files->isEmpty())
        buttons->addButton(tr("Show a file"), QDialogButtonBox::ActionRole)->setMenu(files);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

QWidget *CrashDialog::makeStacks(const std::vector<store::CrashOccurrence> &occurrences)
{
    QStringList parts;
    if (!occurrences.empty()) {
        for (const fuzzing::Stack &stack : occurrences.front().stacks) {
            if (stack.role != fuzzing::StackRole::Other)
                parts << roleTitle(stack.role) + QLatin1Char('\n') + stackText(stack);
        }
    }
    const QString text =
        parts.isEmpty() ? tr("The report holds no stack.") : parts.join(QStringLiteral("\n\n"));
    return textView(text, tr("Stacks"), this);
}

// The files of the crash's own stack, the innermost first.
QMenu *CrashDialog::makeFileMenu(const std::vector<store::CrashOccurrence> &occurrences)
{
    auto *menu = new QMenu(this);
    if (occurrences.empty() || occurrences.front().stacks.empty())
        return menu;
    QStringList seen;
    for (const fuzzing::Frame &frame : occurrences.front().stacks.front().frames) {
        const QString file = QString::fromStdString(frame.file);
        if (file.isEmpty() || seen.contains(file))
            continue;
        seen += file;
        menu->addAction(QString(file).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                        [this, file] {
                            accept();
                            Q_EMIT fileRequested(file);
                        });
    }
    return menu;
}

QWidget *CrashDialog::makeOccurrences(const std::vector<store::CrashOccurrence> &occurrences)
{
    QStringList lines;
    for (const store::CrashOccurrence &one : occurrences) {
        QStringList parts = {
            Format::date(one.seen), QString::fromStdString(one.target),
            QString::fromStdString(one.input),
            QStringLiteral("%1:%2").arg(QString::fromStdString(one.source)).arg(one.logLine)};
        parts.removeAll(QString());
        lines << parts.join(QStringLiteral("  "));
    }
    return textView(lines.join(QLatin1Char('\n')), tr("Occurrences"), this);
}

} // namespace ferrograph::ui

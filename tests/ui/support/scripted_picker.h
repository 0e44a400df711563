// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/file_picker.h"

#include <QStringList>

namespace ferrograph::test
{

// Answers at once with what the test has put into `answers`, oldest first; with nothing, as if it
// was cancelled.
class ScriptedPicker : public ui::FilePicker
{
public:
    // Of the test, which lives longer than the window.
    struct Script {
        QStringList answers;
        QStringList offered; // names of files to save that were proposed
    };

    explicit ScriptedPicker(Script &script)
        : m_script(script)
    {
    }

    void openFolder(QWidget *, const QString &, Picked picked) override { answer(picked); }
    void openFile(QWidget *, const QString &, const QString &, Picked picked) override
    {
        answer(picked);
    }
    void saveFile(QWidget *, const QString &, const QString &name, const QString &,
                  Picked picked) override
    {
        m_script.offered += name;
        answer(picked);
    }

private:
    void answer(const Picked &picked)
    {
        if (!m_script.answers.isEmpty())
            picked(m_script.answers.takeFirst());
    }

    Script &m_script;
};

} // namespace ferrograph::test

// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUndoCommand>

#include <functional>

namespace ferrograph::ui
{

// Something that has been done already (edits run off the GUI thread and come here when they are
// stored) and can be taken back and done again.
class UndoStep : public QUndoCommand
{
public:
    UndoStep(const QString &text, std::function<void()> back, std::function<void()> again)
        : QUndoCommand(text)
        , m_back(std::move(back))
        , m_again(std::move(again))
    {
    }

    void undo() override { m_back(); }
    void redo() override
    {
        // A stack does what is pushed onto it.
        if (m_pushed)
            m_again();
        m_pushed = true;
    }

private:
    std::function<void()> m_back;
    std::function<void()> m_again;
    bool m_pushed = false;
};

} // namespace ferrograph::ui

// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace ferrograph::ui
{

// Plain sentences, each with a mark: a tick, a warning triangle or a dot.
class SentenceList : public QWidget
{
    Q_OBJECT
public:
    enum class Mark { Fine, Attention, Plain };

    explicit SentenceList(QWidget *parent = nullptr);

    void clear();
    void add(Mark mark, const QString &text);

private:
    QVBoxLayout *m_lines;
};

} // namespace ferrograph::ui

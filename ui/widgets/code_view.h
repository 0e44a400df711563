// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace ferrograph::ui
{

struct CodeLine {
    int number = 0; // 0: not known
    QString text;
    bool marked = false;
};

// The lines around `first` to `last` of a file's text (bytes as they are), `around` of them before
// and after; nothing where the file has no such line.
std::vector<CodeLine> linesAround(const std::string &text, int first, int last, int around);

// A few lines of code with their numbers; the marked ones stand out by a bar and a bold face.
class CodeView : public QWidget
{
    Q_OBJECT
public:
    explicit CodeView(QWidget *parent = nullptr);

    void setLines(std::vector<CodeLine> lines);
    const std::vector<CodeLine> &lines() const { return m_lines; }
    QString plainText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    std::vector<CodeLine> m_lines;
};

} // namespace ferrograph::ui

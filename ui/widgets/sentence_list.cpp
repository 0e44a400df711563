// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/sentence_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/widget_painter.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace ferrograph::ui
{
namespace
{

class Glyph : public QWidget
{
public:
    Glyph(SentenceList::Mark mark, QWidget *parent)
        : QWidget(parent)
        , m_mark(mark)
    {
        setFixedSize(16, 18);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        WidgetPainter painter(this);
        const QRectF box(0, 1, 16, 16);
        if (m_mark == SentenceList::Mark::Fine)
            paintIcon(&painter, box, QStringLiteral("check"), t.better);
        else if (m_mark == SentenceList::Mark::Attention)
            paintIcon(&painter, box, QStringLiteral("warning"), t.attention);
        else
            paintIcon(&painter, box, QStringLiteral("dot"), t.muted);
    }

private:
    SentenceList::Mark m_mark;
};

} // namespace

SentenceList::SentenceList(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 4);
    m_lines->setSpacing(6);
}

void SentenceList::clear()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void SentenceList::add(Mark mark, const QString &text)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(new Glyph(mark, line), 0, Qt::AlignTop);
    QLabel *words = makeLabel(text, TextRole::Body, TextColor::Text, line);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(words, 1);
    m_lines->addWidget(line);
}

} // namespace ferrograph::ui

// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card_grid.h"
#include "ui/widgets/page_scroll.h"

#include <QScrollBar>
#include <QtTest>

#include <array>

using namespace ferrograph::ui;

// Twelve columns and a gutter of 16: at 1176 pixels eight columns are 778, four 382.
class TestCardGrid : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_page;
    std::array<QWidget *, 5> m_cards{};

    QRect at(std::size_t card) const { return m_cards[card]->geometry(); }

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<QWidget>();
        auto *grid = new CardGrid(m_page.get());
        grid->setContentsMargins(0, 0, 0, 0);
        const std::array<CardGrid::Place, 5> places = {
            CardGrid::Place{6, 6, 100, 0}, CardGrid::Place{6, 6, 100, 0},
            CardGrid::Place{8, 12, 300, 2}, CardGrid::Place{4, 12, 200, 1},
            CardGrid::Place{12, 12, 150, 1}};
        for (std::size_t i = 0; i < m_cards.size(); ++i) {
            m_cards[i] = new QWidget(m_page.get());
            grid->addCard(m_cards[i], places[i]);
        }
        m_page->resize(1176, 582);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cardsStandOnTheColumns()
    {
        QCOMPARE(at(0), QRect(0, 0, 580, 100));
        QCOMPARE(at(1), QRect(596, 0, 580, 100));
        QCOMPARE(at(2), QRect(0, 116, 778, 300));
        QCOMPARE(at(3), QRect(794, 116, 382, 300)); // as high as its row
        QCOMPARE(at(4), QRect(0, 432, 1176, 150));
    }

    void spareHeightGoesByStretch()
    {
        m_page->resize(1176, 582 + 90);
        QCOMPARE(at(0).height(), 100);
        QCOMPARE(at(2).height(), 360);
        QCOMPARE(at(4), QRect(0, 492, 1176, 180));
    }

    void narrowPagesStackTheirCards()
    {
        m_page->resize(700, 900);
        QCOMPARE(at(0).width(), 342);
        QCOMPARE(at(1).left(), 358);
        QCOMPARE(at(2).width(), 700);
        QCOMPARE(at(3).left(), 0);
        QVERIFY(at(3).top() >= at(2).bottom());
        QCOMPARE(m_page->heightForWidth(700), 100 + 300 + 200 + 150 + 3 * 16);
    }

    void aHiddenCardLeavesItsRoom()
    {
        m_cards[3]->hide();
        QTRY_COMPARE(at(2).width(), 1176);
        QCOMPARE(at(4).top(), 432);
    }

    void rightToLeftMirrorsThem()
    {
        m_page->setLayoutDirection(Qt::RightToLeft);
        m_page->layout()->activate();
        QTRY_COMPARE(at(2), QRect(398, 116, 778, 300));
        QCOMPARE(at(3).left(), 0);
    }

    void thePageScrollsWhereThereIsNoRoom()
    {
        PageScroll scroll(m_page.release());
        scroll.resize(1224, 400);
        scroll.show();
        QVERIFY(QTest::qWaitForWindowExposed(&scroll));
        QTRY_VERIFY(scroll.verticalScrollBar()->maximum() > 0);
        QCOMPARE(scroll.widget()->height(), 582 + 24);
        // In line with what does not scroll: 24 pixels from both edges of the window.
        QCOMPARE(at(4).left(), 24);
        QCOMPARE(scroll.width() - at(4).right() - 1, 24);
    }
};

QTEST_MAIN(TestCardGrid)
#include "tst_card_grid.moc"

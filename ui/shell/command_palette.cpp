// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/command_palette.h"

#include "ui/shell/palette_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/widget_painter.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

constexpr int panelWidth = 672;
constexpr int top = 64;
constexpr int editHeight = 56;
constexpr int footHeight = 36;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window)
    , m_model(new PaletteModel(this))
{
    setAccessibleName(tr("Command palette"));
    m_edit = new QLineEdit(this);
    QFont face = roleFont(TextRole::Body);
    face.setPixelSize(17);
    m_edit->setFont(face);
    m_edit->setFrame(false);
    m_edit->setPlaceholderText(tr("Search or run a command…"));
    m_edit->setAccessibleName(tr("Search or run a command"));
    m_edit->setStyleSheet(
        QStringLiteral("QLineEdit, QLineEdit:focus { border: none; background: transparent; "
                       "padding: 0; }"));
    m_edit->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(false);

    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setPattern(text);
        selectFirst();
        place();
        Q_EMIT searched(m_model->pattern());
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        activate(index, QApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
    });
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(std::vector<PaletteItem> items)
{
    if (!isOpen())
        m_focusBefore = QApplication::focusWidget();
    m_model->setItems(std::move(items));
    m_edit->clear();
    m_model->setPattern({});
    raise();
    QWidget::show();
    place();
    selectFirst();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::setFound(const QString &pattern, std::vector<PaletteItem> items)
{
    if (pattern != m_model->pattern())
        return;
    const int current = m_list->currentIndex().row();
    m_model->setFound(std::move(items));
    if (current > 0 && current < m_model->rowCount() && !m_model->row(current).head)
        m_list->setCurrentIndex(m_model->index(current));
    else
        selectFirst();
    place();
}

void CommandPalette::selectFirst()
{
    const int first = m_model->nextItem(-1, 1);
    m_list->setCurrentIndex(first < 0 ? QModelIndex() : m_model->index(first));
    m_list->scrollToTop();
}

void CommandPalette::move(int direction)
{
    const QModelIndex current = m_list->currentIndex();
    const int from = current.isValid() ? current.row() : (direction > 0 ? -1 : m_model->rowCount());
    int next = m_model->nextItem(from, direction);
    if (next < 0) // around the end
        next = m_model->nextItem(direction > 0 ? -1 : m_model->rowCount(), direction);
    if (next >= 0)
        m_list->setCurrentIndex(m_model->index(next));
}

void CommandPalette::activate(const QModelIndex &index, bool keepOpen)
{
    if (!index.isValid() || m_model->row(index.row()).head)
        return;
    const std::function<void()> run = m_model->row(index.row()).item->run;
    if (!keepOpen)
        close();
    if (run)
        run();
    if (keepOpen)
        m_edit->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        move(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(m_list->currentIndex(), modifiers.testFlag(Qt::ControlModifier));
        return true;
    case Qt::Key_Tab: {
        const QModelIndex current = m_list->currentIndex();
        const bool limited = !m_model->onlyGroup().isEmpty();
        m_model->setOnlyGroup(limited || !current.isValid() ? QString()
                                                            : m_model->row(current.row()).group);
        selectFirst();
        place();
        return true;
    }
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
    } else if (watched == parentWidget() && event->type() == QEvent::Resize && isOpen()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

QRect CommandPalette::panel() const
{
    int rows = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        rows += m_list->itemDelegate()->sizeHint({}, m_model->index(i)).height();
    const int list = std::max(rows, 44) + 12;
    const int room = height() - top - editHeight - footHeight - grid::margin;
    const int wide = std::min(panelWidth, width() - 2 * grid::margin);
    return {(width() - wide) / 2 + (width() > 1000 ? 72 : 0), top, wide,
            editHeight + std::min(list, room) + footHeight};
}

void CommandPalette::place()
{
    setGeometry(parentWidget()->rect());
    const QRect box = panel();
    m_edit->setGeometry(box.left() + 52, box.top() + 10, box.width() - 120, 36);
    m_list->setGeometry(box.left(), box.top() + editHeight + 1, box.width(),
                        box.height() - editHeight - footHeight - 2);
    update();
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!panel().contains(event->pos()))
        close();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    const QRect box = panel();
    WidgetPainter painter(this);
    painter.fillRect(rect(), t.scrim);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.raised);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    painter.setPen(t.border);
    painter.drawLine(box.left(), box.top() + editHeight, box.right(), box.top() + editHeight);
    painter.drawLine(box.left(), box.bottom() - footHeight, box.right(), box.bottom() - footHeight);
    paintIcon(&painter, QRectF(box.left() + 22, box.top() + 19, 18, 18), QStringLiteral("search"),
              t.muted);
    paintKey(&painter, {box.right() - 20, box.top() + editHeight / 2}, tr("Esc", "key"));
    if (m_model->matches() == 0) {
        painter.setFont(roleFont(TextRole::Body));
        painter.setPen(t.muted);
        painter.drawText(m_list->geometry(), Qt::AlignCenter, tr("Nothing found"));
    }

    const int middle = box.bottom() - footHeight / 2;
    int x = box.left() + 20;
    const auto legend = [&](const QString &key, const QString &words) {
        x += keyWidth(key);
        paintKey(&painter, {x, middle}, key);
        painter.setFont(roleFont(TextRole::Axis));
        painter.setPen(t.muted);
        const int wide = painter.fontMetrics().horizontalAdvance(words);
        painter.drawText(QRect(x + 6, middle - 10, wide, 20), Qt::AlignVCenter, words);
        x += wide + 22;
    };
    legend(tr("Up/Down", "keys"), tr("choose"));
    legend(tr("Enter", "key"), tr("open"));
    legend(tr("Ctrl+Enter", "keys"), tr("keep open"));
    legend(tr("Tab", "key"),
           m_model->onlyGroup().isEmpty() ? tr("only this group") : tr("all groups"));
    painter.drawText(QRect(box.right() - 110, middle - 10, 90, 20),
                     Qt::AlignVCenter | Qt::AlignRight,
                     tr("%1 of %2").arg(m_model->matches()).arg(m_model->candidates()));
}

} // namespace ferrograph::ui

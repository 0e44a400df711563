// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/page_export.h"

#include "ui/pages/page.h"
#include "ui/state/csv.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page_scroll.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QScrollBar>
#include <QSvgGenerator>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

// The light palette for as long as it lives; nothing is shown in between.
class LightForPrint
{
public:
    LightForPrint()
        : m_theme(Theme::instance())
        , m_before(m_theme ? m_theme->choice() : SchemeChoice::System)
    {
        if (m_theme)
            m_theme->setChoice(SchemeChoice::Light);
    }
    ~LightForPrint()
    {
        if (m_theme)
            m_theme->setChoice(m_before);
    }
    LightForPrint(const LightForPrint &) = delete;
    LightForPrint &operator=(const LightForPrint &) = delete;

private:
    Theme *m_theme;
    SchemeChoice m_before;
};

// As high as everything on the page for as long as it lives, so that nothing of it is scrolled
// out of sight. Nothing is shown in between.
class WholePage
{
public:
    explicit WholePage(QWidget &page)
        : m_page(page)
        , m_before(page.size())
    {
        setBars(Qt::ScrollBarAlwaysOff);
        constexpr int rounds = 3; // what is laid out again may become higher once more
        for (int round = 0; round < rounds && hidden() > 0; ++round) {
            page.resize(page.width(), page.height() + hidden());
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        }
    }
    ~WholePage()
    {
        m_page.resize(m_before);
        setBars(Qt::ScrollBarAsNeeded);
    }
    WholePage(const WholePage &) = delete;
    WholePage &operator=(const WholePage &) = delete;

private:
    void setBars(Qt::ScrollBarPolicy policy) const
    {
        for (PageScroll *scroll : m_page.findChildren<PageScroll *>())
            scroll->setVerticalScrollBarPolicy(policy);
    }

    int hidden() const // pixels
    {
        int most = 0;
        for (const PageScroll *scroll : m_page.findChildren<PageScroll *>()) {
            if (scroll->isVisibleTo(&m_page))
                most = std::max(most, scroll->verticalScrollBar()->maximum());
        }
        return most;
    }

    QWidget &m_page;
    QSize m_before;
};

void draw(QWidget &page, QPainter &painter)
{
    painter.fillRect(page.rect(), tokens().canvas);
    page.render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
}

} // namespace

Result<void> saveFile(const QByteArray &bytes, const QString &file)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        return {};
    return failure(ErrorCode::System, file.toStdString(), out.errorString().toStdString());
}

Result<void> exportPng(QWidget &page, const QString &file)
{
    const WholePage whole(page);
    constexpr qreal scale = 2;
    QImage image(page.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    draw(page, painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return failure(ErrorCode::System, file.toStdString(), "the picture could not be made");
    return saveFile(buffer.data(), file);
}

Result<void> exportPdf(QWidget &page, const QString &file)
{
    const LightForPrint light;
    const WholePage whole(page);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(page.windowTitle());
        writer.setResolution(96);
        writer.setPageSize(QPageSize(QSizeF(page.size()) * 72 / 96, QPageSize::Point));
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        draw(page, painter);
    }
    return saveFile(buffer.data(), file);
}

Result<void> exportSvg(QWidget &page, const QString &file)
{
    const LightForPrint light;
    const WholePage whole(page);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator writer;
        writer.setOutputDevice(&buffer);
        writer.setResolution(96);
        writer.setSize(page.size());
        writer.setViewBox(page.rect());
        QPainter painter(&writer);
        draw(page, painter);
    }
    return saveFile(buffer.data(), file);
}

Result<void> exportCsv(const CsvTable &table, const QString &file)
{
    return saveFile(csvText(table.header, table.rows), file);
}

} // namespace ferrograph::ui

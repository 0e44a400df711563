// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/icons.h"

#include "ui/theme/tokens.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ferrograph::ui
{
namespace
{

QColor colorOf(IconTint tint)
{
    const Tokens &t = tokens();
    switch (tint) {
    case IconTint::Muted:
        return t.muted;
    case IconTint::Faint:
        return t.faint;
    case IconTint::Accent:
        return t.accent;
    case IconTint::OnAccent:
        return t.onAccent;
    case IconTint::Better:
        return t.better;
    case IconTint::Attention:
        return t.attention;
    case IconTint::Worse:
        return t.worse;
    case IconTint::Text:
        break;
    }
    return t.text;
}

QByteArray drawing(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class TintedEngine : public QIconEngine
{
public:
    TintedEngine(QString name, IconTint tint)
        : m_name(std::move(name))
        , m_tint(tint)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const IconTint tint = mode == QIcon::Disabled ? IconTint::Faint : m_tint;
        paintIcon(painter, rect, m_name, colorOf(tint));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    QIconEngine *clone() const override { return new TintedEngine(*this); }
    QString key() const override { return QStringLiteral("ferrograph-tinted"); }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QString m_name;
    IconTint m_tint;
};

} // namespace

QIcon icon(const QString &name, IconTint tint)
{
    return QIcon(new TintedEngine(name, tint));
}

void paintIcon(QPainter *painter, const QRectF &box, const QString &name, const QColor &color)
{
    const qreal ratio = painter->device()->devicePixelRatioF() * painter->transform().m11();
    const QSize size = (box.size() * ratio).toSize();
    const QString key = QStringLiteral("ferrograph/%1/%2/%3x%4")
                            .arg(name, color.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QByteArray svg = drawing(name);
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(svg);
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter inner(&pixmap);
        renderer.render(&inner, QRectF(QPointF(), QSizeF(size)));
        inner.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter->drawPixmap(box, pixmap, QRectF(QPointF(), QSizeF(size)));
}

void paintLogo(QPainter *painter, const QRectF &box)
{
    const bool dark = tokens().scheme == Scheme::Dark;
    QSvgRenderer renderer(dark ? QStringLiteral(":/icons/logo_on_dark.svg")
                               : QStringLiteral(":/icons/logo_on_light.svg"));
    renderer.render(painter, box);
}

} // namespace ferrograph::ui

// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/tokens.h"

#include "ui/theme/theme.h"

namespace ferrograph::ui
{
namespace
{

Tokens made(Scheme scheme)
{
    const report::Palette &p = report::palette(appearanceOf(scheme));
    Tokens t;
    t.scheme = scheme;
    t.canvas = toColor(p.canvas);
    t.sidebar = toColor(p.sidebar);
    t.card = toColor(p.card);
    t.raised = toColor(p.raised);
    t.border = toColor(p.border);
    t.gridLine = toColor(p.gridLine);
    t.text = toColor(p.text);
    t.muted = toColor(p.muted);
    t.faint = toColor(p.faint);
    t.accent = toColor(p.accent);
    t.accentSoft = toColor(p.accentSoft);
    t.onAccent = toColor(p.onAccent);
    t.better = toColor(p.better);
    t.attention = toColor(p.attention);
    t.attentionText = toColor(p.attentionText);
    t.worse = toColor(p.worse);
    t.warm = toColor(p.unsafe1);
    t.cool = toColor(p.safe1);
    t.track = toColor(p.border);
    t.scrim = scheme == Scheme::Dark ? QColor(0, 0, 0, 140) : QColor(0x1A, 0x1F, 0x27, 90);
    return t;
}

} // namespace

report::Appearance appearanceOf(Scheme scheme)
{
    return scheme == Scheme::Dark ? report::Appearance::Dark : report::Appearance::Light;
}

const Tokens &tokensOf(Scheme scheme)
{
    static const Tokens light = made(Scheme::Light);
    static const Tokens dark = made(Scheme::Dark);
    return scheme == Scheme::Dark ? dark : light;
}

const Tokens &tokens()
{
    return tokensOf(Theme::scheme());
}

} // namespace ferrograph::ui

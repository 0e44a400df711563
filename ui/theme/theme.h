// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QObject>

namespace ferrograph::ui
{

enum class SchemeChoice { System, Light, Dark };

// Puts the look onto the application: Fusion, palette, style rules, fonts. One per application;
// it must outlive every widget.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    SchemeChoice choice() const { return m_choice; }
    void setChoice(SchemeChoice choice);

    // What the desktop prefers, as it is told by a SystemScheme. Light until it is known.
    void setSystemScheme(Scheme scheme);
    Scheme systemScheme() const { return m_system; }

    // The scheme that is shown; light while there is no Theme.
    static Scheme scheme();
    // The one of this application, or nothing in programs without one.
    static Theme *instance();

Q_SIGNALS:
    void changed(); // after palette and rules have been replaced

private:
    void apply();

    SchemeChoice m_choice = SchemeChoice::System;
    Scheme m_system = Scheme::Light;
    Scheme m_shown = Scheme::Light;
};

} // namespace ferrograph::ui

// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chart_scene.h"

#include <QWidget>

class QLabel;

namespace ferrograph::ui
{

class ElidedLabel;
class TimeChart;

// One chart of several that look alike: a name in the path face, a figure, a compact chart on its
// own scale.
class SmallMultiple : public QWidget
{
    Q_OBJECT
public:
    explicit SmallMultiple(QWidget *parent = nullptr);

    void show(const QString &name, const QString &value, const QString &note,
              report::ChartData chart);
    TimeChart *chart() const { return m_chart; }
    QString name() const { return m_nameText; }

private:
    QString m_nameText;
    ElidedLabel *m_name = nullptr;
    QLabel *m_value = nullptr;
    ElidedLabel *m_note = nullptr;
    TimeChart *m_chart = nullptr;
};

// Words on a quiet ground, as high as they need at the width they get. (A label that wraps would
// make every layout around it ask for its preferred height.)
class NoteBox : public QWidget
{
    Q_OBJECT
public:
    explicit NoteBox(QWidget *parent = nullptr);
    void setText(const QString &text); // empty hides it
    const QString &text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QRect inner() const;
    void fitHeight();

    QString m_text;
};

} // namespace ferrograph::ui

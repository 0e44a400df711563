// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/findings_view_model.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace ferrograph::ui
{

class Chip;
class ElidedLabel;
class SegmentedControl;

// What the Findings page lists: words, states, memory safety, tool, severity, CWE, place; which
// kind of result; and by what they are put together.
class FindingsFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsFilterBar(QWidget *parent = nullptr);

    store::FindingFilter filter() const;
    std::optional<store::FindingGrouping> grouping() const; // nothing: one by one
    QLineEdit *field() const { return m_text; }

    void showCounts(const FindingsViewModel &view);
    void showCwes(const std::vector<store::FindingBundle> &bundles);
    // Back to what the page begins with, of the same kind of results.
    void clear();
    void setGroup(store::FindingGroup group);
    void setSeverity(findings::Severity severity);
    // Only what is of one file, rule, directory or CWE, one by one.
    void narrow(store::FindingGrouping grouping, const std::string &key);

Q_SIGNALS:
    void changed();

private:
    QWidget *makeChips();
    QWidget *makeKinds();
    void makeMenus();
    void fillMenu(Chip *chip, const std::vector<std::pair<QString, QString>> &entries,
                  const QStringList &chosen,
                  const std::function<void(const QString &, bool)> &take);
    void chooseState(StateChoice choice);
    void showPlace();
    void showChosen();

    store::FindingFilter m_filter; // its texts and lists; states and memory safety are below
    StateChoice m_state = StateChoice::Open;
    QLineEdit *m_text = nullptr;
    QTimer *m_timer = nullptr;
    std::array<Chip *, 4> m_states{};
    Chip *m_memory = nullptr;
    Chip *m_tool = nullptr;
    Chip *m_severity = nullptr;
    Chip *m_cwe = nullptr;
    Chip *m_place = nullptr; // of a bundle that was opened; a click leaves it
    SegmentedControl *m_kind = nullptr;
    ElidedLabel *m_hidden = nullptr;
    QPushButton *m_showAll = nullptr;
    QComboBox *m_grouping = nullptr;
};

} // namespace ferrograph::ui

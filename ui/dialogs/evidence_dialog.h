// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/roadmap/roadmap.h"
#include "ui/dialogs/form_dialog.h"

#include <functional>

class QLineEdit;

namespace ferrograph::ui
{

// What is said of one of CISA's elements that cannot be measured: words, where they are published,
// and when someone last looked there.
class EvidenceDialog : public FormDialog
{
    Q_OBJECT
public:
    // Keeps it; says what is wrong with it, or nothing.
    using Save = std::function<QString(const roadmap::Evidence &evidence)>;

    EvidenceDialog(roadmap::Element element, const roadmap::Evidence &evidence, Save save,
                   QWidget *parent);

private:
    void save();

    Save m_save;
    QLineEdit *m_text = nullptr;
    QLineEdit *m_link = nullptr;
    QLineEdit *m_checked = nullptr;
};

// What a roadmap is called, who answers for it and where it is published.
struct RoadmapDetails {
    std::string title;
    std::string executive;
    std::string published;
};
class RoadmapDetailsDialog : public FormDialog
{
    Q_OBJECT
public:
    using Save = std::function<QString(const RoadmapDetails &details)>;

    RoadmapDetailsDialog(const RoadmapDetails &details, Save save, QWidget *parent);
};

} // namespace ferrograph::ui

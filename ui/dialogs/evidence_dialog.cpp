// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/evidence_dialog.h"

#include "ui/dialogs/roadmap_fields.h"
#include "ui/state/roadmap_text.h"

#include <QLineEdit>

namespace ferrograph::ui
{
namespace
{

// Reports turn it into a link.
bool isLink(const QString &text)
{
    return text.isEmpty() || text.startsWith(QLatin1String("https://")) ||
           text.startsWith(QLatin1String("http://"));
}

QLineEdit *makeLine(const std::string &text, const char *name, QWidget *parent)
{
    auto *field = new QLineEdit(QString::fromStdString(text), parent);
    field->setObjectName(QString::fromLatin1(name));
    return field;
}

} // namespace

EvidenceDialog::EvidenceDialog(roadmap::Element element, const roadmap::Evidence &evidence,
                               Save save, QWidget *parent)
    : FormDialog(RoadmapText::elementTitle(element),
                 tr("It cannot be measured, so it needs words and a place where they can be read."),
                 tr("Save"), parent)
    , m_save(std::move(save))
{
    setMinimumWidth(520);
    m_text = makeLine(evidence.text, "text", this);
    addRow(tr("Words"), m_text);
    m_link = makeLine(evidence.link, "link", this);
    m_link->setPlaceholderText(QStringLiteral("https://example.org/training"));
    addRow(tr("Published at"), m_link);
    m_checked = makeDateField(evidence.checked, this);
    m_checked->setObjectName(QStringLiteral("checked"));
    addRow(tr("Last checked"), m_checked);
    connect(this, &FormDialog::accepting, this, &EvidenceDialog::save);
}

void EvidenceDialog::save()
{
    const DateInput checked = dateOf(*m_checked);
    if (!checked.good)
        return setProblem(tr("Dates are written like 2027-06-30, 2027-06 or 2027."));
    const QString link = m_link->text().trimmed();
    if (!isLink(link))
        return setProblem(tr("An address begins with https://."));
    const QString problem =
        m_save({m_text->text().trimmed().toStdString(), link.toStdString(), checked.date});
    if (problem.isEmpty())
        accept();
    else
        setProblem(problem);
}

RoadmapDetailsDialog::RoadmapDetailsDialog(const RoadmapDetails &details, Save save,
                                           QWidget *parent)
    : FormDialog(tr("The roadmap"), {}, tr("Save"), parent)
{
    setMinimumWidth(520);
    auto *title = makeLine(details.title, "title", this);
    addRow(tr("Title"), title);
    auto *executive = makeLine(details.executive, "executive", this);
    addRow(tr("Answers for it"), executive, tr("A senior executive, named in public."));
    auto *published = makeLine(details.published, "published", this);
    published->setPlaceholderText(QStringLiteral("https://example.org/memory-safety"));
    addRow(tr("Published at"), published);
    connect(this, &FormDialog::accepting, this, [=, this, save = std::move(save)] {
        if (!isLink(published->text().trimmed()))
            return setProblem(tr("An address begins with https://."));
        const QString problem =
            save({title->text().trimmed().toStdString(), executive->text().trimmed().toStdString(),
                  published->text().trimmed().toStdString()});
        if (problem.isEmpty())
            accept();
        else
            setProblem(problem);
    });
}

} // namespace ferrograph::ui

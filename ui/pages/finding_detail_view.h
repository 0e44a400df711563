// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/finding_queries.h"
#include "ui/widgets/code_view.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace ferrograph::ui
{

class FindingTriageBox;
class Settings;

// The code that a finding is in, as far as it is at hand.
struct FindingCode {
    std::string path;
    std::vector<CodeLine> lines;
    QString note; // where the lines are from, or why there are none
};

struct FindingAnswer {
    store::FindingDetail detail;
    FindingCode code;
};

// Reads a finding, and the code around it at the commit of the run that saw it last.
Result<FindingAnswer> findingAnswer(store::Database &database, const std::string &project,
                                    std::int64_t id);
// The code around another place of its flow.
Result<FindingCode> findingCode(store::Database &database, const std::string &project,
                                const store::FindingDetail &detail, const std::string &path,
                                std::int64_t line, std::int64_t endLine);

// One finding: what is wrong, the code, the way there, what became of it, and what people say.
class FindingDetailView : public QWidget
{
    Q_OBJECT
public:
    explicit FindingDetailView(Settings &settings, QWidget *parent = nullptr);

    void show(const FindingAnswer &answer, Seconds now);
    void showCode(const FindingCode &code);
    const store::FindingDetail &detail() const { return m_detail; }
    FindingTriageBox *triage() const { return m_triage; }
    CodeView *code() const { return m_code; }
    QString title() const;
    QString asMarkdown() const;
    void setFocusInside(); // of the first thing that takes it

Q_SIGNALS:
    void placeRequested(const std::string &path, std::int64_t line);

private:
    void showFlow();
    void addStep(std::size_t index);
    void showFacts();
    void showHistory();
    void addFact(QVBoxLayout *column, const QString &name, const QString &value);

    store::FindingDetail m_detail;
    bool m_wholeFlow = false;
    QLabel *m_rule = nullptr;
    QLabel *m_message = nullptr;
    CodeView *m_code = nullptr;
    QLabel *m_codeNote = nullptr;
    QWidget *m_flow = nullptr;
    QWidget *m_facts = nullptr;
    QWidget *m_history = nullptr;
    FindingTriageBox *m_triage = nullptr;
};

} // namespace ferrograph::ui

// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/finding_detail_view.h"

#include "core/intake/repository_view.h"
#include "core/store/projects.h"
#include "ui/models/finding_table_model.h"
#include "ui/pages/finding_triage_box.h"
#include "ui/state/finding_text.h"
#include "ui/state/format.h"
#include "ui/theme/severity_mark.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/widget_painter.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ferrograph::ui
{
namespace
{

constexpr int linesBeside = 3;
constexpr std::size_t endSteps = 3;    // of a long flow, at each end
constexpr std::size_t mostSteps = 300; // a widget for each
constexpr qsizetype longMessage = 4000;

int lineNumber(std::int64_t line)
{
    return static_cast<int>(std::clamp<std::int64_t>(line, 0, 1'000'000'000));
}

// What the tool itself wrote of the code.
std::vector<CodeLine> snippetLines(const store::FindingDetail &detail)
{
    std::vector<CodeLine> lines;
    const QStringList texts = QString::fromStdString(detail.snippet).split(QLatin1Char('\n'));
    for (const QString &text : texts.mid(0, 2 * linesBeside + 1)) {
        if (!detail.snippet.empty())
            lines.push_back(
                {texts.size() == 1 ? lineNumber(detail.row.line) : 0, text, texts.size() == 1});
    }
    return lines;
}

// The dot of a step of a code flow, with the line that joins it to the next.
class FlowDot : public QWidget
{
public:
    FlowDot(bool first, bool last, QWidget *parent)
        : QWidget(parent)
        , m_first(first)
        , m_last(last)
    {
        setFixedWidth(14);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        WidgetPainter painter(this);
        const Tokens &t = tokens();
        const double x = 7;
        const double y = height() / 2.0;
        painter.setPen(QPen(t.border, 1.5));
        if (!m_first)
            painter.drawLine(QPointF(x, 0), QPointF(x, y));
        if (!m_last)
            painter.drawLine(QPointF(x, y), QPointF(x, height()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_last ? toColor(report::palette(appearanceOf(t.scheme)).high) : t.faint);
        painter.drawEllipse(QPointF(x, y), 4, 4);
    }

private:
    bool m_first;
    bool m_last;
};

QFrame *ruler(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    line->setProperty("kind", QStringLiteral("rule"));
    return line;
}

void clear(QWidget *part)
{
    delete part->layout();
    for (QObject *child : part->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        delete child;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

QVBoxLayout *columnOf(QWidget *part)
{
    return static_cast<QVBoxLayout *>(part->layout());
}

} // namespace

Result<FindingCode> findingCode(store::Database &database, const std::string &project,
                                const store::FindingDetail &detail, const std::string &path,
                                std::int64_t line, std::int64_t endLine)
{
    FindingCode code;
    code.path = path;
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    if (detail.commit.empty()) {
        code.note = FindingDetailView::tr("The run names no commit, so the code is as the tool "
                                          "wrote it.");
    } else {
        const intake::RepositoryView view(*row);
        const auto text = view.fileAt(detail.repository, detail.commit, path);
        if (text) {
            const int first = std::max(1, lineNumber(line));
            code.lines =
                linesAround(*text, first, std::min(lineNumber(endLine), first + 8), linesBeside);
            code.note = code.lines.empty() ? FindingDetailView::tr("%1 has no line %2 at %3.")
                                                 .arg(QString::fromStdString(path))
                                                 .arg(line)
                                                 .arg(Format::shortCommit(detail.commit))
                                           : FindingDetailView::tr("%1 at %2", "path, commit")
                                                 .arg(QString::fromStdString(path),
                                                      Format::shortCommit(detail.commit));
            return code;
        }
        code.note = text.error().code == ErrorCode::NotFound
                        ? FindingDetailView::tr("%1 could not be found at %2.", "path, commit")
                              .arg(QString::fromStdString(path), Format::shortCommit(detail.commit))
                        : QString::fromStdString(text.error().message());
    }
    if (path == detail.row.path && line == detail.row.line)
        code.lines = snippetLines(detail);
    return code;
}

Result<FindingAnswer> findingAnswer(store::Database &database, const std::string &project,
                                    std::int64_t id)
{
    FindingAnswer answer;
    auto detail = store::findingDetail(database, project, id);
    FERROGRAPH_TRY(detail);
    answer.detail = std::move(*detail);
    auto code = findingCode(database, project, answer.detail, answer.detail.row.path,
                            answer.detail.row.line, answer.detail.endLine);
    FERROGRAPH_TRY(code);
    answer.code = std::move(*code);
    return answer;
}

FindingDetailView::FindingDetailView(Settings &settings, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 10, 0); // room for the scroll bar
    column->setSpacing(10);
    m_rule = makeLabel({}, TextRole::Meta, TextColor::Muted, this);
    m_rule->setWordWrap(true);
    column->addWidget(m_rule);
    m_message = makeLabel({}, TextRole::Body, TextColor::Text, this);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_message);
    m_code = new CodeView(this);
    column->addWidget(m_code);
    m_codeNote = makeLabel({}, TextRole::Axis, TextColor::Muted, this);
    m_codeNote->setWordWrap(true);
    column->addWidget(m_codeNote);
    m_flow = new QWidget(this);
    column->addWidget(m_flow);
    column->addWidget(ruler(this));
    m_facts = new QWidget(this);
    column->addWidget(m_facts);
    m_history = new QWidget(this);
    column->addWidget(m_history);
    column->addWidget(ruler(this));
    m_triage = new FindingTriageBox(settings, this);
    column->addWidget(m_triage);
    column->addStretch(1);
}

QString FindingDetailView::title() const
{
    const store::FindingRow &row = m_detail.row;
    if (!row.ruleName.empty() && row.ruleName != row.rule)
        return QString::fromStdString(row.ruleName);
    return row.classified.category.empty() ? QString::fromStdString(row.rule)
                                           : FindingText::category(row.classified.category);
}

void FindingDetailView::show(const FindingAnswer &answer, Seconds now)
{
    m_wholeFlow = m_wholeFlow && m_detail.row.id == answer.detail.row.id;
    m_detail = answer.detail;
    const store::FindingRow &row = m_detail.row;
    QStringList parts = {QString::fromStdString(row.rule)};
    if (!row.cwe.empty())
        parts += FindingText::cwes(row.cwe);
    parts += QString::fromStdString(row.tool);
    m_rule->setText(parts.join(QStringLiteral(" · ")));
    const std::string &message = row.message.empty() ? m_detail.ruleText : row.message;
    m_message->setText(QString::fromStdString(message).left(longMessage));
    showCode(answer.code);
    showFlow();
    showFacts();
    showHistory();
    m_triage->show(m_detail, now);
}

void FindingDetailView::showCode(const FindingCode &code)
{
    m_code->setLines(code.lines);
    m_code->setVisible(!code.lines.empty());
    m_codeNote->setText(code.note);
    m_codeNote->setVisible(!code.note.isEmpty());
}

void FindingDetailView::showFlow()
{
    clear(m_flow);
    m_flow->setVisible(m_detail.flow.size() > 1);
    if (m_detail.flow.size() < 2)
        return;
    columnOf(m_flow)->addWidget(
        makeLabel(tr("Code flow"), TextRole::CardTitle, TextColor::Text, m_flow));
    const std::size_t count = m_detail.flow.size();
    const bool cut = !m_wholeFlow && count > endSteps * 2 + 1;
    for (std::size_t i = 0; i < count; ++i) {
        if (cut && i == endSteps) {
            const std::size_t left = count - 2 * endSteps;
            auto *more = new QPushButton(
                tr("Show %Ln step(s) in between", nullptr, static_cast<int>(left)), m_flow);
            more->setProperty("kind", QStringLiteral("link"));
            connect(more, &QPushButton::clicked, this, [this] {
                m_wholeFlow = true;
                QMetaObject::invokeMethod(this, &FindingDetailView::showFlow, Qt::QueuedConnection);
            });
            columnOf(m_flow)->addWidget(more, 0, Qt::AlignLeading);
            i += left;
        }
        if (i < mostSteps || i + 1 == count)
            addStep(i);
    }
}

void FindingDetailView::addStep(std::size_t index)
{
    const store::FlowPlace &place = m_detail.flow[index];
    auto *step = new QWidget(m_flow);
    auto *row = new QHBoxLayout(step);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(new FlowDot(index == 0, index + 1 == m_detail.flow.size(), step));
    const QString path = QString::fromStdString(place.path);
    const QString where = QStringLiteral("%1:%2").arg(path).arg(place.line);
    auto *link = new QPushButton(
        QStringLiteral("%1:%2").arg(path.section(QLatin1Char('/'), -1)).arg(place.line), step);
    link->setProperty("kind", QStringLiteral("link"));
    link->setToolTip(where);
    link->setAccessibleName(tr("Step %1: show %2").arg(index + 1).arg(where));
    connect(link, &QPushButton::clicked, this,
            [this, path = place.path, line = place.line] { Q_EMIT placeRequested(path, line); });
    row->addWidget(link);
    auto *words = new ElidedLabel(TextRole::Meta, TextColor::Muted, step);
    words->setText(QString::fromStdString(place.message).simplified());
    row->addWidget(words, 1);
    columnOf(m_flow)->addWidget(step);
}

void FindingDetailView::addFact(QVBoxLayout *column, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *line = new QWidget(column->parentWidget());
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 3, 0, 3);
    row->setSpacing(8);
    auto *label = makeLabel(name, TextRole::Meta, TextColor::Muted, line);
    label->setFixedWidth(104);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    row->addWidget(label);
    auto *words = makeLabel(value, TextRole::Meta, TextColor::Text, line);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    column->addWidget(line);
}

void FindingDetailView::showFacts()
{
    clear(m_facts);
    const store::FindingRow &row = m_detail.row;
    QVBoxLayout *column = columnOf(m_facts);
    addFact(column, tr("Severity"), SeverityText::name(row.classified.severity));
    addFact(column, tr("Kind"), FindingText::category(row.classified.category));
    addFact(column, tr("State"), FindingTableModel::stateText(row));
    addFact(column, tr("Place"),
            row.line > 0
                ? QStringLiteral("%1:%2").arg(QString::fromStdString(row.path)).arg(row.line)
                : QString::fromStdString(row.path));
    addFact(column, tr("Function"), QString::fromStdString(m_detail.function));
    addFact(column, tr("First seen"), Format::date(row.firstSeen));
    addFact(column, tr("Last seen"),
            m_detail.commit.empty()
                ? Format::date(row.lastSeen)
                : tr("%1, %2", "date, commit")
                      .arg(Format::date(row.lastSeen), Format::shortCommit(m_detail.commit)));
    if (m_detail.repeats > 1)
        addFact(column, tr("Reported"),
                tr("%Ln time(s) in one run", nullptr, static_cast<int>(m_detail.repeats)));
    if (row.ambiguous)
        addFact(column, tr("Identity"),
                tr("ambiguous: which earlier finding this is could not be made out"));
}

void FindingDetailView::showHistory()
{
    clear(m_history);
    QVBoxLayout *column = columnOf(m_history);
    column->addWidget(makeLabel(tr("History"), TextRole::CardTitle, TextColor::Text, m_history));
    for (const store::FindingEvent &event : m_detail.events) {
        QString words = FindingText::event(event);
        if (!event.author.empty())
            words += QStringLiteral(" · ") + QString::fromStdString(event.author);
        if (!event.note.empty())
            words += QStringLiteral(" · ") + QString::fromStdString(event.note);
        if (!event.toolVersion.empty())
            words += QStringLiteral(" · ") +
                     tr("version %1", "of the tool").arg(QString::fromStdString(event.toolVersion));
        addFact(column, Format::date(event.date), words);
    }
}

void FindingDetailView::setFocusInside()
{
    if (m_code->isVisible())
        m_code->setFocus(Qt::TabFocusReason);
    else
        m_triage->setFocusInside();
}

QString FindingDetailView::asMarkdown() const
{
    const store::FindingRow &row = m_detail.row;
    QStringList lines = {
        QStringLiteral("**%1** (%2, `%3`)")
            .arg(title(), SeverityText::name(row.classified.severity),
                 QString::fromStdString(row.rule)),
        QStringLiteral("`%1:%2`").arg(QString::fromStdString(row.path)).arg(row.line), QString(),
        QString::fromStdString(row.message)};
    if (!m_code->lines().empty())
        lines += {QString(), QStringLiteral("```"), m_code->plainText(), QStringLiteral("```")};
    return lines.join(QLatin1Char('\n'));
}

} // namespace ferrograph::ui

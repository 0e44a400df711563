// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/project_report.h"
#include "ui/shell/action_collection.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_export.h"
#include "ui/shell/report_pdf.h"
#include "ui/state/workspace.h"
#include "ui/widgets/toast.h"

#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>

#include <memory>

// Reports of the window: onto a file or a printer.
namespace ferrograph::ui
{

void MainWindow::addReportActions()
{
    const auto add = [this](const char *id, const QString &text, auto slot) {
        m_actions->add({QString::fromLatin1(id), text, QStringLiteral("file")}, slot);
    };
    add("report.pdf", tr("Report of the project (PDF)…"),
        [this] { exportReport(ReportOf::Project, QStringLiteral("pdf")); });
    add("report.html", tr("Report of the project (HTML)…"),
        [this] { exportReport(ReportOf::Project, QStringLiteral("html")); });
    add("report.print", tr("Print the report of the project…"),
        [this] { printReport(ReportOf::Project); });
    add("reports.pdf", tr("Report of the portfolio (PDF)…"),
        [this] { exportReport(ReportOf::Portfolio, QStringLiteral("pdf")); });
    add("reports.html", tr("Report of the portfolio (HTML)…"),
        [this] { exportReport(ReportOf::Portfolio, QStringLiteral("html")); });
    add("reports.print", tr("Print the report of the portfolio…"),
        [this] { printReport(ReportOf::Portfolio); });
}

std::vector<std::string> MainWindow::reported(ReportOf subject) const
{
    if (subject == ReportOf::Project)
        return {m_workspace.state().projectName()};
    std::vector<std::string> names;
    for (const store::ProjectRow &project : m_workspace.state().projects())
        names.push_back(project.name);
    return names;
}

void MainWindow::makeReport(ReportOf subject, const ReportUse &use)
{
    m_workspace.queries().ask<report::Document>(
        this, QStringLiteral("report"),
        [projects = reported(subject), now = m_workspace.state().now()](store::Database &database,
                                                                        std::stop_token) {
            review::ReportOptions options;
            options.asOf = now;
            return review::makeReport(database, projects, options);
        },
        [this, use](Result<report::Document> document) {
            if (document)
                use(*document);
            else
                failed(QString::fromStdString(document.error().message()));
        });
}

void MainWindow::exportReport(ReportOf subject, const QString &suffix)
{
    const QString name = subject == ReportOf::Project
                             ? m_workspace.state().project() + QStringLiteral("-report")
                             : QStringLiteral("portfolio-report");
    m_picker->saveFile(this, tr("Save the report"), QStringLiteral("%1.%2").arg(name, suffix),
                       QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix),
                       [this, subject](const QString &file) {
                           makeReport(subject, [this, subject, file](const auto &document) {
                               saveReport(subject, file, document);
                           });
                       });
}

void MainWindow::saveReport(ReportOf subject, const QString &file, const report::Document &document)
{
    const bool pdf =
        QFileInfo(file).suffix().compare(QStringLiteral("pdf"), Qt::CaseInsensitive) == 0;
    const QByteArray bytes =
        pdf ? reportPdf(document) : QByteArray::fromStdString(report::htmlText(document));
    const auto saved = saveFile(bytes, file);
    if (!saved)
        return failed(QString::fromStdString(saved.error().message()));
    m_toast->show(tr("Saved as %1").arg(file));
    recordReport(subject, document);
}

void MainWindow::printReport(ReportOf subject)
{
    makeReport(subject, [this, subject](const report::Document &document) {
        // The dialog keeps the printer's choices; both go when it is closed.
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setDocName(QString::fromStdString(document.title));
        printer->setFullPage(true); // the report brings its own margins
        auto *dialog = new QPrintDialog(printer.get(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Print the report"));
        connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
                [this, subject, document, printer](QPrinter *sheets) {
                    ui::printReport(document, *sheets);
                    m_toast->show(tr("The report is printed."));
                    recordReport(subject, document);
                });
        dialog->open();
    });
}

// The next roadmap says how old the last report is.
void MainWindow::recordReport(ReportOf subject, const report::Document &document)
{
    if (m_workspace.readOnly())
        return;
    for (const std::string &project : reported(subject))
        m_commands.recordReport(project, nextStepStart(document.asOf, Step::Day) - 1);
}

} // namespace ferrograph::ui

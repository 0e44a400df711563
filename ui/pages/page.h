// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <string>
#include <vector>

class QLineEdit;

namespace ferrograph::ui
{

class AppState;
class FilePicker;
class ProjectCommands;
class QueryLane;
struct Edit;

// Where in the window one can be. Goes into the back and forward history.
struct Location {
    QString page;    // Page::id()
    QString project; // empty: as it is
    QString detail;  // of the page: a file's path; empty is its beginning
    friend bool operator==(const Location &, const Location &) = default;
};

// The detail of a file: "PATH" or, in a project of several repositories, "REPOSITORY:PATH".
QString fileDetail(const std::string &repository, const std::string &path,
                   bool severalRepositories);

// What a page shows, as it is exported.
struct CsvTable {
    QString name; // for the file and the menu: "files"
    QStringList header;
    std::vector<QStringList> rows; // numbers in C locale, dates as ISO 8601
};

// What every page gets. Lives longer than the pages.
struct PageContext {
    AppState &state;
    QueryLane &queries;
    ProjectCommands *commands = nullptr; // null where nothing is to be changed
    FilePicker *picker = nullptr;
};

// One page of the window. The window shows title() and subtitle() in its header; the page fills
// what is below it, with a margin of its own choice (grid::margin at the sides and below, none
// above). A hidden page only marks itself dirty and asks the store when it is shown.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr);

    virtual QString id() const = 0;       // "code"; stable, for settings and the command line
    virtual QString label() const = 0;    // in the sidebar, translated
    virtual QString iconName() const = 0; // ui/theme/icons.h
    virtual QString title() const { return label(); }
    virtual QString subtitle() const { return {}; }
    virtual QString recipe() const { return {}; } // what its figures count; the subtitle's tool tip
    virtual bool hasTimeRange() const { return true; } // the header shows the range control
    virtual bool needsProject() const { return true; } // greyed while there is none
    // It says itself what could not be read; else the window does.
    virtual bool showsUnreadable() const { return false; }
    virtual std::vector<CsvTable> csv() const { return {}; }
    virtual QLineEdit *filterField() const { return nullptr; } // Ctrl+F goes there

    // Ask the store again. Called when the page is shown and something it shows has changed, by
    // F5, and when `detail` changes.
    virtual void refresh() = 0;

    // Goes to a place inside the page (the file whose history is shown …).
    virtual void setDetail(const QString &detail);
    const QString &detail() const { return m_detail; }

    // Ask now when visible, else when shown.
    void markDirty();

    AppState &state() const { return m_context.state; }
    QueryLane &queries() const { return m_context.queries; }
    ProjectCommands *commands() const { return m_context.commands; }
    FilePicker *picker() const { return m_context.picker; }

Q_SIGNALS:
    void headingChanged(); // title(), subtitle() or hasTimeRange()
    void navigate(const ferrograph::ui::Location &location);
    void actionRequested(const QString &actionId); // of the ActionCollection: "repository.add"
    void messageShown(const QString &text);        // a short notice for the toast
    void editRequested(const ferrograph::ui::Edit &edit); // done at once; onto the undo stack

protected:
    void showEvent(QShowEvent *event) override;

private:
    PageContext m_context;
    QString m_detail;
    bool m_dirty = true;
};

} // namespace ferrograph::ui

// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/change_view_model.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace ferrograph::ui
{

class Card;
class ChangedModel;
class DataTable;
class EmptyState;
class MomentField;
class WaterfallView;

// Why exposed lines changed between two states. The detail is one of
// - the end of a step's month in seconds since 1970: its window is chosen then;
// - "FROM..TO", each a date, a tag, a commit or nothing (the beginning, the newest).
class ChangePage : public Page
{
    Q_OBJECT
public:
    explicit ChangePage(const PageContext &context, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("change"); }
    QString label() const override { return tr("Change"); }
    QString iconName() const override { return QStringLiteral("change"); }
    QString title() const override { return tr("Change explained"); }
    QString subtitle() const override;
    bool hasTimeRange() const override { return false; }
    std::vector<CsvTable> csv() const override;
    void refresh() override;

    WaterfallView *waterfall() const { return m_waterfall; }
    QComboBox *window() const { return m_window; }
    MomentField *from() const { return m_from; }
    MomentField *to() const { return m_to; }
    QLineEdit *note() const { return m_note; }
    const ChangeViewModel &viewModel() const { return m_view; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeContent(QWidget *parent);
    Card *makeWindowCard(QWidget *parent);
    Card *makeWaterfallCard(QWidget *parent);
    Card *makeListCard(const QString &title, ChangedModel *model, const std::vector<int> &weights,
                       DataTable *&table, QWidget *parent);
    QWidget *makeTotal(QWidget *parent);
    QWidget *makeNoteRow(QWidget *parent);
    void showChoices(const ChangeChoices &choices);
    int choiceOfFields() const; // -1: none of them
    void takeDetail();
    void choose(int index);
    void swapEnds();
    void saveNote();
    void showNote();
    void askChange();
    void show(ChangeAnswer answer);
    void showPart(int bar);
    void showProblem(const Error &error);
    void showFailure(const Error &error);

    ChangeViewModel m_view;
    std::vector<ChangeChoice> m_choices;
    std::string m_shown;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QString m_taken; // the detail that the fields have followed
    QComboBox *m_window = nullptr;
    MomentField *m_from = nullptr;
    MomentField *m_to = nullptr;
    QToolButton *m_swap = nullptr;
    QWidget *m_noteRow = nullptr;
    QLineEdit *m_note = nullptr;
    QLabel *m_problem = nullptr;
    QWidget *m_answer = nullptr; // what is below the fields
    QLabel *m_total = nullptr;
    QLabel *m_totalNote = nullptr;
    QLabel *m_sum = nullptr;
    WaterfallView *m_waterfall = nullptr;
    ChangedModel *m_directories = nullptr;
    ChangedModel *m_commits = nullptr;
    Card *m_directoryCard = nullptr;
    Card *m_commitCard = nullptr;
    DataTable *m_commitTable = nullptr;
};

} // namespace ferrograph::ui

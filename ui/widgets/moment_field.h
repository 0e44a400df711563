// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QWidget>

class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;

namespace ferrograph::ui
{

// Where somebody names a state of a history: a date, typed or taken from a calendar, or a tag or
// commit, with the tags offered while typing. What the text means is decided by who asks.
class MomentField : public QWidget
{
    Q_OBJECT
public:
    MomentField(const QString &label, const QString &whenEmpty, QWidget *parent = nullptr);

    QString text() const;              // trimmed
    void setText(const QString &text); // by the program: emits nothing
    void setCompact();                 // without label and caption
    void setTags(const QStringList &tags);
    QStringList tags() const;
    void setSpan(QDate first, QDate last); // what the calendar offers
    void setCaption(const QString &caption);
    QString caption() const;
    QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void chosen(); // the user has come to another text

private:
    void openCalendar();
    void settle();

    QLineEdit *m_edit = nullptr;
    QLabel *m_label = nullptr;
    QLabel *m_caption = nullptr;
    QStringListModel *m_tags = nullptr;
    QDate m_first;
    QDate m_last;
    QString m_settled; // the text that was told last
};

} // namespace ferrograph::ui

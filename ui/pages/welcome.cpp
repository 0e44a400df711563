// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/welcome.h"

#include "ui/state/project_commands.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/widget_painter.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ferrograph::ui
{
namespace
{

// A picture of our own at the middle of a row.
class Picture : public QWidget
{
public:
    Picture(QString iconName, int size, QWidget *parent)
        : QWidget(parent)
        , m_icon(std::move(iconName))
    {
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        WidgetPainter painter(this);
        if (m_icon.isEmpty())
            paintLogo(&painter, rect());
        else
            paintIcon(&painter, rect(), m_icon, tokens().accent);
    }

private:
    QString m_icon;
};

struct Choice {
    QString iconName;
    QString heading;
    QString text;
    QString button;
    QString keys;
    bool primary = false;
};

class ChoiceCard : public QWidget
{
public:
    ChoiceCard(const Choice &choice, QWidget *parent)
        : QWidget(parent)
        , m_choice(choice)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(20, 76, 20, 20);
        column->setSpacing(6);
        column->addWidget(makeLabel(choice.heading, TextRole::Heading, TextColor::Text, this));
        QLabel *text = makeLabel(choice.text, TextRole::Body, TextColor::Muted, this);
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        column->addWidget(text, 1);
        auto *row = new QHBoxLayout;
        m_button = new QPushButton(choice.button, this);
        m_button->setAccessibleName(choice.button);
        m_button->setAccessibleDescription(choice.text);
        if (choice.primary)
            m_button->setProperty("kind", QStringLiteral("primary"));
        row->addWidget(m_button);
        row->addStretch(1);
        row->addWidget(makeLabel(choice.keys, TextRole::Axis, TextColor::Muted, this));
        column->addSpacing(8);
        column->addLayout(row);
        setMinimumHeight(232);
    }

    QPushButton *button() const { return m_button; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        WidgetPainter painter(this);
        painter.setPen(QPen(m_choice.primary ? t.accent : t.border, 1));
        painter.setBrush(t.raised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::cardRadius,
                                grid::cardRadius);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRectF plate(mirrored ? width() - 60 : 20, 20, 40, 40);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accentSoft);
        painter.drawRoundedRect(plate, grid::cardRadius, grid::cardRadius);
        paintIcon(&painter, plate.adjusted(10, 10, -10, -10), m_choice.iconName, t.accent);
    }

private:
    Choice m_choice;
    QPushButton *m_button = nullptr;
};

class Plate : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        WidgetPainter painter(this);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().canvas);
        painter.drawRoundedRect(rect(), grid::cardRadius, grid::cardRadius);
    }
};

} // namespace

Welcome::Welcome(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(64, 32, 64, 24);
    column->setSpacing(4);
    column->addStretch(1);
    column->addWidget(new Picture({}, 72, this), 0, Qt::AlignHCenter);
    column->addSpacing(16);
    auto *heading = makeLabel(tr("See where your code is memory-safe, and where it is heading"),
                              TextRole::PageTitle, TextColor::Text, this);
    heading->setAlignment(Qt::AlignCenter);
    heading->setWordWrap(true);
    column->addWidget(heading);
    auto *promise = makeLabel(
        tr("Everything stays on this computer. Repositories are only read, never changed."),
        TextRole::Body, TextColor::Muted, this);
    promise->setAlignment(Qt::AlignCenter);
    promise->setWordWrap(true);
    column->addWidget(promise);
    column->addSpacing(24);
    column->addWidget(makeChoices());
    column->addSpacing(24);
    column->addWidget(makeDropZone());
    column->addSpacing(24);
    column->addWidget(makeFoot());
    column->addStretch(1);
}

QWidget *Welcome::makeChoices()
{
    auto *row = new QWidget(this);
    auto *choices = new QHBoxLayout(row);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(20);
    const auto add = [&](const Choice &choice, const QString &action) {
        auto *card = new ChoiceCard(choice, row);
        choices->addWidget(card, 1);
        connect(card->button(), &QPushButton::clicked, this,
                [this, action] { Q_EMIT actionRequested(action); });
    };
    add({QStringLiteral("add_repository"), tr("Add a git repository"),
         tr("Counts safe and unsafe code over the whole history. A folder, a bare clone, a URL, or "
            "several repositories as one project."),
         tr("Add repository…"), QStringLiteral("Ctrl+O"), true},
        QStringLiteral("repository.add"));
    add({QStringLiteral("list"), tr("Import a list of projects"),
         tr("A CSV or JSON file with names and repositories, with programme and tags. All of them "
            "are scanned, one after the other."),
         tr("Import list…"), QStringLiteral("Ctrl+Shift+O"), false},
        QStringLiteral("list.import"));
    if (!ProjectCommands::samplesFolder().isEmpty()) {
        add({QStringLiteral("samples"),
             tr("Explore sample data"),
             tr("A few small repositories that tell the stories this window is made for: a rewrite "
                "in place, a transpiled code base, a vendored library that goes."),
             tr("Open samples"),
             {},
             false},
            QStringLiteral("samples.open"));
    }
    return row;
}

QWidget *Welcome::makeDropZone()
{
    auto *zone = new Plate(this);
    auto *column = new QVBoxLayout(zone);
    column->setContentsMargins(24, 24, 24, 20);
    column->setSpacing(4);
    column->addWidget(new Picture(QStringLiteral("drop"), 32, zone), 0, Qt::AlignHCenter);
    column->addSpacing(8);
    auto *heading = makeLabel(tr("or drop it anywhere in this window"), TextRole::Heading,
                              TextColor::Text, zone);
    heading->setAlignment(Qt::AlignCenter);
    column->addWidget(heading);
    auto *text = makeLabel(tr("Ferrograph says what will happen before anything starts."),
                           TextRole::Body, TextColor::Muted, zone);
    text->setAlignment(Qt::AlignCenter);
    column->addWidget(text);
    column->addSpacing(8);
    auto *pills = new QHBoxLayout;
    pills->setSpacing(8);
    pills->addStretch(1);
    for (const QString &kind :
         {tr("git folder"), tr("bare clone"), tr("list.csv"), tr("list.json")})
        pills->addWidget(new Pill(kind, true, zone));
    pills->addStretch(1);
    column->addLayout(pills);
    return zone;
}

QWidget *Welcome::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    auto *known = new QHBoxLayout;
    known->addStretch(1);
    known->addWidget(makeLabel(tr("Already have a Ferrograph database?"), TextRole::Body,
                               TextColor::Muted, foot));
    auto *open = new QPushButton(tr("Open database…"), foot);
    open->setProperty("kind", QStringLiteral("link"));
    open->setAccessibleName(tr("Open database…"));
    connect(open, &QPushButton::clicked, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("database.open")); });
    known->addWidget(open);
    known->addStretch(1);
    column->addLayout(known);
    auto *terminal = new QHBoxLayout;
    terminal->setSpacing(10);
    terminal->addStretch(1);
    terminal->addWidget(makeLabel(tr("From a terminal:"), TextRole::Meta, TextColor::Muted, foot));
    auto *command = makeLabel(QStringLiteral("ferrograph scan --project curl ~/src/curl"),
                              TextRole::MonoSmall, TextColor::Text, foot);
    command->setTextInteractionFlags(Qt::TextSelectableByMouse);
    terminal->addWidget(command);
    terminal->addStretch(1);
    column->addLayout(terminal);
    return foot;
}

void Welcome::paintEvent(QPaintEvent *)
{
    WidgetPainter painter(this);
    QPen dashes(tokens().faint, 1.6);
    dashes.setDashPattern({6, 4});
    painter.setPen(dashes);
    painter.setBrush(tokens().card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 12, 12);
}

} // namespace ferrograph::ui

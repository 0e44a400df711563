// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/window_fixture.h"
#include "ui/dialogs/add_repository_dialog.h"
#include "ui/dialogs/project_settings_dialog.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/models/file_table_model.h"
#include "ui/shell/action_collection.h"
#include "ui/shell/job_panel.h"

#include <QAbstractButton>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTableView>
#include <QTranslator>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::test;
using namespace ferrograph::ui;

namespace
{

const QString lantern = QStringLiteral("lantern-codec");

// Makes every word of the window recognisable and a good third longer, as translations are.
class PseudoTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int n) const override
    {
        const bool own = qstrncmp(context, "Q", 1) != 0; // not the toolkit's
        if (!own || source == nullptr)
            return {};
        QString text = QString::fromUtf8(source);
        if (n >= 0)
            text.replace(QStringLiteral("%n"), QString::number(n))
                .replace(QStringLiteral("%Ln"), QString::number(n));
        // Formats of dates stay formats.
        static const QRegularExpression format(QStringLiteral("^(d )?MMM( yyyy)?$"));
        if (format.match(text).hasMatch())
            return text;
        return QStringLiteral("⟦%1%2⟧").arg(text, QString(text.size() / 3, QLatin1Char('~')));
    }
};

// Words with letters that are not the window's: names of languages, projects, files, figures.
bool isData(const QString &text)
{
    static const QRegularExpression letters(QStringLiteral("\\pL{2,}"));
    static const QStringList known = {
        lantern,
        QStringLiteral("harbour-relay"),
        QStringLiteral("quill-server"),
        QStringLiteral("Samples"),
        QStringLiteral("Rust"),
        QStringLiteral("Ferrograph"),
        QStringLiteral("English"),
        QStringLiteral("Deutsch"),
        QStringLiteral("American English"),
    };
    static const QRegularExpression data(QStringLiteral(
        "^(src(/.*)?|.*\\.(rs|c|db|git)|ferrograph scan .*|/.*|[0-9a-f]{8}|\\d+ \\w{3} \\d{4}|"
        "Ctrl\\+.*|kate .*|v\\[0-9\\].*)$"));
    return !letters.match(text).hasMatch() || known.contains(text) || data.match(text).hasMatch() ||
           text.contains(QStringLiteral("⟦"));
}

} // namespace

// No word of the window escapes translation, and longer words still fit.
class TestPseudoLocale : public QObject
{
    Q_OBJECT

    PseudoTranslator m_translator;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SampleDatabase> m_samples;
    std::unique_ptr<WindowFixture> m_fixture;

    static void add(QStringList &found, const QWidget &widget, const QString &text)
    {
        const QString plain = QString(text).remove(QLatin1Char('&')).trimmed();
        if (!isData(plain))
            found += QStringLiteral("%1: “%2”")
                         .arg(QLatin1String(widget.metaObject()->className()), plain);
    }

    // Of everything below a widget: words shown, names, tool tips, menus, heads of tables.
    static QStringList untranslated(QWidget &top)
    {
        QStringList found;
        QList<QWidget *> widgets = top.findChildren<QWidget *>();
        widgets.prepend(&top);
        for (const QWidget *widget : widgets) {
            add(found, *widget, widget->accessibleName());
            add(found, *widget, widget->accessibleDescription());
            add(found, *widget, widget->toolTip());
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                add(found, *widget, label->text());
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                add(found, *widget, button->text());
            if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
                add(found, *widget, edit->placeholderText());
            for (const QAction *action : widget->actions())
                add(found, *widget, action->text());
            if (const auto *table = qobject_cast<const QTableView *>(widget);
                table && table->model()) {
                for (int column = 0; column < table->model()->columnCount(); ++column) {
                    for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
                        add(found, *widget,
                            table->model()->headerData(column, Qt::Horizontal, role).toString());
                }
            }
        }
        found.removeDuplicates();
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QCoreApplication::installTranslator(&m_translator);
        m_theme = std::make_unique<Theme>();
        m_samples = std::make_unique<SampleDatabase>();
        m_fixture = std::make_unique<WindowFixture>(m_samples->file(), *m_theme, QSize(1280, 800));
    }

    void pages_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::newRow("portfolio") << QString();
        QTest::newRow("overview") << QString();
        QTest::newRow("code") << QString();
    }

    void pages()
    {
        m_fixture->go(QLatin1String(QTest::currentDataTag()), lantern);
        QCOMPARE(untranslated(m_fixture->window()).join(QLatin1Char('\n')), QString());
    }

    void fileAndEmptyWindow()
    {
        m_fixture->go(QStringLiteral("code"), lantern, QStringLiteral("src/motion.rs"));
        QCOMPARE(untranslated(m_fixture->window()).join(QLatin1Char('\n')), QString());
        WindowFixture empty(m_samples->folder() + QStringLiteral("/empty.db"), *m_theme);
        QCOMPARE(untranslated(empty.window()).join(QLatin1Char('\n')), QString());
    }

    void actionsAndDialogs()
    {
        MainWindow &window = m_fixture->window();
        m_fixture->go(QStringLiteral("overview"), lantern);
        QWidget actions;
        for (const ActionCollection::Entry &entry : window.actionCollection().entries())
            actions.addAction(entry.action);
        QCOMPARE(untranslated(actions).join(QLatin1Char('\n')), QString());
        ScriptedPicker picker(m_fixture->script());
        const store::ProjectRow project = *m_fixture->workspace().state().currentProject();
        const std::array<QWidget *, 5> dialogs = {
            new AddRepositoryDialog(picker, {lantern}, &window),
            new ProjectSettingsDialog(project, today, &window),
            new EditorDialog(QStringLiteral("kate %f"), &window),
            metricsDialog(&window),
            aboutDialog(&window),
        };
        for (QWidget *dialog : dialogs)
            QCOMPARE(untranslated(*dialog).join(QLatin1Char('\n')), QString());
    }

    // A button that cuts its own words is too small for a language that is not English.
    void buttonsGrowWithTheirWords()
    {
        m_fixture->go(QStringLiteral("code"), lantern);
        for (const auto *button : m_fixture->window().findChildren<QAbstractButton *>()) {
            // These cut their words with an ellipsis, or paint others beside them.
            static const QList<QByteArray> apart = {"SearchButton", "CardTitle", "KpiCard",
                                                    "SidebarStatus", "QToolButton"};
            const QByteArray type = QByteArray(button->metaObject()->className()).split(':').last();
            if (!button->isVisible() || button->text().isEmpty() || apart.contains(type))
                continue;
            const int words = button->fontMetrics().horizontalAdvance(button->text());
            QVERIFY2(button->width() >= words,
                     qPrintable(QStringLiteral("“%1” is %2 wide and needs %3")
                                    .arg(button->text())
                                    .arg(button->width())
                                    .arg(words)));
        }
    }

    void cleanupTestCase()
    {
        m_fixture.reset();
        m_theme.reset();
        QCoreApplication::removeTranslator(&m_translator);
    }
};

QTEST_MAIN(TestPseudoLocale)
#include "tst_pseudo_locale.moc"

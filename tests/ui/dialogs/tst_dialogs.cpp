// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/built_repository.h"
#include "tests/ui/support/scripted_picker.h"
#include "ui/dialogs/add_repository_dialog.h"
#include "ui/dialogs/language_classes_dialog.h"
#include "ui/dialogs/project_settings_dialog.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/state/language.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::test;
using namespace ferrograph::ui;

namespace
{

const Seconds june = 1780358400; // 2 June 2026

template <typename T>
T *child(const QWidget &dialog, const char *name)
{
    return dialog.findChild<T *>(QString::fromLatin1(name));
}

store::ProjectRow projectRow()
{
    store::ProjectRow row;
    row.name = std::string("p");
    row.settings.tags = {std::string("a"), std::string("b")};
    row.settings.target = store::Target{std::string("exposed"), 1500, june, june - 86400};
    return row;
}

} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        m_theme = std::make_unique<Theme>();
    }

    void aNameIsSuggestedUntilOneIsTyped()
    {
        ScriptedPicker::Script script{{QStringLiteral("/srv/git/brazier.git")}, {}};
        ScriptedPicker picker(script);
        AddRepositoryDialog dialog(picker, {QStringLiteral("known")}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Browse…"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(child<QLineEdit>(dialog, "source")->text(),
                 QStringLiteral("/srv/git/brazier.git"));
        auto *name = child<QComboBox>(dialog, "project");
        QCOMPARE(name->currentText(), QStringLiteral("brazier"));
        name->lineEdit()->selectAll();
        QTest::keyClicks(name->lineEdit(), QStringLiteral("mine"));
        dialog.setSource(QStringLiteral("/srv/git/other"));
        QCOMPARE(name->currentText(), QStringLiteral("mine"));
    }

    void whatIsFoundGoodIsAskedFor()
    {
        BuiltRepository repository;
        repository.write(QStringLiteral("a.c"), "int x;\n");
        repository.commit(QStringLiteral("x"), QStringLiteral("2024-01-01T00:00:00Z"));
        ScriptedPicker::Script script;
        ScriptedPicker picker(script);
        AddRepositoryDialog dialog(picker, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        std::optional<RepositoryRequest> asked;
        connect(&dialog, &AddRepositoryDialog::requested, this,
                [&](const RepositoryRequest &request) { asked = request; });
        dialog.setSource(repository.path());
        child<QLineEdit>(dialog, "branch")->setText(QStringLiteral("nowhere"));
        QTest::mouseClick(child<QPushButton>(dialog, "accept"), Qt::LeftButton);
        QTRY_VERIFY(!dialog.problem().isEmpty());
        QVERIFY2(dialog.problem().contains(QStringLiteral("nowhere")),
                 qPrintable(dialog.problem()));
        QVERIFY(!asked);
        child<QLineEdit>(dialog, "branch")->clear();
        child<QLineEdit>(dialog, "limits")->setText(QStringLiteral("src, rust/api"));
        QTest::mouseClick(child<QPushButton>(dialog, "accept"), Qt::LeftButton);
        QTRY_VERIFY(asked);
        QCOMPARE(asked->repository.paths, (std::vector<std::string>{"src", "rust/api"}));
        QCOMPARE(asked->repository.source, repository.stdPath());
    }

    void settingsShowAndGiveBackTheProject()
    {
        ProjectSettingsDialog dialog(projectRow(), june, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(child<QLineEdit>(dialog, "tags")->text(), QStringLiteral("a, b"));
        QCOMPARE(child<QDoubleSpinBox>(dialog, "value")->value(), 1500.0);
        QVERIFY(child<QCheckBox>(dialog, "hasDue")->isChecked());
        const store::ProjectSettings same = dialog.settings().value();
        QCOMPARE(same.target->metric, std::string("exposed"));
        QCOMPARE(same.target->start, std::optional(june - 86400)); // an edited target began then
        QCOMPARE(same.tags, (std::vector<std::string>{"a", "b"}));

        auto *metric = child<QComboBox>(dialog, "metric");
        metric->setCurrentIndex(0);
        Q_EMIT metric->activated(0);
        child<QDoubleSpinBox>(dialog, "value")->setValue(12.5);
        const store::ProjectSettings changed = dialog.settings().value();
        QCOMPARE(changed.target->value, 0.125);
        QCOMPARE(changed.target->start, std::optional(june)); // another metric begins today

        child<QCheckBox>(dialog, "hasTarget")->setChecked(false);
        QVERIFY(!dialog.settings()->target);
        QVERIFY(!child<QDateEdit>(dialog, "due")->isEnabled());
    }

    void aTargetThatTheListDoesNotKnowIsKept()
    {
        store::ProjectRow row = projectRow();
        row.settings.target = store::Target{"share:Go+Rust", 0.25, june + 86399, june - 86400};
        row.settings.archetype = "transpiled";
        ProjectSettingsDialog dialog(row, june, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(child<QDoubleSpinBox>(dialog, "value")->value(), 25.0);
        QCOMPARE(child<QDoubleSpinBox>(dialog, "value")->prefix(), QStringLiteral("at least "));
        QVERIFY(dialog.settings().value() == row.settings);
    }

    void pathRulesAreLinesAndWrongOnesAreRefused()
    {
        store::ProjectRow row = projectRow();
        row.settings.pathRules = {{"src/gen", languages::Bucket::Generated}};
        ProjectSettingsDialog dialog(row, june, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto *rules = child<QPlainTextEdit>(dialog, "pathRules");
        QCOMPARE(rules->toPlainText(), QStringLiteral("src/gen=generated"));
        QVERIFY(dialog.settings()->pathRules == row.settings.pathRules);
        rules->setPlainText(QStringLiteral("src/gen=generated\n\n*_bench.c=tests\n"));
        QCOMPARE(dialog.settings()->pathRules.size(), std::size_t(2));
        QCOMPARE(dialog.settings()->pathRules[1].pattern, std::string("*_bench.c"));
        rules->setPlainText(QStringLiteral("src=ours"));
        QSignalSpy saved(&dialog, &ProjectSettingsDialog::saved);
        QTest::mouseClick(child<QPushButton>(dialog, "accept"), Qt::LeftButton);
        QVERIFY(saved.isEmpty());
        QVERIFY2(dialog.problem().contains(QStringLiteral("ours")), qPrintable(dialog.problem()));
    }

    void anArchetypeIsChosenOrSuggested()
    {
        ProjectSettingsDialog dialog(projectRow(), june, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto *archetype = child<QComboBox>(dialog, "archetype");
        QCOMPARE(archetype->count(), 7); // as suggested, and the six of docs/metrics.md
        QCOMPARE(dialog.settings()->archetype, std::string());
        archetype->setCurrentText(QStringLiteral("Rewrite in place"));
        QCOMPARE(dialog.settings()->archetype, std::string("rewrite in place"));
    }

    void classesChangeAndGoBack()
    {
        const languages::LanguageTable &builtin = languages::LanguageTable::builtin();
        LanguageClassesDialog dialog(builtin, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(dialog.table().changedClasses(), std::string());
        auto *list = dialog.findChild<QTableWidget *>();
        QCOMPARE(list->rowCount(), static_cast<int>(builtin.size()));
        QComboBox *zig = nullptr;
        for (auto *choice : dialog.findChildren<QComboBox *>()) {
            if (choice->accessibleName() == QStringLiteral("Class of Zig"))
                zig = choice;
        }
        QVERIFY(zig);
        zig->setCurrentIndex(zig->findData(static_cast<int>(languages::LanguageClass::Safe)));
        const languages::LanguageTable changed = dialog.table();
        QVERIFY(changed[*changed.find("Zig")].languageClass == languages::LanguageClass::Safe);
        QVERIFY(builtin[*builtin.find("Zig")].languageClass != languages::LanguageClass::Safe);
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Back to the builtin table"))
                button->click();
        }
        QCOMPARE(dialog.table().changedClasses(), std::string());
    }

    void aProjectNeedsAName()
    {
        ProjectSettingsDialog dialog(projectRow(), june, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        child<QLineEdit>(dialog, "name")->setText(QStringLiteral("  "));
        QSignalSpy saved(&dialog, &ProjectSettingsDialog::saved);
        QTest::mouseClick(child<QPushButton>(dialog, "accept"), Qt::LeftButton);
        QVERIFY(saved.isEmpty());
        QVERIFY(!dialog.problem().isEmpty());
    }

    void problemsAreRowsAndNeverMarkup()
    {
        const QString hostile = QStringLiteral("<b>x</b><img src=file:///etc/passwd>");
        RowsDialog *dialog = problemsDialog(hostile, {{hostile.toStdString(), "what"}}, nullptr);
        auto *rows = dialog->findChild<QTableWidget *>();
        QCOMPARE(rows->rowCount(), 1);
        QCOMPARE(rows->item(0, 0)->text(), hostile);
        for (const auto *label : dialog->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        delete dialog;
    }

    void theEditorCommandIsTrimmed()
    {
        EditorDialog dialog(QStringLiteral("vim"), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy saved(&dialog, &EditorDialog::saved);
        child<QLineEdit>(dialog, "command")->setText(QStringLiteral("  kate %f "));
        QTest::mouseClick(child<QPushButton>(dialog, "accept"), Qt::LeftButton);
        QCOMPARE(saved.first().first().toString(), QStringLiteral("kate %f"));
    }

    void cleanupTestCase() { m_theme.reset(); }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"

// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/file_picker.h"

#include <QFileDialog>
#include <QFileInfo>

namespace ferrograph::ui
{
namespace
{

void run(QFileDialog *dialog, FilePicker::Picked picked)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(picked));
    dialog->open();
}

} // namespace

void FilePicker::openFolder(QWidget *parent, const QString &title, Picked picked)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    run(dialog, std::move(picked));
}

void FilePicker::openFile(QWidget *parent, const QString &title, const QString &filter,
                          Picked picked)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    run(dialog, std::move(picked));
}

void FilePicker::saveFile(QWidget *parent, const QString &title, const QString &name,
                          const QString &filter, Picked picked)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    run(dialog, std::move(picked));
}

} // namespace ferrograph::ui

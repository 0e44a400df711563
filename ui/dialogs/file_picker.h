// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ferrograph::ui
{

// Asks for files and folders. A seam: tests answer themselves. Never blocks; `picked` is not
// called when the user cancels.
class FilePicker
{
public:
    using Picked = std::function<void(const QString &path)>;

    virtual ~FilePicker() = default;
    virtual void openFolder(QWidget *parent, const QString &title, Picked picked);
    virtual void openFile(QWidget *parent, const QString &title, const QString &filter,
                          Picked picked);
    virtual void saveFile(QWidget *parent, const QString &title, const QString &name,
                          const QString &filter, Picked picked);
};

} // namespace ferrograph::ui

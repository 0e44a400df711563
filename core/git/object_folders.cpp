// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/object_folders.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace ferrograph::git
{
namespace
{

namespace fs = std::filesystem;

constexpr int deepestAlternate = 5; // as git

void addWithAlternates(const fs::path &folder, int depth, std::vector<std::string> &folders)
{
    const std::string name = folder.lexically_normal().string();
    if (depth > deepestAlternate ||
        std::find(folders.begin(), folders.end(), name) != folders.end())
        return;
    folders.push_back(name);
    std::ifstream in(folder / "info" / "alternates");
    std::string line;
    while (std::getline(in, line)) {
        if (!line.empty() && line.front() != '#')
            addWithAlternates(folder / line, depth + 1, folders);
    }
}

} // namespace

std::vector<std::string> objectFolders(const std::string &folder)
{
    std::vector<std::string> folders;
    addWithAlternates(folder, 0, folders);
    return folders;
}

} // namespace ferrograph::git

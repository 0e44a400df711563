// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

// Files that hold code of other languages than their own.
namespace ferrograph::languages
{

// Whole lines of a file in one language.
struct EmbeddedText {
    std::string language; // empty: the file's own
    std::string_view text;
};

// The lines of a Vue or Svelte component, in order and without gaps: the content of <script> is
// JavaScript or what its attribute `lang` says, that of <style> CSS, SCSS or Less. A line that
// holds a tag is the component's own.
std::vector<EmbeddedText> splitComponent(std::string_view text);

// The code cells of a Jupyter notebook whose source stands in the file line by line, as Jupyter
// writes it: each line of a cell is a JSON string on a line of its own. Others are left out, their
// lines are the file's own.
struct NotebookCells {
    std::string language;           // of the kernel, as the notebook names it: "python"
    std::vector<std::string> cells; // decoded; each has as many lines as the file has for it
};

// No cells when the text is no notebook.
NotebookCells notebookCells(std::string_view text);

} // namespace ferrograph::languages

// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

// Where the words of a chart stand: labels at its right edge, pills of marks above it. Pixels; y
// grows downwards.
namespace ferrograph::report
{

// Centres for labels of one height that would like to stand at `wished` (falling order of the
// stack: rising y), moved as little as possible (least squares) so that none overlaps another and
// all lie between `top` and `bottom`. Nothing when they do not all fit.
std::optional<std::vector<double>> placeLabels(const std::vector<double> &wished, double height,
                                               double top, double bottom);

struct MarkRequest {
    double x = 0;       // of its line
    double width = 0;   // of its pill
    int importance = 0; // the higher keeps its pill when room is short
};

struct MarkPlace {
    std::optional<int> row; // 0 is the top row; nothing: only the line is drawn
    double left = 0;        // of the pill
};

struct MarkRoom {
    double left = 0;
    double right = 0;
    int rows = 1;
    double gap = 4;     // between two pills of a row
    double overlap = 8; // how far a pill begins left of its line
};

// Pills begin at their line (pushed in from the right edge), each in the topmost row below all
// earlier pills it would touch, so that no line runs through the words of a pill. Chosen by
// importance, then the newest first; what does not fit has no pill.
std::vector<MarkPlace> placeMarks(const std::vector<MarkRequest> &marks, const MarkRoom &room);

} // namespace ferrograph::report

// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/report/colour_science.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ferrograph::colours
{

namespace
{

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr double degrees = 180.0 / std::numbers::pi;

Triple linear(report::Rgb colour)
{
    const auto channel = [](std::uint8_t value) {
        const double scaled = value / 255.0;
        return scaled <= 0.04045 ? scaled / 12.92 : std::pow((scaled + 0.055) / 1.055, 2.4);
    };
    return {channel(colour.red), channel(colour.green), channel(colour.blue)};
}

Triple times(const Matrix &matrix, const Triple &vector)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * vector[column];
    }
    return result;
}

const Matrix &simulation(Sight sight)
{
    static const Matrix normal = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    static const Matrix protan = {{{0.152286, 1.052583, -0.204868},
                                   {0.114503, 0.786281, 0.099216},
                                   {-0.003882, -0.048116, 1.051998}}};
    static const Matrix deutan = {{{0.367322, 0.860646, -0.227968},
                                   {0.280085, 0.672501, 0.047413},
                                   {-0.011820, 0.042940, 0.968881}}};
    static const Matrix tritan = {{{1.255528, -0.076749, -0.178779},
                                   {-0.078411, 0.930809, 0.147602},
                                   {0.004733, 0.691367, 0.303900}}};
    switch (sight) {
    case Sight::Protan:
        return protan;
    case Sight::Deutan:
        return deutan;
    case Sight::Tritan:
        return tritan;
    case Sight::Normal:
        break;
    }
    return normal;
}

double hue(double a, double b)
{
    const double angle = std::atan2(b, a) * degrees;
    return angle < 0 ? angle + 360.0 : angle;
}

double chromaWeight(double chroma)
{
    const double seventh = std::pow(chroma, 7);
    return std::sqrt(seventh / (seventh + std::pow(25.0, 7)));
}

double meanHue(double first, double second, bool grey)
{
    if (grey)
        return first + second;
    if (std::abs(first - second) <= 180.0)
        return (first + second) / 2.0;
    return first + second < 360.0 ? (first + second + 360.0) / 2.0 : (first + second - 360.0) / 2.0;
}

double hueStep(double first, double second, bool grey)
{
    if (grey)
        return 0.0;
    const double step = second - first;
    if (std::abs(step) <= 180.0)
        return step;
    return step > 0 ? step - 360.0 : step + 360.0;
}

} // namespace

double difference(const Lab &first, const Lab &second)
{
    const double meanOldChroma =
        (std::hypot(first.a, first.b) + std::hypot(second.a, second.b)) / 2;
    const double stretch = 1.0 + 0.5 * (1.0 - chromaWeight(meanOldChroma));
    const double chroma1 = std::hypot(first.a * stretch, first.b);
    const double chroma2 = std::hypot(second.a * stretch, second.b);
    const double hue1 = hue(first.a * stretch, first.b);
    const double hue2 = hue(second.a * stretch, second.b);
    const bool grey = chroma1 * chroma2 == 0.0;

    const double deltaLightness = second.lightness - first.lightness;
    const double deltaChroma = chroma2 - chroma1;
    const double deltaHue =
        2.0 * std::sqrt(chroma1 * chroma2) * std::sin(hueStep(hue1, hue2, grey) / 2.0 / degrees);
    const double lightness = (first.lightness + second.lightness) / 2.0;
    const double chroma = (chroma1 + chroma2) / 2.0;
    const double angle = meanHue(hue1, hue2, grey);

    const auto cosine = [](double value) {
        return std::cos(value / degrees);
    };
    const double t = 1.0 - 0.17 * cosine(angle - 30.0) + 0.24 * cosine(2.0 * angle) +
                     0.32 * cosine(3.0 * angle + 6.0) - 0.20 * cosine(4.0 * angle - 63.0);
    const double middle = (lightness - 50.0) * (lightness - 50.0);
    const double l = deltaLightness / (1.0 + 0.015 * middle / std::sqrt(20.0 + middle));
    const double c = deltaChroma / (1.0 + 0.045 * chroma);
    const double h = deltaHue / (1.0 + 0.015 * chroma * t);
    const double turn = 60.0 * std::exp(-std::pow((angle - 275.0) / 25.0, 2));
    const double rotation = -2.0 * chromaWeight(chroma) * std::sin(turn / degrees);
    return std::sqrt(l * l + c * c + h * h + rotation * c * h);
}

Lab lab(report::Rgb colour, Sight sight)
{
    static const Matrix toXyz = {{{0.4124564, 0.3575761, 0.1804375},
                                  {0.2126729, 0.7151522, 0.0721750},
                                  {0.0193339, 0.1191920, 0.9503041}}};
    Triple seen = times(simulation(sight), linear(colour));
    for (double &channel : seen)
        channel = std::clamp(channel, 0.0, 1.0);
    const Triple xyz = times(toXyz, seen);
    const auto f = [](double value) {
        return value > 216.0 / 24389.0 ? std::cbrt(value) : (24389.0 / 27.0 * value + 16.0) / 116.0;
    };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

double contrast(report::Rgb first, report::Rgb second)
{
    const auto luminance = [](report::Rgb colour) {
        const Triple light = linear(colour);
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
    };
    const double one = luminance(first);
    const double two = luminance(second);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

} // namespace ferrograph::colours

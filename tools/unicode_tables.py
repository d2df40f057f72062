#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""unicode_tables.py UnicodeData.txt VERSION, in the project's folder: writes the tables in include/weft/text/detail.

UnicodeData.txt is in Debian's package unicode-data and at unicode.org.
"""
import sys
import textwrap


def read(path):
    """General categories, simple lower-case mappings and canonical decompositions, by code point."""
    category, lower, decomposition, first = {}, {}, {}, None
    for line in open(path, encoding="ascii"):
        field = line.rstrip("\n").split(";")
        code = int(field[0], 16)
        for inside in range(first if field[1].endswith(", Last>") else code, code + 1):
            category[inside] = field[2]
        first = code
        if field[13]:
            lower[code] = int(field[13], 16)
        if field[5] and not field[5].startswith("<"):
            decomposition[code] = [int(part, 16) for part in field[5].split()]
    return category, lower, decomposition


def boundaries(category, wanted):
    """Code points at which membership changes, the first change being to yes."""
    changes, inside = [], False
    for code in range(0x110000):
        if wanted(category.get(code, "Cn")) != inside:
            changes.append(code)
            inside = not inside
    return changes


def differences(numbers):
    return [after - before for before, after in zip([0] + numbers, numbers)]


def runs(mapping):
    """(first code, how many, distance, what to add), greedily as long as possible."""
    items, at, found = sorted(mapping.items()), 0, []
    while at < len(items):
        best = (1, 1)
        for distance in (1, 2):
            end = at
            while (end + 1 < len(items) and items[end + 1][0] == items[end][0] + distance
                   and items[end + 1][1] - items[end + 1][0] == items[at][1] - items[at][0]):
                end += 1
            best = max(best, (end - at + 1, distance), key=lambda run: run[0])
        found.append((items[at][0], best[0], best[1], items[at][1] - items[at][0]))
        at += best[0]
    return found


def stripped(category, decomposition):
    """What is left of a code point when it is decomposed and its nonspacing marks are dropped, where that differs."""
    def full(code):
        return [last for part in decomposition[code] for last in full(part)] if code in decomposition else [code]

    left = {code: [part for part in full(code) if category[part] != "Mn"] for code in decomposition}
    return {code: parts for code, parts in sorted(left.items()) if category[code] != "Mn" and parts != [code]}


def table(comment, name, numbers, kind="std::uint32_t"):
    body = textwrap.fill(", ".join(map(str, numbers)), 118, initial_indent="    ", subsequent_indent="    ")
    return f"\n// {comment}\ninline constexpr {kind} {name}[] = {{\n{body}}};\n"


def write(name, version, tables):
    with open(f"include/weft/text/detail/{name}", "w", encoding="ascii") as file:
        file.write(f"""// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by tools/unicode_tables.py from UnicodeData.txt of the Unicode Character Database {version},
// (c) Unicode, Inc., used under the Unicode License, https://www.unicode.org/license.txt.
#pragma once
#include <weft/config.hpp>

#include <cstdint>

namespace weft::inline WEFT_ABI::detail {{
{"".join(tables)}
}}  // namespace weft::inline WEFT_ABI::detail
""")


def categories(category):
    """Each number is the distance to the next code point that begins or ends a range."""
    for comment, name, wanted in (("L", "letter", lambda c: c[0] == "L"), ("N", "number", lambda c: c[0] == "N"),
                                  ("P", "punctuation", lambda c: c[0] == "P"),
                                  ("Mn", "nonspacing_mark", lambda c: c == "Mn"),
                                  ("C, where assigned", "control",
                                   lambda c: c[0] == "C" and c != "Cn")):
        yield table(f"Category {comment}: distances from one beginning or end of a range to the next.",
                    name + "_table", differences(boundaries(category, wanted)))


def mappings(category, lower, decomposition):
    lines = runs(lower)
    yield table("Runs of four: the distance to the first code point, how many there are, their distance, what to add.",
                "lower_table", [number for distance, run in zip(differences([run[0] for run in lines]), lines)
                                for number in (distance, *run[1:])], "std::int32_t")
    strip = stripped(category, decomposition)
    yield table("Pairs: the distance to the next code point that decomposes, and what is left first (0: nothing).",
                "stripped_table", [number for distance, parts in zip(differences(list(strip)), strip.values())
                                   for number in (distance, (parts + [0])[0])])
    yield table("Triples: those of which more is left: the code point, the second and the third part (0: none).",
                "stripped_more_table", [number for code, parts in strip.items() if len(parts) > 1
                                        for number in (code, *(parts + [0])[1:3])])


def main():
    category, lower, decomposition = read(sys.argv[1])
    write("unicode_categories.hpp", sys.argv[2], categories(category))
    write("unicode_mappings.hpp", sys.argv[2], mappings(category, lower, decomposition))


main()

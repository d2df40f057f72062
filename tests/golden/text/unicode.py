# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""text/unicode.txt: what Python 3.11's unicodedata, Unicode 14, and the package regex say of code points.

letter, number, punctuation, nonspacing_mark, control, space: beginnings and ends (one beyond) of ranges;
assigned: the same of all code points that have a category; lower: pairs, a code point and its small letter, where it is
one other code point; stripped: rows of four, a code point and what form D without nonspacing marks leaves of it, zeros
behind, where it is something else; of Hangul every 97th syllable.
"""
import unicodedata

import regex

from samples import write


def ranges(wanted):
    found, inside = [], False
    for code in range(0x110001):
        if (code < 0x110000 and wanted(chr(code))) != inside:
            found.append(code)
            inside = not inside
    return found


def category(start):
    return ranges(lambda c: unicodedata.category(c).startswith(start))


def stripped(code):
    return [ord(c) for c in unicodedata.normalize("NFD", chr(code)) if unicodedata.category(c) != "Mn"]


def main():
    codes = [code for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    lower = [(code, chr(code).lower()) for code in codes if chr(code).lower() != chr(code)]
    strip = [(code, stripped(code)) for code in codes if not 0xAC00 <= code < 0xD7A4 or code % 97 == 0]
    white = regex.compile(r"\p{White_Space}")
    write("text/unicode.txt", __doc__, {
        "letter": category("L"), "number": category("N"), "punctuation": category("P"),
        "nonspacing_mark": category("Mn"),
        "control": ranges(lambda c: unicodedata.category(c)[0] == "C" and unicodedata.category(c) != "Cn"),
        "space": ranges(lambda c: white.fullmatch(c) is not None),
        "assigned": ranges(lambda c: unicodedata.category(c) != "Cn"),
        "lower": [n for code, small in lower if len(small) == 1 for n in (code, ord(small))],
        "stripped": [n for code, left in strip if left != [code] for n in (code, *(left + [0, 0, 0])[:3])],
    })


main()

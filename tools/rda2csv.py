#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Turns data that R packages carry into CSV, with nothing but Python's standard library.

rda2csv.py FILE             lists the objects of an .rda, .RData, .rds or Rdata.rdb file (the latter with its .rdx)
rda2csv.py FILE NAME OUT    writes the data frame NAME to OUT as CSV, or a vector one value a line, as it is
"""
import bz2
import csv
import gzip
import lzma
import pathlib
import struct
import sys
import zlib

MISSING_INTEGER = -(2**31)


class Vector(list):
    """The values of an R vector with its attributes, such as names and levels."""

    def __init__(self, values, attributes=None):
        super().__init__(values)
        self.attributes = attributes or {}


class Unserializer:
    """Reads R's binary serialization. Source: R Internals, section 1.8, Serialization Formats; XDR, versions 2 and 3."""

    def __init__(self, data):
        self.data, self.at, self.references = data, 0, []
        if self.data[:5] in (b"RDX2\n", b"RDX3\n"):
            self.at = 5
        if self.take(2) != b"X\n":
            raise ValueError("the data is not in R's XDR format")
        version, _, _ = self.integers(3)
        if version == 3:
            self.take(self.integer())  # the native encoding's name

    def take(self, count):
        if count < 0 or self.at + count > len(self.data):
            raise ValueError(f"the data ends early, at byte {self.at}")
        self.at += count
        return self.data[self.at - count : self.at]

    def numbers(self, code, count):
        size = struct.calcsize(">" + code)
        return list(struct.unpack(f">{count}{code}", self.take(count * size)))

    def integers(self, count):
        return self.numbers("i", count)

    def integer(self):
        return self.integers(1)[0]

    def length(self):
        count = self.integer()
        if count == -1:  # beyond 31 bits
            high, low = self.numbers("I", 2)
            count = (high << 32) + low
        return count

    def item(self):
        flags = self.integer()
        kind, has_attributes, has_tag = flags & 0xFF, bool(flags & 0x200), bool(flags & 0x400)
        if kind in (254, 253, 252, 251, 250, 242, 241):  # nil and the other constants
            return None
        if kind == 255:
            return self.references[(flags >> 8 or self.integer()) - 1]
        if kind == 1:  # symbol
            return self.remember(self.item())
        if kind == 9:  # one text
            count = self.integer()
            return None if count == -1 else self.take(count).decode("utf-8", "replace")
        if kind in (2, 5, 6, 17, 239, 240):
            return self.pairs(has_attributes or kind in (239, 240), has_tag)
        if kind == 4:  # environment
            self.integer()
            place = self.remember({})
            for _ in range(4):
                self.item()
            return place
        if kind in (247, 249):  # package and namespace
            self.integer()
            place = self.remember(None)
            for _ in range(self.integer()):
                self.item()
            return place
        if kind == 238:
            return self.alternative(self.item(), self.item(), self.item())
        if kind == 3:  # function
            for _ in range(4 if has_attributes else 3):
                self.item()
            return None
        if kind in (7, 8):  # built-in function
            self.take(self.integer())
            return None
        values = self.vector(kind)
        return Vector(values, dict(self.item() or []) if has_attributes else {})

    def remember(self, value):
        self.references.append(value)
        return value

    def pairs(self, has_attributes, has_tag):
        """A linked list, as (tag, value) pairs; long ones would be too deep for recursion."""
        found = []
        while True:
            if has_attributes:
                self.item()
            tag = self.item() if has_tag else None
            found.append((tag, self.item()))
            flags = struct.unpack_from(">i", self.data, self.at)[0]
            if flags & 0xFF not in (2, 6):
                rest = self.item()
                return found + (rest if isinstance(rest, list) else [])
            self.integer()
            has_attributes, has_tag = bool(flags & 0x200), bool(flags & 0x400)

    def vector(self, kind):
        if kind in (10, 13):  # truth values and integers
            return self.integers(self.length())
        if kind == 14:
            return self.numbers("d", self.length())
        if kind == 15:  # complex, as pairs
            return self.numbers("d", 2 * self.length())
        if kind in (16, 19, 20):  # texts and lists
            return [self.item() for _ in range(self.length())]
        if kind == 24:
            return list(self.take(self.length()))
        if kind == 25:  # an object of a formal class, all of it in the attributes
            return []
        raise ValueError(f"objects of kind {kind} are not read")

    @staticmethod
    def alternative(info, state, attributes):
        """A vector in one of R's compact forms."""
        form = info[0][1]
        named = dict(attributes or [])
        if form.startswith("compact_"):
            count, first, step = state[:3]
            whole = int if form == "compact_intseq" else float
            return Vector([whole(first + k * step) for k in range(int(count))], named)
        if form.startswith("wrap_"):
            wrapped = state[0][1] if isinstance(state[0], tuple) else state[0]
            return Vector(wrapped, {**wrapped.attributes, **named})
        if form == "deferred_string":
            source = state[0][1] if isinstance(state[0], tuple) else state[0]
            return Vector([plain(value) for value in source], named)
        raise ValueError(f"vectors in the form {form} are not read")


def unpacked(data):
    for start, unpack in ((b"\x1f\x8b", gzip.decompress), (b"BZh", bz2.decompress), (b"\xfd7zXZ", lzma.decompress)):
        if data.startswith(start):
            return unpack(data)
    return data


def chunk(data):
    """One object of a lazy-load database: four bytes of length, then a letter for the method unless it is zlib."""
    body = data[4:]
    if body[:1] == b"Z":
        return lzma.decompress(body[1:], lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2}])
    if body[:1] == b"2":
        return bz2.decompress(body[1:])
    return zlib.decompress(body)


def load_database(path, wanted):
    raw = path.with_suffix(".rdx").read_bytes()
    index = Unserializer(unpacked(raw) if raw[:2] == b"\x1f\x8b" else zlib.decompress(raw)).item()
    variables = index[index.attributes["names"].index("variables")]
    data = path.read_bytes()
    places = dict(zip(variables.attributes["names"], variables))
    return {
        name: Unserializer(chunk(data[first : first + size])).item()
        for name, (first, size) in places.items()
        if wanted in (None, name)
    }


def load(path, wanted=None):
    """The objects of a file by name; only the wanted one where the file can be read in part."""
    if path.suffix == ".rdb":
        return load_database(path, wanted)
    found = Unserializer(unpacked(path.read_bytes())).item()
    return {"object": found} if isinstance(found, Vector) or not isinstance(found, list) else dict(found)


def plain(value):
    """A value as a CSV cell; empty when it is missing."""
    if value is None or value == MISSING_INTEGER or value != value:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def cells(column):
    levels = column.attributes.get("levels")
    if levels:
        return [levels[code - 1] if 0 < code <= len(levels) else "" for code in column]
    return [plain(value) for value in column]


def is_frame(thing):
    return isinstance(thing, Vector) and bool(thing) and {"names", "row.names"} <= thing.attributes.keys()


def describe(name, thing):
    if is_frame(thing):
        return f"{name}: {len(thing[0])} x {len(thing)}: {', '.join(map(str, thing.attributes['names']))}"
    return f"{name}: {len(thing) if isinstance(thing, (list, dict)) else 0} values"


def main(arguments):
    if len(arguments) not in (1, 3):
        sys.exit(__doc__.strip())
    path = pathlib.Path(arguments[0])
    if len(arguments) == 1:
        for name, thing in load(path).items():
            print(describe(name, thing))
        return
    objects = load(path, arguments[1])
    if not isinstance(objects.get(arguments[1]), Vector):
        sys.exit(f"{path} has no data {arguments[1]!r}; without a name its objects are listed")
    thing = objects[arguments[1]]
    with open(arguments[2], "w", newline="", encoding="utf-8") as out:
        if is_frame(thing):
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(thing.attributes["names"])
            writer.writerows(zip(*map(cells, thing)))
        else:
            out.writelines(value + "\n" for value in cells(thing))


if __name__ == "__main__":
    main(sys.argv[1:])

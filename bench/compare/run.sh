#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# run.sh [--rounds N] [--threads N...]: compares weft with every peer on this machine, and prints a table.
# A peer is a file in peers/: it names itself on a line, and then answers `step N` and `epoch N` by a time each.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
compiler=${CXX:-g++}
flags=${FLAGS:--std=c++20 -O2 -march=native -ffp-contract=off -fopenmp}

programs=$(mktemp -d)
trap 'rm -rf "$programs"' EXIT
for file in "$here"/peak.cpp "$here"/peers/*.cpp; do
  # The flags are several words.
  # shellcheck disable=SC2086
  "$compiler" $flags -I "${WEFT_INCLUDE:-$root/include}" "$file" -o "$programs/$(basename "$file" .cpp)"
done
python3 "$here/compare.py" "$programs" "$here/peers" "$@"

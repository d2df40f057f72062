#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# configure.sh FOLDER [OPTIONS...]: runs CMake for a build in FOLDER with a compiler that can compile weft.
set -eu
source=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
folder=$1
shift

# g++ of Ubuntu 22.04 is version 11; a newer compiler often lies beside it.
if [ -z "${CXX:-}" ]; then
  for compiler in g++ g++-15 g++-14 g++-13 g++-12 clang++ clang++-21 clang++-20 clang++-19 clang++-18; do
    if printf '#include <weft/config.hpp>\n#include <string>\n' |
      "$compiler" -std=c++20 -I "$source/include" -x c++ -fsyntax-only - 2>/dev/null; then
      CXX=$compiler
      export CXX
      break
    fi
  done
  if [ -z "${CXX:-}" ]; then
    echo 'weft needs g++ 12, clang 18, or newer, and none was found; please install one (on Ubuntu 22.04: g++-12)' >&2
    exit 1
  fi
fi

# A folder keeps the generator it began with.
if [ ! -e "$folder/CMakeCache.txt" ] && command -v ninja >/dev/null 2>&1; then
  set -- -G Ninja "$@"
fi
exec cmake -S "$source" -B "$folder" "$@"

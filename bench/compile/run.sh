#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# run.sh [--json FILE] [--precompiled] [PROGRAM...]: what it costs to compile each program here, in processor seconds and peak MB, with g++ and
# clang++-19. --precompiled: with a precompiled <weft/weft.hpp>, whose own cost is the first line.
# Those that say "Only when asked" take minutes, and are compiled when they are named.
# Prints a table; writes it as JSON too when asked. COMPILERS and FLAGS in the environment replace the defaults.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
compilers=${COMPILERS:-g++ clang++-19}
flags=${FLAGS:--std=c++20 -O2 -march=native -fopenmp}

json=
header=
while :; do
  case ${1:-} in
    --json) json=$2 && shift 2 ;;
    --precompiled) header=yes && shift ;;
    *) break ;;
  esac
done
if [ "$#" -eq 0 ]; then
  for program in "$here"/*.cpp; do
    grep -q '^// Only when asked' "$program" || set -- "$@" "$program"
  done
fi
[ -e "${1:-}" ] || { echo "no programs in $here" >&2; exit 1; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
c++ -std=c++17 -O1 "$root/tools/measure.cpp" -o "$scratch/measure"

status=0
rows=
# cost NAME COMPILER ARGUMENT...: what one compilation costs, as a line of the table.
cost() {
  name=$1
  compiler=$2
  shift 2
  # shellcheck disable=SC2086
  if figures=$("$scratch/measure" "$compiler" $flags -I "$root/include" "$@"); then
    printf '%-32s %-12s %8s %8s\n' "$name" "$compiler" "${figures% *}" "${figures#* }"
    row=$(printf '{"program": "%s", "compiler": "%s", "seconds": %s, "megabytes": %s}' \
      "$name" "$compiler" "${figures% *}" "${figures#* }")
    rows="$rows${rows:+,
  }$row"
  else
    printf '%-32s %-12s %8s\n' "$name" "$compiler" failed
    status=1
  fi
}

printf '%-32s %-12s %8s %8s\n' program compiler seconds MB
for compiler in $compilers; do
  command -v "$compiler" >/dev/null 2>&1 || continue
  if [ -n "$header" ]; then
    mkdir "$scratch/$compiler"
    echo '#include <weft/weft.hpp>' >"$scratch/$compiler/header.hpp"
    cost "the header" "$compiler" -x c++-header "$scratch/$compiler/header.hpp" -o "$scratch/$compiler/header.hpp.gch"
  fi
  for program in "$@"; do
    cost "$(basename "$program" .cpp)" "$compiler" ${header:+-include "$scratch/$compiler/header.hpp"} -c "$program" -o "$scratch/object.o"
  done
done
if [ -n "$json" ]; then
  printf '[\n  %s\n]\n' "$rows" >"$json"
fi
exit "$status"

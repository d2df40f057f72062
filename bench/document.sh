#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# document.sh [OPTIONS OF compare/run.sh]: runs the comparison and the products of matrices and puts their tables and the
# picture into docs/performance.md. Takes about a quarter of an hour. With --first all of it runs before other programs.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/.." && pwd)
compiler=${CXX:-g++}
before=
for option in "$@"; do
  [ "$option" != --first ] || before="$here/first.sh"
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

flags="-std=c++20 -O2 -march=native -ffp-contract=off -fopenmp -w -I $root/include"
libraries="-lbenchmark -lpthread"
if echo '#include <dnnl.hpp>' | "$compiler" -x c++ -fsyntax-only - 2>/dev/null; then
  flags="$flags -DWEFT_BENCH_ONEDNN"
  libraries="$libraries -ldnnl"
fi
if pkg-config --exists openblas 2>/dev/null; then
  flags="$flags -DWEFT_BENCH_OPENBLAS $(pkg-config --cflags openblas)"
  libraries="$libraries $(pkg-config --libs openblas)"
fi
# OpenBLAS looks for it while it is loaded. Debian's does not know newer processors by themselves.
if grep -q ' avx512f ' /proc/cpuinfo 2>/dev/null; then
  OPENBLAS_CORETYPE=${OPENBLAS_CORETYPE:-SKYLAKEX}
  export OPENBLAS_CORETYPE
fi
# Flags and libraries are several words.
# shellcheck disable=SC2086
"$compiler" $flags "$here/contraction.cpp" -o "$scratch/contraction" $libraries
$before "$scratch/contraction" --benchmark_min_time=0.3 --benchmark_out="$scratch/products.json" --benchmark_out_format=json

"$here/compare/run.sh" --json "$scratch/compare.json" "$@"
python3 "$here/compare/document.py" "$root/docs/performance.md" "$root/docs/pictures/performance.svg" \
  "$scratch/compare.json" "$scratch/products.json"

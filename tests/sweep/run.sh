#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# run.sh FOLDER FLAGS SOURCE COMPILER...: what a program prints is the same from every compiler, with and without
# -ffp-contract. FOLDER is for the programs, FLAGS is a file with the flags of weft's tests. Ends with 77 where one
# compiler alone is found.
folder=$1 flags=$2 source=$3
shift 3
here=$(dirname "$0")
mkdir -p "$folder"
first= found=0
for compiler in "$@"; do
  command -v "$compiler" > /dev/null || continue
  found=$((found + 1))
  for contract in off fast; do
    program=$folder/$(basename "$compiler")_$contract
    "$compiler" @"$flags" -ffp-contract=$contract -w -I "$here/.." "$source" -o "$program" || exit 1
    "$program" bits 15013 > "$program.txt" || exit 1
    first=${first:-$program.txt}
    if ! cmp -s "$first" "$program.txt"; then
      echo "$compiler with -ffp-contract=$contract gives other bits than $first:"
      diff "$first" "$program.txt"
      exit 1
    fi
  done
done
echo "$found compilers, the same bits:"
cat "$first"
if [ $found -lt 2 ]; then
  echo "skipped: with one compiler there is nothing to compare; clang++-19 and g++ are looked for"
  exit 77
fi

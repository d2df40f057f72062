#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# run.sh UNIT FLAGS COMPILER PAGES PAGE...: compiles the C++ of pages, written to UNIT by the program PAGES.
# Warnings are off: a line that only shows a call makes nothing of its result.
set -eu
unit=$1 flags=$2 compiler=$3 pages=$4
shift 4
"$pages" code "$unit" "$@"
exec "$compiler" "@$flags" -w -fsyntax-only "$unit"

#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# run.sh PAGES PAGE UNIT COMPILER [FLAGS...]: compiles the C++ of a page, written to UNIT by the program PAGES.
# Warnings are off: a line that only shows a call makes nothing of its result.
set -eu
pages=$1 page=$2 unit=$3
shift 3
"$pages" code "$page" "$unit"
exec "$@" -w -fsyntax-only "$unit"

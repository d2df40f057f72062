#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# page.sh FOLDER PAGE: every sentence that a case in FOLDER expects must stand in PAGE as it is.
set -eu
status=0
for case_file in "$1"/*.cpp; do
  sed -n 's|^// expect: ||p' "$case_file" | while IFS= read -r text; do
    grep -qF -- "$text" "$2" || { printf '%s: not in %s: %s\n' "$case_file" "$2" "$text"; exit 1; }
  done || status=1
done
exit "$status"

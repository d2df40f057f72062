#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# check.sh DATA: whether what generate.py wrote is still what it writes. Exit code 77: there is no package or no NumPy.
[ -d "$1" ] || exit 77
python3 -c 'import numpy' 2>/dev/null || exit 77
exec python3 -B "$(dirname -- "$0")/generate.py" "$1" --check

#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# run.sh [--workloads NAME...] [--threads N...] [--rounds N] [--peers NAME...] [--json FILE] [--svg FILE] [--markdown FILE]:
# compares weft with every peer on this machine, and prints a table for each workload. --help says more. A peer is a file
# in peers/: it names itself on a line, and answers each line `workload first`, `workload check` and `workload N`.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
exec python3 "$here/compare.py" "$@"

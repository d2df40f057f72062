#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# first.sh COMMAND...: runs a command before all other programs of a Linux machine, as root: a session of its own, whose group
# has the highest priority. Two threads that wait for each other need that where others compile.
set -eu
# The inner shell expands $@.
# shellcheck disable=SC2016
exec setsid -w sh -c 'echo -20 >/proc/self/autogroup; exec nice -n -20 "$@"' sh "$@"

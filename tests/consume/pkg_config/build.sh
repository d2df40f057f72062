#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# build.sh PKG_CONFIG FOLDER_OF_WEFT_PC OUTPUT COMPILER [FLAGS...]: compiles and runs a program that finds weft by pkg-config.
set -eu
pkg_config=$1 folder=$2 output=$3
shift 3
flags=$(PKG_CONFIG_PATH="$folder" "$pkg_config" --cflags --libs weft)
# The flags are several words, quoted for the shell.
eval "set -- \"\$@\" \"\$(dirname \"\$0\")/../main.cpp\" -o \"\$output\" $flags"
"$@"
exec "$output"

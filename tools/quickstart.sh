#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# quickstart.sh: installs what is missing, builds the Fashion-MNIST example for this machine and runs it.
set -eu
source=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=${WEFT_BUILD_DIR:-$source/build/quickstart}

"$source/tools/install_dependencies.sh" use
"$source/tools/configure.sh" "$build" -DCMAKE_BUILD_TYPE=Release -DWEFT_BUILD_TESTS=OFF -DWEFT_BUILD_BENCH=OFF
cmake --build "$build" --target fashion_mnist

echo
status=0
"$build/examples/fashion_mnist" || status=$?
if [ "$status" -eq 77 ]; then
  echo 'The data is not on this machine: tools/fetch_data.sh fetches it. Then run this script again.' >&2
fi
exit "$status"

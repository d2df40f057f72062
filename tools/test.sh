#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# test.sh [CMAKE_OPTIONS...]: installs what is missing, builds everything, runs all tests; the last lines are ctest's summary.
# The build lies in build/test, or in $WEFT_BUILD_DIR.
set -eu
source=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=${WEFT_BUILD_DIR:-$source/build/test}
jobs=$(nproc 2>/dev/null || echo 2)

"$source/tools/install_dependencies.sh" develop
"$source/tools/configure.sh" "$build" -DCMAKE_BUILD_TYPE=Release "$@"

# Tests run even when some programs do not build, so that one run tells everything.
if [ -e "$build/build.ninja" ]; then
  keep_going='-k 0'
else
  keep_going=-k
fi
status=0
# shellcheck disable=SC2086
cmake --build "$build" -j "$jobs" -- $keep_going || status=1
[ "$status" -eq 0 ] || echo 'weft: some programs did not build; see above. The others are tested.' >&2
cd "$build"
if ! ctest --output-on-failure --no-tests=error -j "$jobs"; then
  status=1
  echo 'weft: what failed, once more and alone, so that the reasons stand together:' >&2
  ctest --output-on-failure --rerun-failed || true
fi
exit "$status"

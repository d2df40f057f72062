#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# run.sh CASE COMPILER [FLAGS...]: CASE must fail to compile with exactly one error, whose text holds every sentence that the
# case's "// expect: " lines state, in fewer than 60 lines of output; with -DFIXED it must compile without a warning.
set -eu
case_file=$1
shift
most_lines=60
export LC_ALL=C

fail() {
  printf '%s: %s\n' "$case_file" "$1"
  printf -- '---- compiler output ----\n%s\n' "$output" | head -n 100
  exit 1
}

output=
expected=$(sed -n 's|^// expect: ||p' "$case_file")
[ -n "$expected" ] || fail 'states no "// expect: " line'

if output=$("$@" -fsyntax-only "$case_file" 2>&1); then
  fail 'the mistake compiles'
fi
errors=$(printf '%s\n' "$output" | grep -c 'error: ' || true)
[ "$errors" -eq 1 ] || fail "expected exactly one error, found $errors"
lines=$(printf '%s\n' "$output" | wc -l)
[ "$lines" -lt "$most_lines" ] || fail "expected fewer than $most_lines lines of output, found $((lines))"

# The sentence stands in the error line whole or in pieces, each as FixedString<n>{"..."}; put the pieces together.
sentence=$(printf '%s\n' "$output" | grep 'error: ' | awk '{
  rest = $0; joined = ""
  while (match(rest, /\{"([^"\\]|\\.)*"/)) {
    joined = joined substr(rest, RSTART + 2, RLENGTH - 3)
    rest = substr(rest, RSTART + RLENGTH)
  }
  gsub(/\\"/, "\"", joined); gsub(/\\\047/, "\047", joined); gsub(/\\\\/, "\\", joined); sub(/ +$/, "", joined)
  print joined == "" ? $0 : joined
}')
printf '%s\n' "$expected" | while IFS= read -r text; do
  case $sentence in
    *"$text"*) ;;
    *) fail "expected: $text
found:    $sentence" ;;
  esac
done

if ! output=$("$@" -Werror -DFIXED -fsyntax-only "$case_file" 2>&1); then
  fail 'does not compile with -DFIXED'
fi
echo "$sentence"

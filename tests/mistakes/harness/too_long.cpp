// expect: layer 2, Dense{.units = 10}: expects "one" feature vector, got [28, 28]; put Flatten{} before it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include "stand_in.hpp"

// A message prints at least one line and no error on each compiler.
#define SAY _Pragma("message(\"noise\")")
#define SAY_FOUR_TIMES SAY SAY SAY SAY
#define SAY_SIXTEEN_TIMES SAY_FOUR_TIMES SAY_FOUR_TIMES SAY_FOUR_TIMES SAY_FOUR_TIMES

int main() {
#ifndef FIXED
  SAY_SIXTEEN_TIMES SAY_SIXTEEN_TIMES SAY_SIXTEEN_TIMES SAY_SIXTEEN_TIMES
  (void)sizeof(Mistake);
#endif
}

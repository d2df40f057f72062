// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#if defined(_OPENMP)
#error "this test is about a build without OpenMP"
#endif

int main() {
  return weft::version.empty() ? 1 : 0;
}

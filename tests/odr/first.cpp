// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include "everything.hpp"

const void* version_seen_by_second();

int main() {
  return version_seen_by_second() == &weft::version ? 0 : 1;
}

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include "everything.hpp"

const void* version_seen_by_second();
const void* version_seen_by_second() {
  return &weft::version;
}

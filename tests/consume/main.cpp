// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include <iostream>

int main() {
  std::cout << "weft " << weft::version << '\n';
}

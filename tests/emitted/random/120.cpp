// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include "support/emitted_random.hpp"

TEST(EmittedRandomNetworks, From120) { weft_test::expect_random_networks<120, 20>(); }

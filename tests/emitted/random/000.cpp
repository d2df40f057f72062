// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include "support/emitted_random.hpp"

TEST(EmittedRandomNetworks, From000) { weft_test::expect_random_networks<0, 20>(); }

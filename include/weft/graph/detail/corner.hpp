// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/shape.hpp>

namespace weft::inline WEFT_ABI::detail {

/// Where a part begins in the whole, along each axis.
struct Corner {
  int at[max_rank] = {};
};

}  // namespace weft::inline WEFT_ABI::detail

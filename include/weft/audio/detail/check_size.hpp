// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/raise.hpp>

#include <cstddef>
#include <string_view>

namespace weft::inline WEFT_ABI::detail {

// Refuses a span of another size than the one that was planned for.
inline void check_size(std::size_t found, std::size_t expected, std::string_view what) {
  if (found != expected)
    raise<shape_error>(what, " has ", found, " values where ", expected, " are expected; give it as many as were planned for");
}

// A length that can be planned for.
inline long checked_size(std::size_t size, std::string_view what) {
  if (size == 0 || size > std::size_t{1} << 30)
    raise<data_error>(what, " cannot have the length ", size, "; choose one from 1 to 2^30");
  return static_cast<long>(size);
}

}  // namespace weft::inline WEFT_ABI::detail

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/stored_tensor.hpp>

#include <gtest/gtest.h>
#include <array>
#include <limits>

using namespace weft;

namespace {

constexpr std::optional<std::size_t> bytes(std::string_view type, std::array<std::size_t, 2> shape) {
  return io::stored_bytes(type, shape);
}

}  // namespace

TEST(StoredTensor, KnowsTheSizeOfItsValues) {
  static_assert(bytes("F32", {2, 3}) == 24);
  static_assert(bytes("C64", {2, 3}) == 48);
  static_assert(bytes("BOOL", {7, 1}) == 7);
  static_assert(bytes("F4", {2, 3}) == 3);
  static_assert(bytes("F6_E2M3", {4, 1}) == 3);
  static_assert(bytes("F64", {0, 3}) == 0);
  static_assert(io::stored_bytes("I64", {}) == 8);
}

TEST(StoredTensor, HasNoSizeThatIsNotWholeOrNotThere) {
  constexpr auto most = std::numeric_limits<std::size_t>::max();
  static_assert(!bytes("F4", {3, 1}));
  static_assert(!bytes("FLOAT", {3, 1}));
  static_assert(!bytes("U8", {most, 2}));
  static_assert(!bytes("F32", {most / 2 + 1, 2}));
}

TEST(StoredTensor, OrdersItsTypesByWidth) {
  std::size_t widest = 0;
  for (const io::StoredType& type : io::stored_types) {
    const bool whole_bytes = type.bits >= 8;  // narrower types stand before them in an order of their own
    EXPECT_TRUE(!whole_bytes || type.bits >= widest) << type.name;
    widest = type.bits;
  }
}

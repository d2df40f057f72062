// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/row.hpp>
#include <weft/mistake/raise.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace weft::inline WEFT_ABI::data {

/// One sample of every array of a dataset's features, for a network with as many inputs. Views; no allocation.
class Sample {
 public:
  /// As many arrays as one side of a dataset may have.
  static constexpr std::size_t capacity = 8;

  Sample() = default;
  Sample(Row row) { add(row); }

  /// Errors: data_error beyond the capacity.
  void add(Row row) {
    if (count_ == capacity)
      detail::raise<data_error>("a sample has at most ", capacity, " arrays; join some of them into one");
    rows_[count_++] = row;
  }

  std::size_t size() const { return count_; }
  const Row& operator[](std::size_t array) const { return rows_[array]; }
  const Row* begin() const { return rows_.data(); }
  const Row* end() const { return rows_.data() + count_; }

  /// The values, of a sample of one array. Errors: data_error when there are several, or of another type.
  operator std::span<const float>() const { return only().as<float>(); }
  operator std::span<const std::int32_t>() const { return only().as<std::int32_t>(); }

 private:
  const Row& only() const {
    if (count_ != 1)
      detail::raise<data_error>("one array of values is needed but the sample has ", count_,
                                "; take one of them: sample[0]");
    return rows_[0];
  }

  std::array<Row, capacity> rows_{};
  std::size_t count_ = 0;
};

}  // namespace weft::inline WEFT_ABI::data

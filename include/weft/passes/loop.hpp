// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/formula.hpp>

#include <cstdint>

namespace weft::inline WEFT_ABI {

/// How a loop walks over one buffer: strides in elements, per sample, per outer axis and per column.
struct Walk {
  int sample = 0;
  int outer[5] = {};
  int column = 0;
  int panel = 0;  ///< of a blocked parameter: from panel to panel of columns
  bool integer = false;
};

/// How often a row is walked over at most: a sum along it that another sum goes into takes one more.
inline constexpr int most_passes = 4;

struct RowReduction {
  int term = -1;
  bool maximum = false;
};

struct StoreTo {
  Walk walk;
  int term = -1;
};

/// What stands at the leaves of a loop's formula: the number of an argument says which.
namespace leaf {
inline constexpr int load = 0, accumulator = 4000, column = 4001, random = 5000, reduction = 6000;
}

/// A loop over rows as a template argument: its axes and its formula. Equal loops are one kernel in the binary,
/// whatever networks they come from.
template <int terms, int constants, int loads, int stores, int reductions>
struct Loop {
  static constexpr int term_count = terms, constant_count = constants, load_count = loads, store_count = stores,
                       reduction_count = reductions;

  bool batched = false;  ///< samples are the outermost axis
  bool flat = false;     ///< samples and columns are one dense axis
  int rank = 0;          ///< outer axes
  int extent[5] = {};
  bool reduced[5] = {};  ///< of a reduction across rows: which axes it sums over
  int columns = 1;

  std::uint64_t code[terms > 0 ? terms : 1] = {};
  float constant[constants > 0 ? constants : 1] = {};
  Walk load[loads > 0 ? loads : 1] = {};
  StoreTo store[stores > 0 ? stores : 1] = {};
  RowReduction reduction[reductions > 0 ? reductions : 1] = {};

  constexpr Op op(int t) const { return static_cast<Op>(code[t] & 255); }
  constexpr int operand(int t, int k) const { return static_cast<int>(code[t] >> (8 + 14 * k) & 16383) - 1; }

  constexpr int rows() const {
    int n = 1;
    for (int i = 0; i < rank; ++i) n *= extent[i];
    return n;
  }
};

constexpr std::uint64_t encode(Op op, int a, int b, int c, int d) {
  const auto field = [](int i, int k) { return static_cast<std::uint64_t>(i + 1) << (8 + 14 * k); };
  return static_cast<std::uint64_t>(op) | field(a, 0) | field(b, 1) | field(c, 2) | field(d, 3);
}

}  // namespace weft

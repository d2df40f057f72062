// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/audio/detail/fft_pass.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

// The Fourier transform of a length that has no prime factors but 2, 3, 5 and 7.
class FactoredFft {
 public:
  static bool takes(long size) {
    for (const long radix : {2, 3, 5, 7})
      while (size % radix == 0) size /= radix;
    return size == 1;
  }

  explicit FactoredFft(long size) : size_(size) {
    std::vector<float> table;
    std::vector<std::size_t> starts;
    // Fours and twos first: they have passes for the small strides that come first.
    add_passes<4>(table, starts);
    add_passes<2>(table, starts);
    add_passes<3>(table, starts);
    add_passes<5>(table, starts);
    add_passes<7>(table, starts);
    roots_ = PaddedFloats(static_cast<long>(table.size()));
    std::ranges::copy(table, roots_.data());
    for (std::size_t i = 0; i < passes_.size(); ++i) passes_[i].roots = roots_.data() + starts[i];
  }

  FactoredFft(const FactoredFft&) = delete;  // passes point into the roots
  FactoredFft& operator=(const FactoredFft&) = delete;

  long size() const { return size_; }

  // Transforms what lies in a; both are written to. Returns the one with the result.
  ComplexParts run(ComplexParts a, ComplexParts b) const {
    for (const FftPass& pass : passes_) {
      pass.run(pass, a, b);
      std::swap(a, b);
    }
    return a;
  }

 private:
  template <int radix>
  void add_passes(std::vector<float>& table, std::vector<std::size_t>& starts) {
    for (; size_ / stride_ % radix == 0; stride_ *= radix) {
      FftPass pass{&run_wide<radix>, size_ / stride_ / radix, stride_};
      // Each pass's table begins on a cache line's boundary.
      table.resize((table.size() + 15) / 16 * 16);
      starts.push_back(table.size());
      if constexpr (radix % 2 == 0)
        if (const auto narrow = narrow_pass<radix>(stride_)) pass.run = narrow;
      if (pass.run == &run_wide<radix>) append_wide_roots(table, radix, pass.groups);
      else append_narrow_roots(table, radix, pass.groups, stride_);
      passes_.push_back(pass);
    }
  }

  long size_, stride_ = 1;
  std::vector<FftPass> passes_;
  PaddedFloats roots_;
};

}  // namespace weft::inline WEFT_ABI::detail

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/program.hpp>
#include <weft/runtime/arena.hpp>
#include <weft/runtime/parameter_view.hpp>

#include <algorithm>
#include <vector>

namespace weft::inline WEFT_ABI {

/// The parameters of a program's graph (or their gradients, or an optimizer's state) in one piece of memory, in the
/// order of declaration but for those that are not trained, which lie last; each on a cache line's boundary.
template <class P>
class ParameterSet {
 public:
  static constexpr int count = P::parameters.size();
  static constexpr long trainable_floats = [] {
    long n = 0;
    for (const Parameter& p : P::parameters) n += p.trainable ? aligned(storage_size(p)) : 0;
    return n;
  }();
  static constexpr long floats = [] {
    long n = trainable_floats;
    for (const Parameter& p : P::parameters) n += p.trainable ? 0 : aligned(storage_size(p));
    return n;
  }();

  ParameterSet() : arena_(floats) {}

  /// Room for what is trained only, as gradients need it: the others have no numbers.
  static ParameterSet of_trainable() {
    ParameterSet set(Arena{trainable_floats});
    return set;
  }

  /// First values, by each parameter's initializer; they depend on the seed only.
  explicit ParameterSet(std::uint64_t seed) : ParameterSet() {
    for (int k = 0; k < count; ++k) {
      const Parameter& p = P::parameters[k];
      std::vector<float> values(static_cast<std::size_t>(p.shape.size()));
      p.initializer(values, p.shape, seed, static_cast<std::uint64_t>(k));
      std::ranges::copy(values, (*this)[k].begin());
    }
  }

  /// Parameter k, row-major in its shape, wherever its numbers lie.
  ParameterView<float> operator[](int k) {
    return holds(k) ? ParameterView<float>{arena_.data() + offset(k), layout_of(P::parameters[k])} : ParameterView<float>{nullptr, {}};
  }
  ParameterView<const float> operator[](int k) const { return const_cast<ParameterSet&>(*this)[k]; }

  static constexpr const Shape& shape(int k) { return P::parameters[k].shape; }
  static constexpr std::string_view name(int k) { return P::parameters[k].name.view(); }
  static constexpr bool transposed_in_files(int k) { return P::parameters[k].transposed_in_files; }

  static constexpr bool trainable(int k) { return P::parameters[k].trainable; }

  float* data() { return arena_.data(); }
  const float* data() const { return arena_.data(); }

 private:
  explicit ParameterSet(Arena&& arena) : arena_(std::move(arena)) {}

  bool holds(int k) const { return offset(k) < arena_.size(); }
  static constexpr long offset(int k) { return P::parameter_offsets[k]; }

  Arena arena_;
};

}  // namespace weft

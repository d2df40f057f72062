// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/training/model.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

/// Stands in where a network has a mistake, so that its sentence is the only error.
struct NoModel {
  template <class... Any>
  History fit(const Any&...) { return {}; }
  template <class... Any>
  Scores evaluate(const Any&...) const { return {}; }
  template <class... Any>
  data::Array predict(const Any&...) const { return {}; }
  std::string summary() const { return {}; }
  void save(const std::filesystem::path&) const {}
  void load(const std::filesystem::path&) {}
};

}  // namespace detail

/// Makes a model of a network type: what shapes the code is a template argument, what may change is an argument.
/// Example: `auto model = compile<Net, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>(Adam{});`
template <class Net, auto loss, auto... metrics, Optimizer O>
auto compile(const O& optimizer, const CompileOptions& options = {}) {
  if constexpr (is_sound<Training<Net, loss, metrics...>>) return Model<Net, O, loss, metrics...>(optimizer, options);
  else return detail::NoModel{};
}

}  // namespace weft

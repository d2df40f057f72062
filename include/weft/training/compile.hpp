// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/mistake/stand_in.hpp>
#include <weft/training/model.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Stands in where a network has a mistake, so that its sentence is the only error: it can do what a Model can.
template <class O>
struct NoModel {
  O optimizer{};

  History fit(const data::Dataset&, const FitOptions& = {}) { return {}; }
  History fit(const data::Arrays&, const data::Arrays&, const FitOptions& = {}) { return {}; }
  Scores evaluate(const data::Dataset&, const EvaluateOptions& = {}) const { return {}; }
  Scores evaluate(const data::Arrays&, const data::Arrays&, const EvaluateOptions& = {}) const { return {}; }
  data::Array predict(const data::Arrays&, const PredictOptions& = {}) const { return {}; }
  template <class... Inputs>
  StandInArray operator()(const Inputs&...) const { return {}; }
  Profile profile(const data::Arrays&, const data::Arrays&, const ProfileOptions& = {}) const { return {}; }
  Profile profile(const data::Arrays&, const ProfileOptions& = {}) const { return {}; }
  std::string summary(const SummaryOptions& = {}) const { return {}; }
  void save(const std::filesystem::path&) const {}
  void load(const std::filesystem::path&) {}
  StandInParameters parameters() const { return {}; }
};

}  // namespace detail

/// Makes a model of a network type: what shapes the code is a template argument, what may change is an argument.
/// Example: `auto model = compile<Net, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>(Adam{});`
template <class Net, auto loss, auto... metrics, Optimizer O>
auto compile(const O& optimizer, const CompileOptions& options = {}) {
  if constexpr (is_sound<Training<Net, loss, metrics...>>) return Model<Net, O, loss, metrics...>(optimizer, options);
  else return detail::NoModel<O>{};
}

}  // namespace weft

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/interpretation.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// What the caller puts in place before a graph runs: there is nothing to compute and nothing to differentiate.
struct SourceRule {
  static constexpr Role role = Role::source;
  static constexpr void differentiate(Gradients&, int) {}
  template <class T>
  static constexpr void interpret(Interpretation<T>&, int) {}
};

struct FeedRule : SourceRule {
  static constexpr std::string_view name = "input";
};

struct ParameterRule : SourceRule {
  static constexpr std::string_view name = "parameter";
};

// attribute: none; the number stands in `value` of a one-term formula.
struct ConstantRule : SourceRule {
  static constexpr std::string_view name = "constant";

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Node& n = run.node(i);
    List<T>& out = run.output(i);
    for (int k = 0; k < out.size(); ++k)
      out[k] = n.values != nullptr ? static_cast<T>(n.values[k])
                                   : static_cast<T>(run.graph.terms[run.graph.formulas[n.formula].first].value);
  }
};

}  // namespace detail

inline constexpr Operation feed_operation = operation<detail::FeedRule>();
inline constexpr Operation parameter_operation = operation<detail::ParameterRule>();
inline constexpr Operation constant_operation = operation<detail::ConstantRule>();

}  // namespace weft

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/meta/text.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>
#include <weft/runtime/parameters.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI {

struct TransferOptions {
  std::string_view into = {};  ///< the block of `to` that is meant: "backbone" makes "0.weight" "backbone.0.weight"
  bool require_all = false;    ///< whether every parameter there must get its value
};

namespace detail {

// A model's or predictor's parameters, or parameters themselves.
template <class T>
decltype(auto) parameters_in(T& holder) {
  if constexpr (requires { holder.parameters(); }) return holder.parameters();
  else return (holder);
}

template <class Set>
int find_parameter(const Set& set, std::string_view name) {
  for (int k = 0; k < Set::count; ++k)
    if (set.name(k) == name) return k;
  return -1;
}

inline std::string shape_text(const Shape& s) {
  Text text;
  text << s;
  return std::string(text.view());
}

struct Transfer {
  std::vector<std::pair<int, int>> pairs;  ///< from, to
  std::string mistakes;                    ///< one a line
};

template <class From, class To>
Transfer plan_transfer(const From& from, const To& to, const TransferOptions& options) {
  Transfer plan;
  const std::string prefix = options.into.empty() ? "" : std::string(options.into) + ".";
  for (int k = 0; k < To::count; ++k) {
    const std::string_view name = to.name(k);
    if (!name.starts_with(prefix)) continue;
    const int source = find_parameter(from, name.substr(prefix.size()));
    if (source < 0) {
      if (options.require_all) plan.mistakes += sentence("\n  missing: ", name, " of shape ", shape_text(to.shape(k)));
    } else if (!(from.shape(source) == to.shape(k))) {
      plan.mistakes += sentence("\n  shape: ", name, " is ", shape_text(from.shape(source)), " in the one and ",
                                shape_text(to.shape(k)), " in the other; give one of the layers another .name");
    } else {
      plan.pairs.emplace_back(source, k);
    }
  }
  return plan;
}

}  // namespace detail

/// Copies the parameters of one model, predictor or set of parameters to another one of any network, where names and
/// shapes are alike. Returns the names of those that were copied.
/// Errors: mismatch_error where names are alike but shapes are not, and for what require_all misses; then nothing has
/// changed. Example: `transfer(trained, model, {.into = "0"});`
template <class From, class To>
std::vector<std::string> transfer(const From& from, To& to, const TransferOptions& options = {}) {
  std::vector<std::string> copied;
  auto&& source = detail::parameters_in(from);
  auto&& target = detail::parameters_in(to);
  if constexpr (std::remove_cvref_t<decltype(source)>::count > 0 && std::remove_cvref_t<decltype(target)>::count > 0) {
    const detail::Transfer plan = detail::plan_transfer(source, target, options);
    if (!plan.mistakes.empty())
      throw mismatch_error(detail::sentence("transfer: the networks do not fit:", plan.mistakes));
    for (const auto& [one, other] : plan.pairs) {
      std::ranges::copy(source[one], target[other].begin());
      copied.emplace_back(target.name(other));
    }
  }
  return copied;
}

}  // namespace weft

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augmentation.hpp>
#include <weft/graph/initializers/random_normal.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/scalar/random.hpp>

#include <cmath>
#include <cstdint>

namespace weft::inline WEFT_ABI::data {

/// Mixes every sample, and its targets, with another one of the dataset, as it is after the same steps in this epoch: its share
/// is drawn from Beta(alpha, alpha). Targets must be numbers that can be mixed, such as one_hot(labels, classes).
/// Source: Zhang et al. 2018, mixup: Beyond Empirical Risk Minimization.
struct MixUp {
  double alpha = 0.2;

  void check(const ImageShape&) const {
    if (!(alpha > 0 && alpha < 1e6)) detail::raise<data_error>("MixUp has an alpha of ", alpha, "; it must be greater than 0");
  }

  Blend blend(Random& random, long samples) const {
    const long partner = random.below(static_cast<std::uint32_t>(samples));
    // The quotient of two gamma variables, by their logarithms: of a small alpha both may be too small for a double.
    const double mine = log_gamma_variable(random), other = log_gamma_variable(random);
    return {partner, static_cast<float>(1 / (1 + std::exp(other - mine)))};
  }

 private:
  // Source: Marsaglia and Tsang 2000, A Simple Method for Generating Gamma Variables, section 6 for what is below 1.
  double log_gamma_variable(Random& random) const {
    const double boost = alpha < 1 ? std::log(1 - random.uniform()) / alpha : 0;
    const double d = (alpha < 1 ? alpha + 1 : alpha) - 1.0 / 3, c = 1 / std::sqrt(9 * d);
    while (true) {
      const double x = normal(random), root = 1 + c * x, v = root * root * root;
      if (v > 0 && std::log(1 - random.uniform()) < x * x / 2 + d - d * v + d * std::log(v)) return std::log(d * v) + boost;
    }
  }
};

}  // namespace weft::inline WEFT_ABI::data

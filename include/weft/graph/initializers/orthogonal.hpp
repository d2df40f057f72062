// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/random_normal.hpp>

#include <vector>

namespace weft::inline WEFT_ABI {

/// A matrix with orthonormal rows or columns, whichever are fewer, times a gain (a). All axes but the last are rows.
/// Source: Saxe et al. 2014, Exact Solutions to the Nonlinear Dynamics of Learning; by Gram and Schmidt, twice.
inline constexpr InitializerRule orthogonal_rule{
    [](std::span<float> values, Filling& f) {
      const auto columns = static_cast<std::size_t>(f.shape[-1]), rows = values.size() / columns;
      const bool wide = columns > rows;
      const std::size_t count = wide ? rows : columns, length = wide ? columns : rows;
      std::vector<std::vector<double>> vectors(count, std::vector<double>(length));
      for (std::size_t i = 0; i < count; ++i) {
        auto& v = vectors[i];
        for (double& x : v) x = normal(f.random);
        for (std::size_t pass = 0; pass < 2; ++pass)
          for (std::size_t j = 0; j < i; ++j) {
            double dot = 0;
            for (std::size_t k = 0; k < length; ++k) dot += v[k] * vectors[j][k];
            for (std::size_t k = 0; k < length; ++k) v[k] -= dot * vectors[j][k];
          }
        double norm = 0;
        for (double x : v) norm += x * x;
        for (std::size_t k = 0; k < length; ++k)
          values[wide ? i * columns + k : k * columns + i] = static_cast<float>(f.a * (v[k] /= std::sqrt(norm)));
      }
    },
    "orthogonal"};

inline constexpr Initializer orthogonal{&orthogonal_rule, 1, 0};

}  // namespace weft

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cmath>
#include <numbers>

namespace weft::inline WEFT_ABI::text {

/// Between how many equally likely tokens a language model wavers. Values: of the mean crossentropy in nats, as evaluate
/// gives it; 1 for a model that is always right and sure.
inline double perplexity(double mean_crossentropy) { return std::exp(mean_crossentropy); }

/// How many bits a token costs; of a model of characters, bits per character.
constexpr double bits_per_token(double mean_crossentropy) { return mean_crossentropy * std::numbers::log2e; }

}  // namespace weft::inline WEFT_ABI::text

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/window.hpp>

#include <cmath>
#include <numbers>

namespace weft::inline WEFT_ABI::audio {

/// A cosine on a step, whose first side lobe is small.
/// Values: 0.54 - 0.46 cos(2 pi t), as in NumPy, SciPy, PyTorch and Keras; ONNX has 25/46 and 21/46.
inline constexpr Window hamming{[](double t) { return 0.54 - 0.46 * std::cos(2 * std::numbers::pi * t); }};

}  // namespace weft::inline WEFT_ABI::audio

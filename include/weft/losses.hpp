// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

// The losses of Keras; a new one is a header here and a line below.
#include <weft/losses/binary_crossentropy.hpp>
#include <weft/losses/categorical_crossentropy.hpp>
#include <weft/losses/concept.hpp>
#include <weft/losses/ctc.hpp>
#include <weft/losses/huber.hpp>
#include <weft/losses/mean_absolute_error.hpp>
#include <weft/losses/mean_squared_error.hpp>
#include <weft/losses/sparse_categorical_crossentropy.hpp>
#include <weft/losses/temporal.hpp>

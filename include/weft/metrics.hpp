// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

// The metrics of Keras, beside the losses, which are metrics too; a new one is a header here and a line below.
#include <weft/metrics/accuracy.hpp>
#include <weft/metrics/binary_accuracy.hpp>
#include <weft/metrics/categorical_accuracy.hpp>
#include <weft/metrics/concept.hpp>
#include <weft/metrics/sparse_categorical_accuracy.hpp>

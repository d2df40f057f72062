// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

// The optimizers of Keras; a new one is a header here and a line below.
#include <weft/optimizers/adam.hpp>
#include <weft/optimizers/adamw.hpp>
#include <weft/optimizers/concept.hpp>
#include <weft/optimizers/rmsprop.hpp>
#include <weft/optimizers/sgd.hpp>

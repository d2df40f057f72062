// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

// How parameters get their first values.
#include <weft/graph/initializers/constant.hpp>
#include <weft/graph/initializers/glorot_normal.hpp>
#include <weft/graph/initializers/glorot_uniform.hpp>
#include <weft/graph/initializers/he_normal.hpp>
#include <weft/graph/initializers/he_uniform.hpp>
#include <weft/graph/initializers/lecun_normal.hpp>
#include <weft/graph/initializers/lecun_uniform.hpp>
#include <weft/graph/initializers/orthogonal.hpp>
#include <weft/graph/initializers/random_normal.hpp>
#include <weft/graph/initializers/random_uniform.hpp>
#include <weft/graph/initializers/truncated_normal.hpp>
#include <weft/graph/initializers/variance_scaling.hpp>

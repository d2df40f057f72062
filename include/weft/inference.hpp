// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

// Declaring networks
#include <weft/graph/initializers.hpp>
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/freeze.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/remat.hpp>
#include <weft/topology/sequential.hpp>

// Predicting
#include <weft/training/predictor.hpp>

#include <weft/version.hpp>

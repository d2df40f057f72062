// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

// Declaring networks
#include <weft/graph/initializers.hpp>
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/freeze.hpp>
#include <weft/topology/named.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/remat.hpp>
#include <weft/topology/repeat.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/topology/shared.hpp>

// Training them
#include <weft/losses.hpp>
#include <weft/losses/losses.hpp>
#include <weft/metrics.hpp>
#include <weft/optimizers.hpp>
#include <weft/training/compile.hpp>
#include <weft/training/explain.hpp>
#include <weft/training/learner.hpp>
#include <weft/training/stream.hpp>
#include <weft/training/transfer.hpp>

// Data and files
#include <weft/data/csv.hpp>
#include <weft/data/fashion_mnist.hpp>
#include <weft/data/find.hpp>
#include <weft/data/split.hpp>
#include <weft/data/standardize.hpp>
#include <weft/io/npy.hpp>

#include <weft/version.hpp>

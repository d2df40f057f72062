// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

// The operations on tensors, each with its shape rule, derivative and plain loop.
#include <weft/graph/operations/argmax.hpp>
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/attention.hpp>
#include <weft/graph/operations/attention_options.hpp>
#include <weft/graph/operations/average_pool.hpp>
#include <weft/graph/operations/batch_mean.hpp>
#include <weft/graph/operations/broadcast_to.hpp>
#include <weft/graph/operations/cached_attention.hpp>
#include <weft/graph/operations/concatenate.hpp>
#include <weft/graph/operations/convolution.hpp>
#include <weft/graph/operations/flip.hpp>
#include <weft/graph/operations/gather.hpp>
#include <weft/graph/operations/index.hpp>
#include <weft/graph/operations/key_padding_mask.hpp>
#include <weft/graph/operations/map.hpp>
#include <weft/graph/operations/mask.hpp>
#include <weft/graph/operations/matmul.hpp>
#include <weft/graph/operations/max_pool.hpp>
#include <weft/graph/operations/normal_noise.hpp>
#include <weft/graph/operations/places.hpp>
#include <weft/graph/operations/pool_window.hpp>
#include <weft/graph/operations/reduce.hpp>
#include <weft/graph/operations/reshape.hpp>
#include <weft/graph/operations/scan.hpp>
#include <weft/graph/operations/slice.hpp>
#include <weft/graph/operations/softmax.hpp>
#include <weft/graph/operations/source.hpp>
#include <weft/graph/operations/stop_gradient.hpp>
#include <weft/graph/operations/stretch.hpp>
#include <weft/graph/operations/time.hpp>
#include <weft/graph/operations/transpose.hpp>
#include <weft/graph/operations/upsample.hpp>

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

// The layers; a new one is a header here and a line below.
#include <weft/layers/activation.hpp>
#include <weft/layers/adaptive_average_pool.hpp>
#include <weft/layers/add.hpp>
#include <weft/layers/alpha_dropout.hpp>
#include <weft/layers/average_pool.hpp>
#include <weft/layers/batch_normalization.hpp>
#include <weft/layers/concatenate.hpp>
#include <weft/layers/concept.hpp>
#include <weft/layers/conv1d.hpp>
#include <weft/layers/conv1d_transpose.hpp>
#include <weft/layers/conv2d.hpp>
#include <weft/layers/conv2d_transpose.hpp>
#include <weft/layers/conv3d.hpp>
#include <weft/layers/conv3d_transpose.hpp>
#include <weft/layers/cropping.hpp>
#include <weft/layers/dense.hpp>
#include <weft/layers/depthwise_conv2d.hpp>
#include <weft/layers/dropout.hpp>
#include <weft/layers/embedding.hpp>
#include <weft/layers/extents.hpp>
#include <weft/layers/flatten.hpp>
#include <weft/layers/gaussian_dropout.hpp>
#include <weft/layers/gaussian_noise.hpp>
#include <weft/layers/global_average_pool.hpp>
#include <weft/layers/global_max_pool.hpp>
#include <weft/layers/group_normalization.hpp>
#include <weft/layers/instance_normalization.hpp>
#include <weft/layers/layer_normalization.hpp>
#include <weft/layers/local_response_normalization.hpp>
#include <weft/layers/max_pool.hpp>
#include <weft/layers/multiply.hpp>
#include <weft/layers/padding.hpp>
#include <weft/layers/prelu.hpp>
#include <weft/layers/reshape.hpp>
#include <weft/layers/rms_normalization.hpp>
#include <weft/layers/separable_conv2d.hpp>
#include <weft/layers/softmax.hpp>
#include <weft/layers/spatial_dropout.hpp>
#include <weft/layers/unit_normalization.hpp>
#include <weft/layers/up_sampling.hpp>
#include <weft/layers/zero_padding.hpp>

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

// Every activation of Keras; a new one is a header here and a line below.
#include <weft/scalar/activations/celu.hpp>
#include <weft/scalar/activations/elu.hpp>
#include <weft/scalar/activations/exponential.hpp>
#include <weft/scalar/activations/gelu.hpp>
#include <weft/scalar/activations/gelu_tanh.hpp>
#include <weft/scalar/activations/hard_sigmoid.hpp>
#include <weft/scalar/activations/hard_silu.hpp>
#include <weft/scalar/activations/hyperbolic_tangent.hpp>
#include <weft/scalar/activations/leaky_relu.hpp>
#include <weft/scalar/activations/linear.hpp>
#include <weft/scalar/activations/mish.hpp>
#include <weft/scalar/activations/relu.hpp>
#include <weft/scalar/activations/relu6.hpp>
#include <weft/scalar/activations/selu.hpp>
#include <weft/scalar/activations/sigmoid.hpp>
#include <weft/scalar/activations/silu.hpp>
#include <weft/scalar/activations/softplus.hpp>
#include <weft/scalar/activations/softsign.hpp>

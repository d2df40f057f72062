// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

// The kernels of opaque operations; a new one is a header there and a line below.
#include <weft/runtime/opaque/attention.hpp>
#include <weft/runtime/opaque/cached_attention.hpp>
#include <weft/runtime/opaque/gather.hpp>
#include <weft/runtime/opaque/pad.hpp>
#include <weft/runtime/opaque/pool.hpp>
#include <weft/runtime/opaque/stretch.hpp>
#include <weft/runtime/opaque/turn.hpp>

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/windows/blackman.hpp>
#include <weft/audio/windows/hamming.hpp>
#include <weft/audio/windows/hann.hpp>
#include <weft/audio/windows/rectangular.hpp>

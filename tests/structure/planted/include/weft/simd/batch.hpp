// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <xsimd/xsimd.hpp>
#include <weft/parallel/threads.hpp>
#include <omp.h>

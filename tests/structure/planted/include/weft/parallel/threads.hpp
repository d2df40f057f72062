// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#pragma omp parallel
#include <xsimd/xsimd.hpp>
inline void f() { _Pragma("omp barrier") }

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

#if __cplusplus < 202002L || (defined(__clang__) ? __clang_major__ < 18 : defined(__GNUC__) && __GNUC__ < 12)
#error "weft needs C++20 with class types as template arguments: g++ 12, clang 18, or newer, with -std=c++20"
#endif

#if defined(__FAST_MATH__) && !defined(WEFT_ALLOW_FAST_MATH)
#error "weft promises the same bits on every run, which -ffast-math breaks; remove it (or -Ofast), or define WEFT_ALLOW_FAST_MATH to give the promise up"
#endif

// The inline namespace of everything in weft. Code generated for one instruction set must not be merged by the linker
// with code for another, so the instruction set is part of every symbol's name.
#if defined(__AVX512F__) && defined(__AVX512BW__) && defined(__AVX512DQ__)
#define WEFT_INSTRUCTIONS avx512
#elif defined(__AVX2__) && defined(__FMA__)
#define WEFT_INSTRUCTIONS avx2
#elif defined(__AVX__)
#define WEFT_INSTRUCTIONS avx
#elif defined(__SSE4_2__)
#define WEFT_INSTRUCTIONS sse4
#elif defined(__SSE2__)
#define WEFT_INSTRUCTIONS sse2
#elif defined(__ARM_NEON)
#define WEFT_INSTRUCTIONS neon
#else
#define WEFT_INSTRUCTIONS scalar
#endif

#if defined(_OPENMP)
#define WEFT_JOIN(version, instructions) version##_##instructions##_openmp
#else
#define WEFT_JOIN(version, instructions) version##_##instructions
#endif
#define WEFT_NAMED(version, instructions) WEFT_JOIN(version, instructions)
#define WEFT_ABI WEFT_NAMED(v0, WEFT_INSTRUCTIONS)

// A kernel's inner functions must vanish into its loop, or its registers go through memory.
#define WEFT_INLINE [[gnu::always_inline]] inline

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <cstdio>
#include <cstdlib>

namespace weft::inline WEFT_ABI::detail {

// Throws; in a program without exceptions, prints what would have been thrown and ends it.
template <class Error>
[[noreturn, gnu::cold]] void raise_text(const std::string& what) {
#if defined(__cpp_exceptions)
  throw Error(what);
#else
  std::fprintf(stderr, "weft: %s\n", what.c_str());
  std::abort();
#endif
}

// The same with the message's parts: see sentence.
template <class Error, class... Parts>
[[noreturn]] WEFT_INLINE void raise(const Parts&... parts) {
  raise_text<Error>(sentence(parts...));
}

}  // namespace weft::inline WEFT_ABI::detail

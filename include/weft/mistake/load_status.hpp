// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/mistake/raise.hpp>

#include <string>

namespace weft::inline WEFT_ABI {

/// How loading went, for programs that do without exceptions: true, or what is wrong.
struct [[nodiscard]] LoadStatus {
  enum class Kind { loaded, io, format, mismatch };

  Kind kind = Kind::loaded;
  std::string message{};  ///< what the exception would say; empty when everything was loaded

  explicit operator bool() const { return kind == Kind::loaded; }

  /// Throws what is wrong. Errors: io_error, format_error, mismatch_error.
  void require() const {
    switch (kind) {
      case Kind::loaded: return;
      case Kind::io: detail::raise_text<io_error>(message);
      case Kind::format: detail::raise_text<format_error>(message);
      case Kind::mismatch: detail::raise_text<mismatch_error>(message);
    }
  }
};

}  // namespace weft

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <stdexcept>

namespace weft::inline WEFT_ABI {

/// What weft throws when only the data could show a mistake. Nothing has changed when it is thrown.
struct error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A tensor has another shape than the place it was given to.
struct shape_error : error {
  using error::error;
};

/// Values or counts of samples that no training or prediction can use: empty, NaN, a label out of range.
struct data_error : error {
  using error::error;
};

/// The operating system refused to open, read or write a file.
struct io_error : error {
  using error::error;
};

/// A file was read, but its bytes are not what its format says.
struct format_error : error {
  using error::error;
};

/// A sound file that belongs to another network: missing, unexpected or differently shaped parameters.
struct mismatch_error : error {
  using error::error;
};

/// A training whose loss is no longer a finite number.
struct diverged : error {
  using error::error;
};

}  // namespace weft::inline WEFT_ABI

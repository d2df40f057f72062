// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/chirp_fft.hpp>
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/audio/detail/factored_fft.hpp>

#include <algorithm>
#include <memory>

namespace weft::inline WEFT_ABI::detail {

// The Fourier transform of any length, with its memory. Copies share what does not change.
class AnyFft {
 public:
  explicit AnyFft(long size) : size_(size) {
    if (FactoredFft::takes(size)) factored_ = std::make_shared<const FactoredFft>(size);
    else chirp_ = std::make_shared<const ChirpFft>(size);
    const long buffer = chirp_ ? std::max(size, chirp_->buffer_size()) : size;
    a_ = ComplexBuffer(buffer);
    b_ = ComplexBuffer(buffer);
  }

  long size() const { return size_; }

  // Where the numbers to be transformed are put.
  ComplexParts input() { return a_.parts(); }

  // Transforms input(), whose memory is free from then on. Returns where the result is.
  ComplexParts forward() { return run(a_.parts(), b_.parts()); }

  // The same with exp(+2 pi i ...), without the division by the size.
  ComplexParts backward() { return run(a_.parts().swapped(), b_.parts().swapped()).swapped(); }

  // The memory that a result is not in.
  ComplexParts other(ComplexParts result) {
    const ComplexParts a = a_.parts();
    return result.re == a.re ? b_.parts() : a;
  }

 private:
  ComplexParts run(ComplexParts a, ComplexParts b) { return factored_ ? factored_->run(a, b) : chirp_->run(a, b); }

  long size_;
  std::shared_ptr<const FactoredFft> factored_;
  std::shared_ptr<const ChirpFft> chirp_;
  ComplexBuffer a_, b_;
};

}  // namespace weft::inline WEFT_ABI::detail

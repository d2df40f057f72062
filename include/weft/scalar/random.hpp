// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <array>
#include <cstdint>

namespace weft::inline WEFT_ABI {

namespace detail {

// Ten rounds for n counters side by side, [word][counter].
template <int n>
constexpr void philox_rounds(std::uint32_t (&c)[4][n], std::uint64_t seed) {
  auto key0 = static_cast<std::uint32_t>(seed), key1 = static_cast<std::uint32_t>(seed >> 32);
  for (int round = 0; round < 10; ++round, key0 += 0x9E3779B9u, key1 += 0xBB67AE85u)
    for (int i = 0; i < n; ++i) {
      const std::uint64_t a = std::uint64_t{0xD2511F53u} * c[0][i], b = std::uint64_t{0xCD9E8D57u} * c[2][i];
      c[0][i] = static_cast<std::uint32_t>(b >> 32) ^ c[1][i] ^ key0;
      c[1][i] = static_cast<std::uint32_t>(b);
      c[2][i] = static_cast<std::uint32_t>(a >> 32) ^ c[3][i] ^ key1;
      c[3][i] = static_cast<std::uint32_t>(a);
    }
}

}  // namespace detail

/// Four random words from a counter and a key, the same on every machine and for any number of threads.
/// Source: Salmon et al. 2011, Parallel Random Numbers: As Easy as 1, 2, 3 (Philox 4x32-10).
constexpr std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::uint64_t seed) {
  std::uint32_t c[4][1] = {{counter[0]}, {counter[1]}, {counter[2]}, {counter[3]}};
  detail::philox_rounds(c, seed);
  return {c[0][0], c[1][0], c[2][0], c[3][0]};
}

/// A sequence of random words: the stream `stream` of `seed`. at_once: blocks of four words that are made side by side, by vectors
/// if there are many; the words are the same.
template <int at_once>
class RandomSequence {
 public:
  constexpr explicit RandomSequence(std::uint64_t seed, std::uint64_t stream = 0) : seed_(seed), stream_(stream) {}

  constexpr std::uint32_t operator()() {
    if (used_ == 4 * at_once) make();
    return words_[used_++];
  }

  /// Uniform in [0, 1), 24 bits.
  constexpr double uniform() { return (*this)() / 256 * 0x1p-24; }

  /// Uniform in [0, n), without bias that matters below 2^32.
  constexpr std::uint32_t below(std::uint32_t n) {
    return static_cast<std::uint32_t>(std::uint64_t{(*this)()} * n >> 32);
  }

 private:
  constexpr void make() {
    std::uint32_t c[4][at_once];
    for (int i = 0; i < at_once; ++i, ++block_) {
      c[0][i] = static_cast<std::uint32_t>(block_);
      c[1][i] = static_cast<std::uint32_t>(block_ >> 32);
      c[2][i] = static_cast<std::uint32_t>(stream_);
      c[3][i] = static_cast<std::uint32_t>(stream_ >> 32);
    }
    detail::philox_rounds(c, seed_);
    for (int i = 0; i < at_once; ++i)
      for (int k = 0; k < 4; ++k) words_[4 * i + k] = c[k][i];
    used_ = 0;
  }

  std::uint64_t seed_, stream_, block_ = 0;
  std::uint32_t words_[4 * at_once] = {};
  int used_ = 4 * at_once;
};

using Random = RandomSequence<1>;
using ManyRandoms = RandomSequence<16>;  ///< for those who draw hundreds

/// The two keys of one node's random numbers in one step of a training.
struct StepKey {
  std::uint32_t first = 0, second = 0;
};
constexpr StepKey step_key(std::uint64_t seed, std::uint64_t step, int node) {
  const auto w = philox({static_cast<std::uint32_t>(step), static_cast<std::uint32_t>(step >> 32),
                         static_cast<std::uint32_t>(node), 0x64726f70u}, seed);
  return {w[0], w[1]};
}

/// A bijection of 32-bit words in which every input bit reaches every output bit.
constexpr std::uint32_t mix(std::uint32_t x) {
  x = (x ^ (x >> 17)) * 0xed5ad4bbu;
  x = (x ^ (x >> 11)) * 0xac4c1b51u;
  x = (x ^ (x >> 15)) * 0x31848babu;
  return x ^ (x >> 14);
}

/// A uniform number in [0, 1) for one element. The kernels compute the same with vectors.
constexpr float element_uniform(StepKey key, std::uint32_t element) {
  return static_cast<float>(mix(mix(element ^ key.first) + key.second) >> 8) * 0x1p-24f;
}

}  // namespace weft

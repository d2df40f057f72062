// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/io/safetensors.hpp>
#include <weft/runtime/parameters.hpp>
#include <weft/training/load_weights.hpp>
#include <weft/version.hpp>

#include <bit>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace weft::inline WEFT_ABI {

/// Writes parameters as PyTorch names and lays them out, so that its load_state_dict reads them. The old file, if
/// there is one, stays whole until the new one is. Errors: io_error.
template <class P>
void save_weights(const ParameterSet<P>& parameters, const std::filesystem::path& path) {
  static_assert(std::endian::native == std::endian::little, "weights are written least significant byte first");
  std::vector<std::vector<float>> copies(static_cast<std::size_t>(ParameterSet<P>::count));
  std::vector<io::StoredTensor> tensors;
  for (int k = 0; k < ParameterSet<P>::count; ++k) {
    std::vector<float>& copy = copies[static_cast<std::size_t>(k)];
    copy.assign(parameters[k].begin(), parameters[k].end());
    if (ParameterSet<P>::transposed_in_files(k))
      detail::for_each_stored(ParameterSet<P>::shape(k), [&](std::size_t i, std::size_t at) { copy[at] = parameters[k][i]; });
    tensors.push_back({std::string(ParameterSet<P>::name(k)), "F32", detail::stored_shape<P>(k), std::as_bytes(std::span(copy))});
  }
  io::write_safetensors(path, tensors, {{"format", "weft"}, {"weft_version", std::string(version)}});
}

}  // namespace weft

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/detail/read_bytes.hpp>
#include <weft/data/shape.hpp>
#include <weft/io/detail/parse_safetensors.hpp>
#include <weft/mistake/load_status.hpp>
#include <weft/runtime/parameters.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

// PyTorch keeps a kernel [taps..., in, out] as [out, in, taps...].
template <class P>
[[gnu::cold]] std::vector<std::size_t> stored_shape(int k) {
  const Shape& s = ParameterSet<P>::shape(k);
  std::vector<std::size_t> shape;
  for (int i = 0; i < s.rank; ++i) shape.push_back(static_cast<std::size_t>(s.extent[i]));
  if (ParameterSet<P>::transposed_in_files(k)) std::rotate(shape.begin(), shape.end() - 2, shape.end()), std::swap(shape[0], shape[1]);
  return shape;
}

// Calls visit(place in memory, place in a file) for every number of a kernel.
template <class Visit>
void for_each_stored(const Shape& s, Visit visit) {
  const auto in = static_cast<std::size_t>(s[-2]), out = static_cast<std::size_t>(s[-1]), taps = static_cast<std::size_t>(s.size()) / (in * out);
  for (std::size_t i = 0; i < taps * in * out; ++i) visit(i, (i % out * in + i / out % in) * taps + i / out / in);
}

// What PyTorch stores beside the moving averages of a BatchNorm, and nobody reads unless momentum is None.
[[gnu::cold]] inline bool is_batch_counter(std::string_view name) {
  constexpr std::string_view counter = "num_batches_tracked";
  return name == counter || (name.size() > counter.size() && name.ends_with(counter) && name[name.size() - counter.size() - 1] == '.');
}

// Every difference between a file and a network, one a line; empty if there is none.
template <class P>
[[gnu::cold]] std::string differences(const SafetensorsHeader& file) {
  std::string text;
  const auto add = [&](const auto&... parts) { text += sentence("\n  ", parts...); };
  for (int k = 0; k < ParameterSet<P>::count; ++k) {
    const std::string_view name = ParameterSet<P>::name(k);
    const TensorEntry* t = file.find(name);
    const auto wanted = stored_shape<P>(k);
    if (t == nullptr) add("missing: ", name, " of shape ", data::to_text(wanted));
    else if (t->shape != wanted)
      add("shape: ", name, " is ", data::to_text(t->shape), " in the file but ", data::to_text(wanted), " in the network");
    else if (t->type != "F32") add("type: ", name, " is ", t->type, " in the file; save it as F32");
  }
  for (const TensorEntry& t : file.tensors) {
    bool known = false;
    for (int k = 0; k < ParameterSet<P>::count; ++k) known = known || ParameterSet<P>::name(k) == t.name;
    known = known || is_batch_counter(t.name);
    if (!known) add("unexpected: ", t.name, " of shape ", data::to_text(t.shape));
  }
  return text;
}

}  // namespace detail

/// Reads parameters from a safetensors file in memory, with PyTorch's names and layouts. The name is for messages.
/// Nothing is changed unless all of it fits. Errors: none are thrown; the status says what is wrong.
template <class P>
[[gnu::cold]] LoadStatus load_weights(ParameterSet<P>& parameters, std::span<const std::byte> bytes, std::string_view name = "weights") {
  static_assert(std::endian::native == std::endian::little, "weights are stored least significant byte first");
  detail::SafetensorsHeader file;
  if (std::string mistake = detail::parse_safetensors(bytes, name, io::longest_header, file); !mistake.empty())
    return {LoadStatus::Kind::format, std::move(mistake)};
  if (const std::string differences = detail::differences<P>(file); !differences.empty())
    return {LoadStatus::Kind::mismatch, detail::sentence(name, ": the weights do not fit the network:", differences)};
  for (int k = 0; k < ParameterSet<P>::count; ++k) {
    const detail::TensorEntry& t = *file.find(ParameterSet<P>::name(k));
    std::vector<float> values((t.end - t.begin) / sizeof(float));
    std::memcpy(values.data(), file.values.data() + t.begin, t.end - t.begin);
    if (ParameterSet<P>::transposed_in_files(k)) detail::for_each_stored(ParameterSet<P>::shape(k), [&](std::size_t i, std::size_t at) { parameters[k][i] = values[at]; });
    else std::copy(values.begin(), values.end(), parameters[k].begin());
  }
  return {};
}

/// The same from a file: what save_weights, or PyTorch's safetensors, wrote.
template <class P>
[[gnu::cold]] LoadStatus load_weights(ParameterSet<P>& parameters, const std::string& path) {
  std::vector<std::byte> bytes;
  if (!detail::read_bytes(path.c_str(), bytes)) return {LoadStatus::Kind::io, detail::cannot_read(path)};
  return load_weights(parameters, bytes, path);
}

}  // namespace weft

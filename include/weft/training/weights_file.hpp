// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/io/safetensors.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/runtime/parameters.hpp>
#include <weft/version.hpp>

#include <bit>
#include <filesystem>

namespace weft::inline WEFT_ABI {

namespace detail {

// PyTorch keeps the kernel of a Linear transposed.
template <class P>
std::vector<std::size_t> stored_shape(int k) {
  const Shape& s = ParameterSet<P>::shape(k);
  std::vector<std::size_t> shape;
  for (int i = 0; i < s.rank; ++i) shape.push_back(static_cast<std::size_t>(s.extent[i]));
  if (ParameterSet<P>::transposed_in_files(k)) std::swap(shape[0], shape[1]);
  return shape;
}

template <class From, class To>
void transpose(const From& from, const To& to, std::size_t rows) {
  const std::size_t columns = from.size() / rows;
  for (std::size_t r = 0; r < rows; ++r)
    for (std::size_t c = 0; c < columns; ++c) to[c * rows + r] = from[r * columns + c];
}

inline std::string shape_text(const std::vector<std::size_t>& shape) {
  std::string text = "[";
  for (std::size_t i = 0; i < shape.size(); ++i) text += (i > 0 ? ", " : "") + std::to_string(shape[i]);
  return text + "]";
}

// Every difference between a file and a network, one a line; empty if there is none.
template <class P>
std::string differences(const io::Safetensors& file) {
  std::string text;
  for (int k = 0; k < ParameterSet<P>::count; ++k) {
    const std::string name(ParameterSet<P>::name(k));
    const io::StoredTensor* t = file.find(name);
    const auto wanted = stored_shape<P>(k);
    if (t == nullptr) text += "\n  missing: " + name + " of shape " + shape_text(wanted);
    else if (t->shape != wanted)
      text += "\n  shape: " + name + " is " + shape_text(t->shape) + " in the file but " + shape_text(wanted) + " in the network";
    else if (t->type != "F32") text += "\n  type: " + name + " is " + t->type + " in the file; save it as F32";
  }
  for (const io::StoredTensor& t : file.tensors) {
    bool known = false;
    for (int k = 0; k < ParameterSet<P>::count; ++k) known = known || ParameterSet<P>::name(k) == t.name;
    if (!known) text += "\n  unexpected: " + t.name + " of shape " + shape_text(t.shape);
  }
  return text;
}

}  // namespace detail

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
      detail::transpose(parameters[k], std::span(copy), static_cast<std::size_t>(ParameterSet<P>::shape(k)[0]));
    tensors.push_back({std::string(ParameterSet<P>::name(k)), "F32", detail::stored_shape<P>(k), std::as_bytes(std::span(copy))});
  }
  io::write_safetensors(path, tensors, {{"format", "weft"}, {"weft_version", std::string(version)}});
}

/// Reads what save_weights, or PyTorch's safetensors, wrote. Errors: io_error, format_error; mismatch_error that lists
/// every difference. Nothing is changed unless all of it fits.
template <class P>
void load_weights(ParameterSet<P>& parameters, const std::filesystem::path& path) {
  const io::Safetensors file = io::read_safetensors(path);
  if (const std::string differences = detail::differences<P>(file); !differences.empty())
    throw mismatch_error(path.string() + ": the weights do not fit the network:" + differences);
  for (int k = 0; k < ParameterSet<P>::count; ++k) {
    const io::StoredTensor& t = *file.find(ParameterSet<P>::name(k));
    std::vector<float> values(t.bytes.size() / sizeof(float));
    std::memcpy(values.data(), t.bytes.data(), t.bytes.size());
    if (ParameterSet<P>::transposed_in_files(k)) detail::transpose(values, parameters[k], t.shape[0]);
    else std::ranges::copy(values, parameters[k].begin());
  }
}

}  // namespace weft

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/dataset.hpp>
#include <weft/data/find.hpp>
#include <weft/data/idx.hpp>
#include <weft/data/split.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

inline data::Idx read_mnist_file(const std::filesystem::path& folder, const std::string& name, std::size_t rank) {
  std::filesystem::path path = folder / name;
  if (!std::filesystem::exists(path)) path += ".gz";
  if (!std::filesystem::exists(path))
    throw io_error(sentence("neither ", name, " nor ", name, ".gz is in ", folder.string(),
                            "; name the folder that has them, or run tools/fetch_data.sh"));
  data::Idx idx = data::read_idx(path);
  if (idx.shape.size() != rank || idx.type != data::IdxType::u8)
    throw format_error(sentence(path.string(), ": bytes of rank ", rank, " are expected but the file's shape is ",
                                data::to_text(idx.shape), " of type ", static_cast<int>(idx.type), "; fetch it again"));
  return idx;
}

inline data::Dataset read_mnist(const std::filesystem::path& folder, const std::string& part) {
  const data::Idx images = read_mnist_file(folder, part + "-images-idx3-ubyte", 3);
  const data::Idx labels = read_mnist_file(folder, part + "-labels-idx1-ubyte", 1);
  if (images.shape[0] != labels.shape[0])
    throw data_error(sentence(folder.string(), ": ", part, " has ", images.shape[0], " images but ", labels.shape[0],
                              " labels; fetch the files again"));
  auto pixels = images.values<float>();
  for (float& pixel : pixels) pixel /= 255.0f;
  data::Shape shape = images.shape;
  shape.push_back(1);
  return {.features = {std::move(pixels), std::move(shape)}, .targets = {labels.values<std::int32_t>(), labels.shape}};
}

}  // namespace detail

namespace data {

/// Handwritten digits: 60,000 to train and 10,000 to test, from the four IDX files in a folder, gzip or plain.
/// Shape: features {samples, 28, 28, 1}, targets {samples}. Values: features in [0, 1], targets int32 in [0, 10).
/// Errors: io_error, format_error and data_error naming the file.
inline Split mnist(const std::filesystem::path& folder = find("mnist").value_or("mnist")) {
  return {detail::read_mnist(folder, "train"), detail::read_mnist(folder, "t10k")};
}

}  // namespace data

}  // namespace weft::inline WEFT_ABI

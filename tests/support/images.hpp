// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/image.hpp>
#include <weft/mistake/exception.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <support/golden.hpp>

#include "support/temporary_folder.hpp"

namespace weft_test {

/// A file of tests/golden/images, and what stands in images.txt of it.
inline std::filesystem::path image_file(const std::string& name) {
  return std::filesystem::path(WEFT_GOLDEN_DIR) / "images" / name;
}
inline weft::data::Image golden_image(const Golden& golden, const std::string& name) {
  const auto& shape = golden[name + ".shape"];
  const auto extent = [&](std::size_t axis) { return static_cast<std::size_t>(shape.at(axis)); };
  weft::data::Image image{extent(0), extent(1), extent(2)};
  const auto most = static_cast<float>(golden[name + ".most"].at(0));
  for (double value : golden[name + ".pixels"]) image.pixels.push_back(static_cast<float>(value) / most);
  return image;
}

/// An image in which neighbours differ, of values that a byte or two can hold.
inline weft::data::Image pattern(std::size_t height, std::size_t width, std::size_t channels, unsigned most = 255) {
  weft::data::Image image{height, width, channels};
  for (std::size_t i = 0; i < height * width * channels; ++i)
    image.pixels.push_back(static_cast<float>(i * 2654435761u % (most + 1)) / static_cast<float>(most));
  return image;
}

/// What an error of weft says, or nothing when there is none; any other exception ends the test.
template <class Error = weft::error, class Act>
std::string refusal(const Act& act) {
  try {
    act();
  } catch (const Error& caught) {
    return caught.what();
  }
  return "";
}

/// Calls act with every version of some bytes that differs in one of them, and with every beginning.
template <class Bytes, class Act>
void for_each_damage(const Bytes& good, const Act& act) {
  for (std::size_t at = 0; at < good.size(); ++at)
    for (int change : {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
      Bytes damaged = good;
      damaged[at] = static_cast<typename Bytes::value_type>(static_cast<int>(damaged[at]) ^ change);
      act(damaged);
    }
  for (std::size_t size = 0; size < good.size(); ++size) act(Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size)));
}

/// A folder that is there as long as this.
struct TemporaryFolder {
  explicit TemporaryFolder(const std::string& name) : path(temporary_folder() / name) { std::filesystem::create_directories(path); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path); }
  std::filesystem::path path;
};

}  // namespace weft_test

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/find.hpp>
#include <weft/data/mnist.hpp>
#include <weft/data/split.hpp>

#include <array>
#include <filesystem>
#include <string_view>

namespace weft::inline WEFT_ABI::data {

/// What the targets 0 to 9 of Fashion-MNIST mean.
inline constexpr std::array<std::string_view, 10> fashion_mnist_classes{
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"};

/// Pictures of clothes, with the files, shapes and values of mnist().
/// Source: Xiao, Rasul, Vollgraf, Fashion-MNIST: a Novel Image Dataset for Benchmarking, 2017, arXiv:1708.07747.
inline Split fashion_mnist(const std::filesystem::path& folder = find("fashion-mnist").value_or("fashion-mnist")) {
  return mnist(folder);
}

}  // namespace weft::inline WEFT_ABI::data

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/panel.hpp>

#include <compare>
#include <cstddef>
#include <iterator>
#include <type_traits>

namespace weft::inline WEFT_ABI {

/// How a parameter lies in memory: row by row, or, if width > 0, in panels of so many columns.
struct ParameterLayout {
  std::size_t size = 0;
  long columns = 0, width = 0, panel = 0;

  /// Where number i in row-major order lies.
  constexpr std::ptrdiff_t place(std::ptrdiff_t i) const {
    if (width == 0) return i;
    const long row = i / columns, column = i % columns;
    return column / width * panel + row * width + column % width;
  }
};

constexpr ParameterLayout layout_of(const Parameter& p) {
  const auto size = static_cast<std::size_t>(p.shape.size());
  if (!p.blocked) return {size};
  return {size, p.shape[-1], panel_width(p.shape[-1]), panel_size(p.shape)};
}

/// A parameter's numbers as if they lay row by row: a random-access range.
template <class T>
class ParameterView {
 public:
  class iterator {
   public:
    using difference_type = std::ptrdiff_t;
    using value_type = std::remove_const_t<T>;
    using reference = T&;
    using pointer = T*;
    using iterator_category = std::random_access_iterator_tag;

    constexpr iterator() = default;
    constexpr iterator(T* data, const ParameterLayout& layout, std::ptrdiff_t at) : data_(data), layout_(layout), at_(at) {}

    constexpr T& operator*() const { return data_[layout_.place(at_)]; }
    constexpr T& operator[](std::ptrdiff_t i) const { return data_[layout_.place(at_ + i)]; }
    constexpr iterator& operator+=(std::ptrdiff_t n) { return at_ += n, *this; }
    constexpr iterator& operator-=(std::ptrdiff_t n) { return at_ -= n, *this; }
    constexpr iterator& operator++() { return *this += 1; }
    constexpr iterator& operator--() { return *this -= 1; }
    constexpr iterator operator++(int) { iterator i = *this; return ++*this, i; }
    constexpr iterator operator--(int) { iterator i = *this; return --*this, i; }
    friend constexpr iterator operator+(iterator i, std::ptrdiff_t n) { return i += n; }
    friend constexpr iterator operator+(std::ptrdiff_t n, iterator i) { return i += n; }
    friend constexpr iterator operator-(iterator i, std::ptrdiff_t n) { return i -= n; }
    friend constexpr std::ptrdiff_t operator-(const iterator& a, const iterator& b) { return a.at_ - b.at_; }
    friend constexpr bool operator==(const iterator& a, const iterator& b) { return a.at_ == b.at_; }
    friend constexpr auto operator<=>(const iterator& a, const iterator& b) { return a.at_ <=> b.at_; }

   private:
    T* data_ = nullptr;
    ParameterLayout layout_;
    std::ptrdiff_t at_ = 0;
  };

  constexpr ParameterView(T* data, const ParameterLayout& layout) : data_(data), layout_(layout) {}
  constexpr operator ParameterView<const T>() const { return {data_, layout_}; }

  constexpr std::size_t size() const { return layout_.size; }
  constexpr bool empty() const { return layout_.size == 0; }
  constexpr T& operator[](std::size_t i) const { return data_[layout_.place(static_cast<std::ptrdiff_t>(i))]; }
  constexpr iterator begin() const { return {data_, layout_, 0}; }
  constexpr iterator end() const { return {data_, layout_, static_cast<std::ptrdiff_t>(layout_.size)}; }

 private:
  T* data_;
  ParameterLayout layout_;
};

}  // namespace weft

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/raise.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace weft::inline WEFT_ABI::data {

/// What an array's values are.
enum class ElementType { float32, int32 };

/// A C++ type that an array's values can have.
template <class T>
concept Element = std::same_as<T, float> || std::same_as<T, std::int32_t>;

/// The element type of a C++ type.
template <Element T>
inline constexpr ElementType element_type = std::same_as<T, float> ? ElementType::float32 : ElementType::int32;

/// The name of an element type, as in NumPy.
constexpr std::string_view to_text(ElementType type) { return type == ElementType::float32 ? "float32" : "int32"; }

/// A view of contiguous values of one element type: one sample of an array, or all of it.
class Row {
 public:
  Row() = default;
  template <Element T>
  Row(std::span<const T> values) : data_(values.data()), values_(values.size()), type_(element_type<T>) {}

  ElementType type() const { return type_; }
  std::size_t values() const { return values_; }

  /// The values. Errors: data_error when T is not their type.
  template <Element T>
  std::span<const T> as() const {
    if (values_ != 0 && type_ != element_type<T>)
      detail::raise<data_error>("asked for ", to_text(element_type<T>), " values but the array holds ",
                                to_text(type_), "; ask for its own type or convert it first");
    return {static_cast<const T*>(data_), values_};
  }

  operator std::span<const float>() const { return as<float>(); }
  operator std::span<const std::int32_t>() const { return as<std::int32_t>(); }

  /// The values from first to first + count.
  Row part(std::size_t first, std::size_t count) const {
    return type_ == ElementType::float32 ? Row(as<float>().subspan(first, count))
                                         : Row(as<std::int32_t>().subspan(first, count));
  }

 private:
  const void* data_ = nullptr;
  std::size_t values_ = 0;
  ElementType type_ = ElementType::float32;
};

}  // namespace weft::inline WEFT_ABI::data

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/row.hpp>
#include <weft/data/shape.hpp>
#include <weft/mistake/raise.hpp>

#include <atomic>
#include <cstddef>
#include <memory>
#include <ranges>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

// Memory that arrays share. It does not change, so what was found out about it stays with it.
struct SharedValues {
  std::size_t count;
  mutable std::atomic<bool> finite{false};
};

template <class T>
struct OwnedValues : SharedValues {
  std::vector<T> values;
  explicit OwnedValues(std::vector<T>&& v) : SharedValues{v.size()}, values(std::move(v)) {}
};

}  // namespace weft::inline WEFT_ABI::detail

namespace weft::inline WEFT_ABI::data {

/// A contiguous range of float or std::int32_t that outlives the expression it stands in.
template <class Range>
concept Viewable = std::ranges::contiguous_range<Range> && std::ranges::sized_range<Range> &&
                   std::ranges::borrowed_range<Range> && Element<std::ranges::range_value_t<Range>>;

/// Samples of one shape in contiguous row-major memory.
/// A view of the vector, array or span it is made from, which must outlive it; an owner when made from a moved vector,
/// and then copies share the memory. Without a shape it is flat: the network says later what a sample is.
/// Errors: shape_error when the shape, {samples, extents of a sample...}, asks for another number of values.
class Array {
 public:
  Array() = default;

  template <Viewable Range>
  Array(Range&& values, Shape shape = {})
      : row_(std::span<const std::ranges::range_value_t<Range>>(std::ranges::data(values), std::ranges::size(values))),
        shape_(checked(std::move(shape), row_.values())) {}

  template <Element T>
  Array(std::vector<T>&& values, Shape shape = {}) : shape_(checked(std::move(shape), values.size())) {
    auto owned = std::make_shared<const detail::OwnedValues<T>>(std::move(values));
    row_ = std::span<const T>(owned->values);
    owner_ = std::move(owned);
  }

  ElementType type() const { return row_.type(); }

  /// How many values there are in all.
  std::size_t values() const { return row_.values(); }

  /// {samples, extents of a sample...}; empty when the array is flat.
  const Shape& shape() const { return shape_; }

  bool flat() const { return shape_.empty(); }

  /// How many samples there are; of a flat array, how many values.
  std::size_t size() const { return flat() ? values() : shape_.front(); }

  /// How many values a sample has.
  std::size_t sample_values() const { return flat() ? 1 : element_count(sample_shape()).value_or(0); }

  /// The extents of a sample; empty when a sample is one value or the array is flat.
  std::span<const std::size_t> sample_shape() const { return std::span(shape_).subspan(flat() ? 0 : 1); }

  /// All values, row-major. Errors: data_error when T is not their type.
  template <Element T>
  std::span<const T> as() const {
    return row_.as<T>();
  }

  /// One sample, a view. Errors: data_error when the array is flat or has no such sample.
  Row operator[](std::size_t sample) const {
    require_range(sample, 1);
    return row_.part(sample * sample_values(), sample_values());
  }

  /// Some consecutive samples, without a copy. Errors: data_error when the array is flat or too short.
  Array subset(std::size_t first, std::size_t count) const {
    require_range(first, count);
    Array part = *this;
    part.row_ = row_.part(first * sample_values(), count * sample_values());
    part.shape_.front() = count;
    return part;
  }

  /// The same values under another shape, without a copy. Errors: shape_error when it asks for another number of them.
  Array reshaped(Shape shape) const {
    Array other = *this;
    other.shape_ = checked(std::move(shape), values());
    return other;
  }

  /// Whether all values are known to be finite. A view never knows: what it shows may change.
  bool known_finite() const { return owner_ != nullptr && owner_->finite.load(std::memory_order_relaxed); }

  /// Keeps in mind that all values are finite, if this owns all that is shared.
  void note_finite() const {
    if (owner_ != nullptr && values() == owner_->count) owner_->finite.store(true, std::memory_order_relaxed);
  }

 private:
  static Shape checked(Shape shape, std::size_t values) {
    if (!shape.empty() && element_count(shape) != values)
      detail::raise<shape_error>("an array of ", values, " values cannot have the shape ", to_text(shape),
                                 "; the extents, samples first, must multiply to the number of values");
    return shape;
  }

  void require_range(std::size_t first, std::size_t count) const {
    if (flat())
      detail::raise<data_error>("a flat array of ", values(),
                                " values has no samples yet; give it a shape: reshaped({samples, ...})");
    if (first > size() || count > size() - first)
      detail::raise<data_error>("samples ", first, " to ", first + count, " were asked of an array of ", size(),
                                "; stay below its size()");
  }

  Row row_;
  std::shared_ptr<const detail::SharedValues> owner_;
  Shape shape_;
};

}  // namespace weft::inline WEFT_ABI::data

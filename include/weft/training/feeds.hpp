// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/checks.hpp>
#include <weft/data/dataset.hpp>
#include <weft/passes/program.hpp>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

inline data::Shape sample_shape(const Shape& s) {
  data::Shape shape;
  for (int i = 0; i < s.rank; ++i) shape.push_back(static_cast<std::size_t>(s.extent[i]));
  return shape;
}

template <class To, class From>
data::Array converted(std::span<const From> from, const data::Shape& shape) {
  std::vector<To> values(from.size());
  for (std::size_t i = 0; i < from.size(); ++i) values[i] = static_cast<To>(from[i]);
  return {std::move(values), shape};
}

inline data::Array converted(const data::Array& a, Element to) {
  const bool floats = a.type() == data::ElementType::float32;
  if (floats == (to == Element::float32)) return a;
  return floats ? converted<std::int32_t>(a.as<float>(), a.shape()) : converted<float>(a.as<std::int32_t>(), a.shape());
}

/// The array as a program reads it: checked in shape and values, and converted where it holds the other type.
inline data::Array fed(const data::Array& array, const FeedPlan& feed, const std::string& name) {
  const data::Array shaped = data::check_sample_shape(array, sample_shape(feed.shape), name);
  if (feed.classes > 0) data::check_labels(shaped, static_cast<std::size_t>(feed.classes), name);
  else data::check_finite(shaped, name);
  return converted(shaped, feed.element);
}

inline const void* address(const data::Array& a, std::size_t sample) {
  if (a.type() == data::ElementType::float32) return a.as<float>().data() + sample * a.sample_values();
  return a.as<std::int32_t>().data() + sample * a.sample_values();
}

inline std::string numbered(const std::string& name, std::size_t i, std::size_t count) {
  return count == 1 ? name : name + "[" + std::to_string(i) + "]";
}

}  // namespace detail

/// What a program reads: its inputs, and what they are compared with.
struct FeedPlans {
  const FeedPlan* plan = nullptr;
  int inputs = 0;
  int targets = 0;  ///< without the samples' weights, which are no part of a dataset's targets
  int weights = 1;  ///< how many a sample has: one, or one for each step

  constexpr int count() const { return inputs + targets; }
  constexpr long sample_values(int feed) const { return plan[feed].shape.size(); }
};

template <class P>
inline constexpr FeedPlans feed_plans{
    P::feeds.begin(), P::inputs, P::targets > 0 ? P::targets - 1 : 0,
    P::targets > 0 ? static_cast<int>(P::feeds.begin()[P::inputs + P::targets - 1].shape.size()) : 1};

/// A dataset as a program reads it: one array for each feed, all checked before anything runs.
/// Errors: data_error, shape_error.
class Feeds {
 public:
  Feeds(const data::Dataset& dataset, const FeedPlans& plans) : plans_(plans) {
    add(dataset.features, 0, plans.inputs, "features");
    add(dataset.targets, plans.inputs, plans.targets, "targets");
    data::Dataset{data::Arrays(arrays_), {}, dataset.sample_weight}.check();
    samples_ = static_cast<long>(arrays_.front().size());
  }

  const FeedPlans& plans() const { return plans_; }
  long samples() const { return samples_; }
  const data::Array& operator[](int feed) const { return arrays_[static_cast<std::size_t>(feed)]; }

 private:
  void add(const data::Arrays& arrays, int first, int wanted, const std::string& name) {
    if (static_cast<int>(arrays.count()) != wanted)
      detail::raise<data_error>(name, ": the network needs ", wanted, " array", wanted == 1 ? "" : "s",
                                " but receives ", arrays.count(), "; give one for each of its ",
                                name == "features" ? "inputs" : "outputs");
    for (int i = 0; i < wanted; ++i)
      arrays_.push_back(detail::fed(arrays.array(static_cast<std::size_t>(i)), plans_.plan[first + i],
                                    detail::numbered(name, static_cast<std::size_t>(i), arrays.count())));
  }

  FeedPlans plans_;
  std::vector<data::Array> arrays_;
  long samples_ = 0;
};

}  // namespace weft

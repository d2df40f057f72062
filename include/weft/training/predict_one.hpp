// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/array.hpp>
#include <weft/data/sample.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/runtime/run.hpp>
#include <weft/topology/network.hpp>

#include <array>
#include <cstring>

namespace weft::inline WEFT_ABI {

namespace detail {

template <class P>
inline constexpr long output_size = P::outputs[0].shape.size();

template <class P>
using OneOutput = std::array<float, static_cast<std::size_t>(output_size<P>)>;

/// A context for one sample in this memory. kept: what a stream keeps.
template <class P>
WEFT_INLINE Context context_of_one(float* memory, const float* parameters, const void* const* feeds, float* kept = nullptr) {
  constexpr Footprint f = P::plan.footprint;
  Context c;
  c.parameters = parameters;
  c.stream = kept;
  c.feeds = feeds;
  c.fixed = memory;
  c.per_sample = c.fixed + f.fixed;
  c.capacity = c.samples = 1;
  c.scratch = c.per_sample + f.per_sample;
  return c;
}

template <class P>
WEFT_INLINE OneOutput<P> output_of_one(const Context& c) {
  OneOutput<P> out;
  std::memcpy(out.data(), c.address_inlined(P::outputs[0].buffer), sizeof out);
  return out;
}

/// Where the inputs of one sample lie, as they were given: a vector, span or array for each, or a sample of a dataset.
template <class P>
class OneSample {
 public:
  template <class... Inputs>
  WEFT_INLINE explicit OneSample(const Inputs&... inputs) {
    int count = 0;
    (take(inputs, feeds_, count), ...);
    if (count != P::inputs) refuse_count(count);
  }

  const void* const* feeds() const { return feeds_; }

 private:
  static void take(const data::Sample& sample, const void** feeds, int& count) {
    for (const data::Row& row : sample) take(row, feeds, count);
  }
  // Checked by comparing with constants, because this is a good part of what a tiny network takes.
  WEFT_INLINE static void take(const data::Row& row, const void** feeds, int& count) {
    if (count >= P::inputs) refuse_count(count + 1);
    const Wanted& n = wanted[static_cast<std::size_t>(count)];
    if (row.values() != n.values || row.type() != n.type) refuse_row(row, count);
    feeds[count++] = n.type == data::ElementType::int32 ? static_cast<const void*>(row.as<std::int32_t>().data()) : row.as<float>().data();
  }
  template <class Range>
    requires(data::Viewable<const Range&> && !std::same_as<Range, data::Sample>)
  WEFT_INLINE static void take(const Range& range, const void** feeds, int& count) {
    take(data::Row(std::span<const std::ranges::range_value_t<Range>>(std::ranges::data(range), std::ranges::size(range))), feeds, count);
  }

  struct Wanted {
    std::size_t values;
    data::ElementType type;
  };
  static constexpr auto wanted = [] {
    std::array<Wanted, static_cast<std::size_t>(P::inputs)> list{};
    for (std::size_t k = 0; k < list.size(); ++k) {
      const FeedPlan& n = P::feeds[static_cast<int>(k)];
      list[k] = {static_cast<std::size_t>(n.shape.size()), n.element == Element::int32 ? data::ElementType::int32 : data::ElementType::float32};
    }
    return list;
  }();

  [[noreturn, gnu::cold, gnu::noinline]] static void refuse_count(int count) {
    raise<shape_error>("the network has ", P::inputs, " inputs but receives ", count);
  }
  [[noreturn, gnu::cold, gnu::noinline]] static void refuse_row(const data::Row& row, int k) {
    const Wanted& n = wanted[static_cast<std::size_t>(k)];
    raise<shape_error>("input ", k, " needs ", n.values, n.type == data::ElementType::int32 ? " integers" : " numbers",
                       " but receives ", row.values(), " of type ", data::to_text(row.type()));
  }

  const void* feeds_[P::inputs] = {};
};

template <class P>
inline constexpr long floats_of_one = P::plan.footprint.fixed + P::plan.footprint.per_sample + Runner<P>::scratch + alignment;

template <class P>
WEFT_INLINE OneOutput<P> predict_in(float* memory, const float* parameters, const OneSample<P>& sample) {
  const Context c = context_of_one<P>(memory, parameters, sample.feeds());
  Runner<P>::run(c, {});
  return output_of_one<P>(c);
}

template <class P>
OneOutput<P> predict_called(const float* parameters, const OneSample<P>& sample) {
  constexpr long most_on_stack = 64 * 1024;
  if constexpr (floats_of_one<P> <= most_on_stack) {
    alignas(64) float memory[floats_of_one<P>];
    return predict_in<P>(memory, parameters, sample);
  } else {
    alignas(64) static thread_local float memory[floats_of_one<P>];  // no stack has room for it
    return predict_in<P>(memory, parameters, sample);
  }
}

// A program so small that a call would be a cost, in one function whose addresses are constants. The sample comes and few
// outputs go in registers.
template <class P>
[[gnu::flatten]] OneOutput<P> predict_inlined(const float* parameters, OneSample<P> sample) {
  alignas(64) float memory[floats_of_one<P>];
  const Context c = context_of_one<P>(memory, parameters, sample.feeds());
  Runner<P>::run_alone(c);
  return output_of_one<P>(c);
}

/// One sample, on this thread, with all memory on the stack.
template <class P>
WEFT_INLINE OneOutput<P> predict_one(const float* parameters, const OneSample<P>& sample) {
  constexpr long most_flops_inlined = 4096;
  if constexpr (program_flops<P> <= most_flops_inlined && P::loops.size() == 0) return predict_inlined<P>(parameters, sample);
  else return predict_called<P>(parameters, sample);
}

}  // namespace detail

}  // namespace weft

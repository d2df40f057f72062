// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/runtime/parameters.hpp>
#include <weft/runtime/workspace.hpp>
#include <weft/training/feeds.hpp>

#include <array>

namespace weft::inline WEFT_ABI {

namespace detail {

template <class P>
inline constexpr long output_size = P::outputs[0].shape.size();

/// One sample, on this thread, with all memory on the stack.
template <class P>
void predict_one(const float* parameters, const void* const* feeds, float* out) {
  constexpr Footprint f = P::plan.footprint;
  constexpr long floats = f.fixed + f.per_sample + Runner<P>::scratch + alignment;
  constexpr long most_on_stack = 64 * 1024;
  const auto run = [&](float* memory) {
    Context c;
    c.parameters = parameters;
    c.feeds = feeds;
    c.fixed = memory;
    c.per_sample = c.fixed + f.fixed;
    c.capacity = c.samples = 1;
    c.scratch = c.per_sample + f.per_sample;
    Runner<P>::run(c, {});
    const float* result = c.address(P::outputs[0].buffer);
    std::memcpy(out, result, sizeof(float) * static_cast<std::size_t>(output_size<P>));
  };
  if constexpr (floats <= most_on_stack) {
    alignas(64) float memory[floats];
    run(memory);
  } else {
    alignas(64) static thread_local float memory[floats];  // no stack has room for it
    run(memory);
  }
}

/// Runs a program batch by batch over a dataset, in place: prepare(first sample, samples) before each batch and
/// use(context, first sample, samples) after it.
template <class P, class Prepare, class Use>
void run_batches(const float* parameters, const Feeds& data, long batch, const float* weights, Prepare prepare, Use use) {
  if (batch < 1) throw data_error(sentence("batch_size must be at least 1 but is ", batch));
  const int threads = worthwhile_threads(program_flops<P> * batch);
  Workspace<P> workspace(batch, threads);
  constexpr int count = feed_plans<P>.count();
  const void* feeds[count + 1] = {};
  for (long first = 0; first < data.samples(); first += batch) {
    Context c;
    for (int f = 0; f < count; ++f) feeds[f] = address(data[f], static_cast<std::size_t>(first));
    feeds[count] = weights;
    c.parameters = parameters;
    c.feeds = feeds;
    c.samples = batch < data.samples() - first ? batch : data.samples() - first;
    workspace.lend(c);
    prepare(first, c.samples);
    parallel::run(threads, [&](const parallel::Member& m) { Runner<P>::run(c, m); });
    use(c, first, c.samples);
  }
}

}  // namespace detail

/// The outputs for any number of samples. Shape: {samples, the output's extents...}. Thread-safe.
template <class P>
data::Array predict_all(const float* parameters, const Feeds& data, long batch, int output = 0) {
  const Shape& shape = P::outputs[output].shape;
  std::vector<float> values(static_cast<std::size_t>(data.samples() * shape.size()));
  detail::run_batches<P>(parameters, data, batch, nullptr, [](long, long) {}, [&](const Context& c, long first, long n) {
    std::memcpy(values.data() + first * shape.size(), c.address(P::outputs[output].buffer),
                sizeof(float) * static_cast<std::size_t>(n * shape.size()));
  });
  data::Shape full{static_cast<std::size_t>(data.samples())};
  for (int i = 0; i < shape.rank; ++i) full.push_back(static_cast<std::size_t>(shape.extent[i]));
  return data::Array(std::move(values), full);
}

}  // namespace weft

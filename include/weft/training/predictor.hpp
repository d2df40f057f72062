// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/runtime/parameters.hpp>
#include <weft/runtime/workspace.hpp>
#include <weft/topology/network.hpp>
#include <weft/training/feeds.hpp>

#include <algorithm>
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

inline void check_batch(long batch) {
  if (batch < 1) throw data_error(sentence("batch_size must be at least 1 but is ", batch));
}

/// Runs a network batch by batch over a dataset, in place, and calls use(context, first sample) after each.
template <class P, class Use>
void run_batches(const float* parameters, const Feeds& data, long batch, Use use) {
  check_batch(batch);
  const int threads = worthwhile_threads(program_flops<P> * batch);
  Workspace<P> workspace(batch, threads);
  const void* feeds[P::inputs] = {};
  for (long first = 0; first < data.samples(); first += batch) {
    Context c;
    for (int f = 0; f < P::inputs; ++f) feeds[f] = address(data[f], static_cast<std::size_t>(first));
    c.parameters = parameters;
    c.feeds = feeds;
    c.samples = std::min(batch, data.samples() - first);
    workspace.lend(c);
    parallel::run(threads, [&](const parallel::Member& m) { Runner<P>::run(c, m); });
    use(c, first);
  }
}

/// The same with a judge of the network's outputs behind it. weigh(first sample, samples) puts the weights of a batch
/// where `weights` points, before it runs; use(judge's context) follows it.
template <class P, class Judge, class Weigh, class Use>
void judge_batches(const float* parameters, const Feeds& data, long batch, const float* weights, Weigh weigh, Use use) {
  check_batch(batch);
  const int threads = worthwhile_threads(program_flops<P> * batch);
  Workspace<P> workspace(batch, threads);
  Workspace<Judge> judging(batch, threads);
  const void *read[P::inputs] = {}, *judged[Judge::inputs + Judge::targets] = {};
  judged[Judge::inputs + Judge::targets - 1] = weights;
  for (long first = 0; first < data.samples(); first += batch) {
    const auto sample = static_cast<std::size_t>(first);
    Context c, j;
    c.samples = j.samples = std::min(batch, data.samples() - first);
    c.parameters = parameters;
    c.feeds = read;
    j.feeds = judged;
    workspace.lend(c);
    judging.lend(j);
    for (int f = 0; f < P::inputs; ++f) read[f] = address(data[f], sample);
    for (int i = 0; i < Judge::inputs; ++i) judged[i] = c.address(P::outputs[i].buffer);
    for (int t = 0; t + 1 < Judge::targets; ++t) judged[Judge::inputs + t] = address(data[P::inputs + t], sample);
    weigh(first, c.samples);
    parallel::run(threads, [&](const parallel::Member& m) {
      Runner<P>::run(c, m);
      m.barrier();
      Runner<Judge>::run(j, m);
    });
    use(j);
  }
}

}  // namespace detail

/// The outputs for any number of samples. Shape: {samples, the output's extents...}. Thread-safe.
template <class P>
data::Array predict_all(const float* parameters, const Feeds& data, long batch, int output = 0) {
  const Shape& shape = P::outputs[output].shape;
  std::vector<float> values(static_cast<std::size_t>(data.samples() * shape.size()));
  detail::run_batches<P>(parameters, data, batch, [&](const Context& c, long first) {
    std::memcpy(values.data() + first * shape.size(), c.address(P::outputs[output].buffer),
                sizeof(float) * static_cast<std::size_t>(c.samples * shape.size()));
  });
  data::Shape full{static_cast<std::size_t>(data.samples())};
  for (int i = 0; i < shape.rank; ++i) full.push_back(static_cast<std::size_t>(shape.extent[i]));
  return data::Array(std::move(values), full);
}

}  // namespace weft

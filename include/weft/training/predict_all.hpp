// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/runtime/workspace.hpp>
#include <weft/topology/network.hpp>
#include <weft/training/feeds.hpp>

#include <algorithm>
#include <cstring>

namespace weft::inline WEFT_ABI {

/// How predict runs. The result does not depend on the batch size.
struct PredictOptions {
  int batch_size = 32;
  int output = 0;  ///< which of the network's outputs, counted from 0
};

namespace detail {

inline void check_batch(long batch) {
  if (batch < 1) raise<data_error>("batch_size must be at least 1 but is ", batch);
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

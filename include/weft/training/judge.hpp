// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/training/predict_all.hpp>

namespace weft::inline WEFT_ABI::detail {

/// Runs a network batch by batch over a dataset, and a judge of its outputs behind it. weigh(first sample, samples) puts the weights of a batch
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

}  // namespace weft::inline WEFT_ABI::detail

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// weft's side of a contest: a whole program, with its parallel region where the library would have one.
#pragma once
#include <weft/runtime/parameters.hpp>
#include <weft/runtime/workspace.hpp>

#include <memory>

#include "contest.hpp"

namespace bench {

/// A program that reads one or two arrays and is run again and again. What it is given must outlive it.
template <class P>
class Emitted {
 public:
  weft::ParameterSet<P> parameters;

  Emitted(long samples, const float* first, const float* second = nullptr)
      : feeds_{first, second}, samples_(samples), workspace_(samples, weft::worthwhile_threads(weft::detail::program_flops<P> * samples)) {}

  const float* run() {
    weft::Context c;
    c.parameters = parameters.data();
    c.feeds = feeds_;
    c.samples = samples_;
    workspace_.lend(c);
    weft::parallel::run(workspace_.threads(), [&](const weft::parallel::Member& m) { weft::Runner<P>::run(c, m); });
    return c.address(P::outputs[0].buffer);
  }

 private:
  const void* feeds_[2];
  long samples_;
  weft::Workspace<P> workspace_;
};

template <class P>
Peer weft_peer(std::shared_ptr<Emitted<P>> program, const char* name = "weft") {
  return {name, [program](long count) {
            const float* result = nullptr;
            for (long i = 0; i < count; ++i) result = program->run();
            return result;
          }, false};
}

}  // namespace bench

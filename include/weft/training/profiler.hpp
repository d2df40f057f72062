// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/update.hpp>
#include <weft/runtime/parameters.hpp>
#include <weft/runtime/workspace.hpp>
#include <weft/scalar/random.hpp>
#include <weft/topology/network.hpp>
#include <weft/training/explain.hpp>
#include <weft/training/loader.hpp>
#include <weft/training/profile.hpp>

#include <cstring>

namespace weft::inline WEFT_ABI::detail {

/// Runs steps of a program on samples drawn at random, and takes the time of every kernel and of what is around them.
template <class P>
class Profiler {
 public:
  Profiler(const Feeds& data, const ProfileOptions& options)
      : data_(&data),
        steps_(options.steps),
        samples_(std::min<long>(options.batch_size, data.samples())),
        threads_(worthwhile_threads(program_flops<P> * samples_)),
        workspace_(samples_, threads_),
        loader_(data, samples_),
        times_(parts, threads_) {}

  /// update(step, gradients, member): one thread's share of changing the parameters, behind the kernels; update_work: what
  /// all threads do then, nothing in a prediction.
  template <class Update>
  Profile run(const float* parameters, const KernelWork& update_work, const Update& update) {
    Random random(0);
    std::vector<std::uint32_t> order(static_cast<std::size_t>(samples_ * (steps_ + 1)));
    for (std::uint32_t& i : order) i = random.below(static_cast<std::uint32_t>(data_->samples()));
    loader_.begin(order);
    Context c;
    c.parameters = parameters;
    c.gradients = gradients_.data();
    c.samples = samples_;
    workspace_.lend(c);
    for (int s = 0; s < steps_; ++s) {
      c.step = static_cast<std::uint64_t>(s);
      c.feeds = loader_.pointers();
      parallel::run(threads_, [&](const parallel::Member& m) { step(c, m, [&] { update(s, gradients_.data(), m); }); });
      loader_.advance();
      times_.end_step();
    }
    return report(update_work);
  }

 private:
  // The parts of a step: its kernels, then what is around them.
  static constexpr int gathering = P::kernels, updating = P::kernels + 1, waiting = P::kernels + 2, parts = P::kernels + 3;

  template <class Update>
  void step(const Context& c, const parallel::Member& m, const Update& update) {
    PartClock clock(times_.of(m.number));
    Runner<P>::run(c, m, [&](int event) { clock(event < 0 ? waiting : event); });
    m.barrier();
    clock(waiting);
    update();
    clock(updating);
    loader_.bring_next(m);
    clock(gathering);
    m.barrier();
    clock(waiting);
  }

  Profile report(const KernelWork& update_work) const {
    const MachineSpeed machine = measure_machine(threads_);
    Profile profile;
    profile.batch_size = samples_;
    profile.threads = threads_;
    profile.flops_per_second = machine.flops;
    profile.bytes_per_second = machine.bytes;
    const auto add = [&](std::string name, int part, KernelWork work) {
      ProfileRow row{std::move(name), times_.median(part), work.flops, work.bytes};
      profile.total.seconds += row.seconds;
      profile.total.flops += row.flops;
      profile.total.bytes += row.bytes;
      profile.rows.push_back(rated(std::move(row), machine));
    };
    long gathered = 0;
    for (int f = 0; f < data_->plans().count(); ++f) gathered += 8 * samples_ * data_->plans().sample_values(f);
    for (int k = 0; k < P::kernels; ++k)
      add("kernel " + std::to_string(k) + ": " + Explainer<P>::title(k), k, Explainer<P>::work(k, samples_));
    if (update_work.bytes > 0) add("update the parameters", updating, update_work);
    add("bring the next samples together", gathering, {0, gathered});
    if (threads_ > 1) add("wait for other threads", waiting, {});
    profile.total = rated(std::move(profile.total), machine);
    profile.total.name = "a step";
    return profile;
  }

  static ProfileRow rated(ProfileRow row, const MachineSpeed& machine) {
    if (row.seconds <= 0) return row;
    row.of_peak = static_cast<double>(row.flops) / row.seconds / machine.flops;
    row.of_memory = static_cast<double>(row.bytes) / row.seconds / machine.bytes;
    return row;
  }

  const Feeds* data_;
  int steps_;
  long samples_;
  int threads_;
  Workspace<P> workspace_;
  Loader loader_;
  ParameterSet<P> gradients_;
  StepTimes times_;
};

/// Where the time of a training step goes; the parameters that change are a copy.
template <class P, class Optimizer, class Parameters>
Profile profile_training(Parameters parameters, const Optimizer& optimizer, const Feeds& data, const ProfileOptions& options) {
  check_profile_options(options);
  Arena state(Optimizer::slots * Parameters::trainable_floats);
  const KernelWork update{0, 4 * (3 + 2 * Optimizer::slots) * Parameters::trainable_floats};  // each state is read and written
  return Profiler<P>(data, options).run(parameters.data(), update, [&](int s, const float* gradients, const parallel::Member& m) {
    const auto rule = optimizer.at(s + 1, optimizer.learning_rate);
    update_parameters<Optimizer>(rule, parameters.data(), gradients, state.data(), Parameters::trainable_floats, m);
  });
}

/// The same of a prediction.
template <class P, class Parameters>
Profile profile_prediction(const Parameters& parameters, const Feeds& data, const ProfileOptions& options) {
  check_profile_options(options);
  return Profiler<P>(data, options).run(parameters.data(), {}, [](int, const float*, const parallel::Member&) {});
}

}  // namespace weft::inline WEFT_ABI::detail

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/runtime/parameter_view.hpp>
#include <weft/runtime/run.hpp>
#include <weft/topology/network.hpp>
#include <weft/training/objective.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <initializer_list>
#include <limits>
#include <optional>

#include "support/trace.hpp"

namespace weft_test {

/// The program of one training step of any network: loss and gradients. Each output y is judged by the mean of
/// y (y + t) for a random t, so that no gradient vanishes by symmetry.
template <class Net>
struct Learning {
  static constexpr bool gradients = true;

  static constexpr weft::Graph traced() {
    weft::Graph g;
    const weft::List<weft::Tensor> outputs = weft::trace<Net>(g);
    std::optional<weft::Tensor> loss;
    for (const weft::Tensor& y : outputs) {
      if (g.failed()) return g;
      const weft::Tensor t = weft::detail::declare_target(g, {y.shape()}), one = weft::mean(y * (y + t));
      loss = loss ? *loss + one : one;
    }
    weft::List<int> taken;
    g.outputs.push_back(weft::owned(weft::detail::total(*loss), taken).id);
    return g;
  }
};

/// Memory on a cache line's boundary, all NaN, between words that must stay as they are.
class Guarded {
 public:
  explicit Guarded(long floats) : size_(floats), words_(static_cast<std::size_t>(floats + 3 * margin), canary) {
    const auto place = reinterpret_cast<std::uintptr_t>(words_.data() + margin);
    begin_ = margin + static_cast<long>((64 - place % 64) % 64 / 4);
  }

  float* data() { return reinterpret_cast<float*>(words_.data() + begin_); }

  /// Writes numbers as floats, or as integers.
  void put(long at, const Numbers& values, bool integers) {
    for (double v : values) {
      const std::uint32_t bits = integers ? static_cast<std::uint32_t>(static_cast<std::int32_t>(v))
                                          : std::bit_cast<std::uint32_t>(static_cast<float>(v));
      words_[static_cast<std::size_t>(begin_ + at++)] = bits;
    }
  }

  bool is_whole() const {
    return is_untouched(-begin_, 0) && is_untouched(size_, static_cast<long>(words_.size()) - begin_);
  }
  bool is_untouched(long begin, long end) const {
    const auto from = words_.begin() + begin_;
    return std::all_of(from + begin, from + end, [](std::uint32_t w) { return w == canary; });
  }

  bool is_zero(long at) const { return words_[static_cast<std::size_t>(begin_ + at)] == 0; }

  bool operator==(const Guarded& other) const { return std::equal(begin(), end(), other.begin(), other.end()); }

 private:
  static constexpr std::uint32_t canary = 0x7fc0beefu;
  static constexpr long margin = 64;

  std::vector<std::uint32_t>::const_iterator begin() const { return words_.begin() + begin_; }
  std::vector<std::uint32_t>::const_iterator end() const { return begin() + size_; }

  long size_, begin_;
  std::vector<std::uint32_t> words_;
};

/// A program without its type, so that what tests do with it is compiled once.
struct ProgramView {
  weft::GraphView graph;
  weft::ListView<weft::Buffer> buffers;
  weft::Footprint footprint;
  long scratch;
  bool gradients;
  void (*run)(const weft::Context&, const weft::parallel::Member&);
};

template <class Source>
ProgramView program_view() {
  using P = weft::Program<Source>;
  return {P::graph.view(), P::plan.buffers.view(), P::plan.footprint, weft::Runner<P>::scratch, Source::gradients,
          [](const weft::Context& c, const weft::parallel::Member& m) { weft::Runner<P>::run(c, m); }};
}

/// A program in guarded memory: nothing may be read that was not written, or written that is not the program's.
class Emitted {
 public:
  /// point: numbers of every source, in the order of sources().
  Emitted(const ProgramView& program, const std::vector<Numbers>& point, int batch, int threads)
      : p_(program), batch_(batch), threads_(threads), stride_(p_.scratch + 64), parameters_(parameter_floats(false)),
        gradients_(parameter_floats(true)), fixed_(p_.footprint.fixed), per_sample_(p_.footprint.per_sample * batch),
        scratch_(stride_ * threads) {
    std::size_t next = 0;
    for (const weft::Feed& f : p_.graph.inputs) feed(f, point[next++]);
    for (const weft::Feed& f : p_.graph.targets) feed(f, point[next++]);
    for (const weft::Parameter& p : p_.graph.parameters)
      parameters_.put(p_.buffers[p.node].offset, stored(p, point[next++]), false);
    for (Guarded& f : feeds_) pointers_.push_back(f.data());
  }

  /// All outputs, one after the other.
  std::vector<Numbers> run() {
    const std::vector<Guarded> feeds = feeds_;
    const Guarded parameters = parameters_;
    weft::Context c;
    c.parameters = parameters_.data();
    c.gradients = gradients_.data();
    c.feeds = pointers_.data();
    c.fixed = fixed_.data();
    c.per_sample = per_sample_.data();
    c.capacity = c.samples = batch_;
    c.scratch = scratch_.data();
    c.scratch_stride = stride_;
    c.seed = 11;
    c.step = 5;
    weft::parallel::run(threads_, [&](const weft::parallel::Member& m) { p_.run(c, m); });
    EXPECT_TRUE(parameters == parameters_) << "a parameter was written";
    EXPECT_TRUE(feeds == feeds_) << "an input or a target was written";
    check_guards();
    std::vector<Numbers> all;
    for (int o : p_.graph.outputs) {
      if (const weft::Parameter* p = differentiated_by(o)) {
        const weft::ParameterView<const float> view(c.address(p_.buffers[o]), weft::layout_of(*p));
        all.emplace_back(view.begin(), view.end());
        continue;
      }
      const float* y = c.address(p_.buffers[o]);
      all.emplace_back(y, y + p_.graph[o].shape.size() * (p_.graph[o].batched ? batch_ : 1));
    }
    return all;
  }

 private:
  long parameter_floats(bool trainable) const {
    long n = 0;
    for (const weft::Parameter& p : p_.graph.parameters) n += p.trainable || !trainable ? weft::aligned(weft::storage_size(p)) : 0;
    return n;
  }

  // The parameter that a node is the gradient of; null if it is none.
  const weft::Parameter* differentiated_by(int node) const {
    const weft::List<int> gradients = weft::detail::gradient_nodes(p_.graph, p_.gradients);
    for (int k = 0; k < gradients.size(); ++k)
      if (gradients[k] == node) return &p_.graph.parameters[k];
    return nullptr;
  }

  // A parameter's numbers as they lie in memory.
  static Numbers stored(const weft::Parameter& p, const Numbers& values) {
    const weft::ParameterLayout layout = weft::layout_of(p);
    Numbers all(static_cast<std::size_t>(weft::storage_size(p)), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < values.size(); ++i)
      all[static_cast<std::size_t>(layout.place(static_cast<std::ptrdiff_t>(i)))] = values[i];
    return all;
  }

  void feed(const weft::Feed& f, const Numbers& values) {
    feeds_.emplace_back(static_cast<long>(values.size()));
    feeds_.back().put(0, values, p_.graph[f.node].element == weft::Element::int32);
  }

  void check_guards() const {
    EXPECT_TRUE(fixed_.is_whole() && per_sample_.is_whole() && scratch_.is_whole()) << "written outside of an arena";
    EXPECT_TRUE(gradients_.is_whole()) << "written outside of the gradients";
    for (long end = stride_; end <= threads_ * stride_; end += stride_)
      EXPECT_TRUE(scratch_.is_untouched(end - 64, end)) << "a thread wrote past its scratch";
    for (const weft::Parameter& p : p_.graph.parameters) {
      if (!p.trainable) continue;
      const long begin = p_.buffers[p.node].offset, end = begin + weft::storage_size(p);
      EXPECT_TRUE(gradients_.is_untouched(end, begin + weft::aligned(weft::storage_size(p)))) << "written between two gradients";
      const weft::ParameterLayout layout = weft::layout_of(p);
      std::vector<bool> holds(static_cast<std::size_t>(end - begin));
      for (long i = 0; i < p.shape.size(); ++i) holds[static_cast<std::size_t>(layout.place(i))] = true;
      for (long i = begin; i < end; ++i)
        EXPECT_TRUE(holds[static_cast<std::size_t>(i - begin)] || gradients_.is_untouched(i, i + 1) || gradients_.is_zero(i))
            << "an optimizer would move what is no number of " << p.name.view();
    }
  }

  ProgramView p_;
  long batch_;
  int threads_;
  long stride_;  ///< from one thread's scratch to the next
  Guarded parameters_, gradients_, fixed_, per_sample_, scratch_;
  std::vector<Guarded> feeds_;
  std::vector<const void*> pointers_;
};

/// Random numbers for every source of a graph, all of them floats.
inline std::vector<Numbers> draw_point(const weft::GraphView& g, int batch, std::uint64_t seed) {
  weft::Random random(seed, 77);
  std::vector<Numbers> all;
  for (int i : sources(g)) {
    int classes = 0;
    for (const auto* feeds : {&g.inputs, &g.targets})
      for (const weft::Feed& f : *feeds)
        if (f.node == i) classes = f.classes;
    bool state = false;
    for (const weft::Parameter& p : g.parameters) state = state || (p.state && p.node == i);
    Numbers values(static_cast<std::size_t>(g[i].shape.size() * (g[i].batched ? batch : 1)));
    for (double& v : values)
      v = classes > 0 ? static_cast<double>(random.below(static_cast<std::uint32_t>(classes)))
          : state   ? static_cast<double>(random.uniform())  // such as a variance
                    : static_cast<double>(2 * random.uniform() - 1);
    all.push_back(values);
  }
  return all;
}

/// Every bit alike.
inline bool same_bits(const std::vector<Numbers>& a, const std::vector<Numbers>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t k = 0; k < a.size(); ++k)
    if (a[k].size() != b[k].size() || std::memcmp(a[k].data(), b[k].data(), a[k].size() * sizeof(double)) != 0)
      return false;
  return true;
}

/// Each output is the interpreter's but for rounding, measured against the output's largest number.
inline void expect_close(const std::vector<Numbers>& found, const std::vector<Numbers>& expected, double tolerance) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t o = 0; o < found.size(); ++o) {
    ASSERT_EQ(found[o].size(), expected[o].size()) << "output " << o;
    double scale = 0;
    for (double v : expected[o]) scale = std::max(scale, std::abs(v));
    int wrong = 0;
    for (std::size_t k = 0; k < found[o].size(); ++k) {
      if (std::abs(found[o][k] - expected[o][k]) <= tolerance * scale + 1e-6) continue;
      if (++wrong <= 3)
        ADD_FAILURE() << "output " << o << ", element " << k << " of " << found[o].size() << ": " << found[o][k]
                      << " instead of " << expected[o][k] << ", scale " << scale;
    }
    EXPECT_EQ(wrong, 0) << "elements of output " << o;
  }
}

/// What the plain loops of the interpreter make of a program's graph. (Traced again outside of the compiler, a network
/// might declare its parameters in another order: that of a call's arguments is open.)
inline std::vector<Numbers> interpreted(const weft::GraphView& g, const std::vector<Numbers>& point, int batch) {
  const auto values = weft_test::run(g, point, batch).value;
  std::vector<Numbers> all;
  for (int o : g.outputs) all.push_back(numbers(values[o]));
  return all;
}

inline void expect_emitted(const ProgramView& program, std::initializer_list<int> batches, double tolerance) {
  for (int batch : batches) {
    SCOPED_TRACE(testing::Message() << "batch " << batch);
    const std::vector<Numbers> point = draw_point(program.graph, batch, static_cast<std::uint64_t>(batch));
    Emitted alone(program, point, batch, 1), team(program, point, batch, 3);
    const std::vector<Numbers> found = alone.run();
    expect_close(found, interpreted(program.graph, point, batch), tolerance);
    EXPECT_TRUE(same_bits(alone.run(), found)) << "a second run differs";
    EXPECT_TRUE(same_bits(team.run(), found)) << "three threads differ from one";
  }
}

/// The emitted program agrees with the interpreter, on one thread as on several, in fresh memory as in used.
template <class Source>
void expect_emitted(std::initializer_list<int> batches = {1, 2, 7}, double tolerance = 2e-5) {
  SCOPED_TRACE(weft::type_name<Source>());
  expect_emitted(program_view<Source>(), batches, tolerance);
}

/// A sample's outputs do not depend on the others in its batch.
inline void expect_rows_alone(const ProgramView& program, int batch = 5) {
  const weft::GraphView& g = program.graph;
  const std::vector<Numbers> point = draw_point(g, batch, 9);
  const std::vector<int> from = sources(g);
  const std::vector<Numbers> all = Emitted(program, point, batch, 1).run();
  for (int row = 0; row < batch; ++row) {
    const auto part = [&](const Numbers& values) {
      const auto size = static_cast<std::ptrdiff_t>(values.size()) / batch;
      return Numbers(values.begin() + row * size, values.begin() + (row + 1) * size);
    };
    std::vector<Numbers> one = point, wanted = all;
    for (std::size_t i = 0; i < one.size(); ++i)
      if (g[from[i]].batched) one[i] = part(one[i]);
    for (std::size_t o = 0; o < wanted.size(); ++o)
      if (g[g.outputs[static_cast<int>(o)]].batched) wanted[o] = part(wanted[o]);
    EXPECT_TRUE(same_bits(Emitted(program, one, 1, 1).run(), wanted)) << "sample " << row << " alone has other bits";
  }
}

/// Inference and training of a network, against the interpreter.
template <class Net>
void expect_network(std::initializer_list<int> batches = {1, 2, 7}, double tolerance = 2e-5) {
  expect_emitted<weft::Forward<Net>>(batches, tolerance);
  expect_rows_alone(program_view<weft::Forward<Net>>());
  expect_emitted<Learning<Net>>(batches, tolerance);
}

}  // namespace weft_test

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What the C++ peers share: the workloads, their numbers, and the talk with compare.py. Nothing of weft.
#pragma once
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#ifndef WORKLOAD
#error "define WORKLOAD as the name of one workload, such as -DWORKLOAD=mlp_step"
#endif

namespace bench {

enum class Task { steps, epochs, one_sample, stream };
enum class Network { perceptron, tanh_perceptron, lenet, resnet8, separable, lstm, gpt };
enum class Optimizer { none, sgd, adam, adamw };

/// A network and what is timed of it. The same table, in Python and with what its sizes are, is in workloads.py.
struct Workload {
  std::string_view name;
  Task task;
  Network network;
  std::array<int, 4> sizes;
  int batch, samples;
  Optimizer optimizer;
  double rate, momentum;

  constexpr bool tanh() const { return network == Network::tanh_perceptron; }
  constexpr bool dense() const { return network == Network::perceptron || tanh(); }
  constexpr bool image() const { return !dense() && network != Network::lstm && !text(); }
  constexpr bool text() const { return network == Network::gpt; }
  /// Of a perceptron.
  constexpr int layers() const { return static_cast<int>(sizes.size() - 1) - static_cast<int>(std::ranges::count(sizes, 0)); }
  /// The shape of a sample's features.
  constexpr std::array<int, 3> input_shape() const {
    if (dense()) return {sizes[0], 1, 1};
    return text() ? std::array{sizes[1], 1, 1} : std::array{sizes[0], sizes[1], image() ? sizes[2] : 1};
  }
  constexpr int inputs() const { return input_shape()[0] * input_shape()[1] * input_shape()[2]; }
  constexpr int outputs() const { return dense() ? sizes[static_cast<std::size_t>(layers())] : sizes[text() ? 0 : 3]; }
  /// Several outputs are classes, one output is a number.
  constexpr bool classes() const { return outputs() > 1; }
  constexpr int batches() const { return (samples + batch - 1) / batch; }
};

inline constexpr Workload workloads[] = {
    {"mlp_step", Task::steps, Network::perceptron, {784, 128, 64, 10}, 64, 1280, Optimizer::adam, 1e-3, 0},
    {"mlp_epoch", Task::epochs, Network::perceptron, {784, 128, 64, 10}, 64, 60'000, Optimizer::adam, 1e-3, 0},
    {"wide_step", Task::steps, Network::perceptron, {784, 1024, 1024, 10}, 256, 2048, Optimizer::sgd, 0.01, 0.9},
    {"linear_epoch", Task::epochs, Network::perceptron, {8, 1}, 32, 1000, Optimizer::sgd, 0.01, 0},
    {"single", Task::one_sample, Network::perceptron, {784, 128, 64, 10}, 1, 1, Optimizer::none, 0, 0},
    {"tiny", Task::one_sample, Network::tanh_perceptron, {1, 8, 8, 1}, 1, 1, Optimizer::none, 0, 0},
    {"lenet_step", Task::steps, Network::lenet, {28, 28, 1, 10}, 64, 1280, Optimizer::adam, 1e-3, 0},
    {"lenet_single", Task::one_sample, Network::lenet, {28, 28, 1, 10}, 1, 1, Optimizer::none, 0, 0},
    {"resnet8_step", Task::steps, Network::resnet8, {32, 32, 3, 10}, 32, 640, Optimizer::sgd, 0.01, 0.9},
    {"separable_step", Task::steps, Network::separable, {32, 32, 3, 10}, 32, 640, Optimizer::sgd, 0.001, 0.9},
    {"lstm_step", Task::steps, Network::lstm, {28, 28, 128, 10}, 64, 1280, Optimizer::adam, 1e-3, 0},
    {"lstm_sample", Task::stream, Network::lstm, {1, 1, 20, 1}, 1, 20, Optimizer::none, 0, 0},
    {"gpt_step", Task::steps, Network::gpt, {65, 64, 128, 4}, 12, 240, Optimizer::adamw, 1e-3, 0},
    {"gpt2_step", Task::steps, Network::gpt, {50257, 64, 768, 12}, 4, 16, Optimizer::adamw, 1e-4, 0},
};

#define WEFT_BENCH_TEXT_OF(name) #name
#define WEFT_BENCH_TEXT(name) WEFT_BENCH_TEXT_OF(name)
/// The workload this program is compiled for, so that a program contains one network and its compile time is that of one.
inline constexpr Workload workload = [] {
  for (const Workload& w : workloads)
    if (w.name == WEFT_BENCH_TEXT(WORKLOAD)) return w;
  throw "no such workload";
}();

/// Number i of a stream, in [0, 1) with 24 bits: a counter through a mixing function, the same in every language.
inline double uniform(std::uint64_t stream, std::uint64_t i) {
  std::uint64_t x = ((stream << 40) + i + 1) * 0x9E3779B97F4A7C15u;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return static_cast<double>((x ^ (x >> 31)) >> 40) / 16777216.0;
}

struct Data {
  std::vector<float> features;       ///< [samples, inputs], channels last
  std::vector<std::int32_t> tokens;  ///< or these, of a text: [samples, inputs]
  std::vector<std::int32_t> labels;  ///< of classes; of a text what follows each token
  std::vector<float> values;         ///< else
};

/// Texts of random tokens.
inline Data make_text(const Workload& w) {
  Data d;
  const auto length = static_cast<std::uint64_t>(w.inputs()) + 1;
  for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(w.samples) * length; ++i) {
    const auto token = static_cast<std::int32_t>(uniform(0, i) * w.outputs());
    if (i % length + 1 < length) d.tokens.push_back(token);
    if (i % length > 0) d.labels.push_back(token);
  }
  return d;
}

/// The samples of a workload: Fashion-MNIST from the file compare.py names, or uniform numbers.
inline Data make_data(const Workload& w = workload) {
  if (w.text()) return make_text(w);
  Data d;
  const auto n = static_cast<std::size_t>(w.samples), inputs = static_cast<std::size_t>(w.inputs());
  const char* pictures = std::getenv("WEFT_BENCH_PICTURES");
  if (pictures != nullptr && n == 60'000 && inputs == 784) {
    std::vector<unsigned char> bytes(n * (inputs + 1));
    std::ifstream(pictures, std::ios::binary).read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    for (std::size_t i = 0; i < n * inputs; ++i) d.features.push_back(static_cast<float>(bytes[i]) / 255.0f);
    for (std::size_t i = n * inputs; i < bytes.size(); ++i) d.labels.push_back(bytes[i]);
    return d;
  }
  for (std::size_t i = 0; i < n * inputs; ++i) d.features.push_back(static_cast<float>(uniform(0, i)));
  for (std::size_t i = 0; i < n; ++i) {
    if (w.classes()) d.labels.push_back(static_cast<std::int32_t>(uniform(1, i) * w.outputs()));
    else d.values.push_back(static_cast<float>(uniform(1, i)));
  }
  return d;
}

/// The first values of a network's weights number k that are not vectors, in PyTorch's layout: [out, in, window...].
/// Biases begin at zero.
inline std::vector<float> first_values(int k, const std::vector<int>& shape) {
  const int window = std::accumulate(shape.begin() + 2, shape.end(), 1, std::multiplies<>{});
  const double limit = std::sqrt(6.0 / ((shape[0] + shape[1]) * window));
  std::vector<float> values;
  for (int i = 0; i < shape[0] * shape[1] * window; ++i)
    values.push_back(static_cast<float>((2 * uniform(static_cast<std::uint64_t>(2 + k), static_cast<std::uint64_t>(i)) - 1) * limit));
  return values;
}

/// Of a perceptron's layer.
inline std::vector<float> first_weights(int layer, const Workload& w = workload) {
  return first_values(layer, {w.sizes[static_cast<std::size_t>(layer) + 1], w.sizes[static_cast<std::size_t>(layer)]});
}

/// Answers compare.py until it closes the pipe. A job is a fresh model: check() is a number that must agree between
/// peers, the mean loss over the first batches in order or the sum of the outputs; run(n) does n steps, epochs or calls.
template <class Job>
int serve(std::string_view name) {
  std::cout.precision(9);
  std::cout << name << std::endl;
  Job job;
  std::string asked, what;
  while (std::cin >> asked >> what) {
    if (asked != workload.name) {
      std::cout << "-" << std::endl;
    } else if (what == "check") {
      std::cout << Job().check() << std::endl;
    } else {
      const long count = what == "first" ? 1 : std::stol(what);
      const auto begin = std::chrono::steady_clock::now();
      const long done = job.run(count);
      const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
      std::cout << time.count() / static_cast<double>(done) << std::endl;
    }
  }
  return 0;
}

/// How many batches check() goes over.
inline constexpr int check_batches = workload.samples / workload.batch < 20 ? workload.samples / workload.batch : 20;

}  // namespace bench

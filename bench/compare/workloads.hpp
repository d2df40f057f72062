// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What the C++ peers share: the workloads, their numbers, and the talk with compare.py. Nothing of weft.
#pragma once
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#ifndef WORKLOAD
#error "define WORKLOAD as the name of one workload, such as -DWORKLOAD=mlp_step"
#endif

namespace bench {

enum class Task { steps, epochs, one_sample };
enum class Optimizer { none, sgd, adam };

/// A network of dense layers and what is timed of it. The same table, in Python, is in workloads.py.
struct Workload {
  std::string_view name;
  Task task;
  std::array<int, 4> sizes;
  int layers;
  bool tanh;  ///< between the layers; else relu
  int batch, samples;
  Optimizer optimizer;
  double rate, momentum;

  constexpr int inputs() const { return sizes[0]; }
  constexpr int outputs() const { return sizes[static_cast<std::size_t>(layers)]; }
  /// Several outputs are classes, one output is a number.
  constexpr bool classes() const { return outputs() > 1; }
  constexpr int batches() const { return (samples + batch - 1) / batch; }
};

inline constexpr Workload workloads[] = {
    {"mlp_step", Task::steps, {784, 128, 64, 10}, 3, false, 64, 1280, Optimizer::adam, 1e-3, 0},
    {"mlp_epoch", Task::epochs, {784, 128, 64, 10}, 3, false, 64, 60'000, Optimizer::adam, 1e-3, 0},
    {"wide_step", Task::steps, {784, 1024, 1024, 10}, 3, false, 256, 2048, Optimizer::sgd, 0.01, 0.9},
    {"linear_epoch", Task::epochs, {8, 1}, 1, false, 32, 1000, Optimizer::sgd, 0.01, 0},
    {"single", Task::one_sample, {784, 128, 64, 10}, 3, false, 1, 1, Optimizer::none, 0, 0},
    {"tiny", Task::one_sample, {1, 8, 8, 1}, 3, true, 1, 1, Optimizer::none, 0, 0},
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
  std::vector<float> features;       ///< [samples, inputs]
  std::vector<std::int32_t> labels;  ///< of classes
  std::vector<float> values;         ///< else
};

/// The samples of a workload: Fashion-MNIST from the file compare.py names, or uniform numbers.
inline Data make_data(const Workload& w = workload) {
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

/// The first values of a layer's weights, [out, in]; biases begin at zero.
inline std::vector<float> first_weights(int layer, const Workload& w = workload) {
  const int in = w.sizes[static_cast<std::size_t>(layer)], out = w.sizes[static_cast<std::size_t>(layer) + 1];
  const double limit = std::sqrt(6.0 / (in + out));
  std::vector<float> values;
  for (int i = 0; i < in * out; ++i)
    values.push_back(static_cast<float>((2 * uniform(static_cast<std::uint64_t>(2 + layer), static_cast<std::uint64_t>(i)) - 1) * limit));
  return values;
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

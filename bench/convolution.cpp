// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Convolutions of residual networks forward, batch 32: weft's emitted programs beside oneDNN, in turn in one process. Both have
// two turns: with images channels last, and as they like them best, brought there before the time starts. oneDNN chooses a
// layout; weft likes zeros around an image, which in a network the layer before leaves there.
#include <weft/layers/conv2d.hpp>
#include <weft/layers/padding.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "emitted.hpp"

#if defined(_OPENMP)
#include <omp.h>
#endif
#if defined(WEFT_BENCH_ONEDNN)
#include <dnnl.hpp>
#endif

namespace {

using namespace weft;
using bench::Peer;

struct Sizes {
  int extent, channels, filters, kernel, stride;

  constexpr int padding() const { return kernel / 2; }
  constexpr int result() const { return (extent + 2 * padding() - kernel) / stride + 1; }
};

/// images [32, extent, extent, channels], weights [kernel, kernel, channels, filters].
struct Problem {
  static constexpr int images = 32;
  Sizes s;
  std::vector<float> image, weight;
  std::vector<float> framed;  ///< the images with zeros around them

  explicit Problem(const Sizes& sizes) : s(sizes), image(count(images, s.extent, s.channels)), weight(count(s.filters, s.kernel, s.channels)) {
    std::minstd_rand random(1);
    for (std::vector<float>* numbers : {&image, &weight})
      for (float& x : *numbers) x = static_cast<float>(random()) / 1073741824.f - 1;
    const int whole = s.extent + 2 * s.padding();
    framed.resize(count(images, whole, s.channels));
    const auto line = static_cast<std::ptrdiff_t>(s.extent * s.channels);
    for (int n = 0; n < images; ++n)
      for (int y = 0; y < s.extent; ++y)
        std::copy_n(image.begin() + (n * s.extent + y) * line, line, framed.begin() + ((n * whole + y + s.padding()) * whole + s.padding()) * s.channels);
  }

  // Taps that fall into the padding are counted as oneDNN counts them: as all others.
  double flops() const { return 2.0 * images * s.result() * s.result() * s.filters * s.kernel * s.kernel * s.channels; }

  /// The largest error of some results.
  double error(const float* result) const {
    double most = 0;
    const int all = images * s.result() * s.result() * s.filters;
    for (int at = 0; at < all; at += 997) {
      const double error = std::abs(static_cast<double>(result[at]) - value(at));
      if (!(error <= most)) most = error;  // NaN too
    }
    return most;
  }

  static std::size_t count(int a, int b, int c) {
    return static_cast<std::size_t>(a) * static_cast<std::size_t>(b) * static_cast<std::size_t>(b) * static_cast<std::size_t>(c);
  }

 private:
  double value(int at) const {
    const int f = at % s.filters, x = at / s.filters % s.result(), y = at / s.filters / s.result() % s.result(), n = at / s.filters / s.result() / s.result();
    double sum = 0;
    for (int i = 0; i < s.kernel; ++i)
      for (int j = 0; j < s.kernel; ++j) {
        const int row = y * s.stride + i - s.padding(), column = x * s.stride + j - s.padding();
        if (row < 0 || row >= s.extent || column < 0 || column >= s.extent) continue;
        for (int c = 0; c < s.channels; ++c) {
          const int pixel = ((n * s.extent + row) * s.extent + column) * s.channels + c, tap = ((i * s.kernel + j) * s.channels + c) * s.filters + f;
          sum += static_cast<double>(image[static_cast<std::size_t>(pixel)]) * static_cast<double>(weight[static_cast<std::size_t>(tap)]);
        }
      }
    return sum;
  }
};

template <Sizes s, int padding>
Peer emitted(const Problem& p, const std::vector<float>& images, const char* name) {
  constexpr int extent = s.extent + 2 * (s.padding() - padding);
  using P = Program<Forward<Sequential<Input{extent, extent, s.channels},
                                       Conv2D{.filters = s.filters, .kernel = s.kernel, .stride = s.stride, .padding = pad_of(padding), .bias = false}>>>;
  const auto program = std::make_shared<bench::Emitted<P>>(Problem::images, images.data());
  std::copy(p.weight.begin(), p.weight.end(), program->parameters[0].begin());
  return bench::weft_peer(program, name);
}

#if defined(WEFT_BENCH_ONEDNN)
// best: images too in the layout that oneDNN chooses; its result is brought back after the time ended but for the first call.
Peer onednn(const Problem& p, bool best) {
  using namespace dnnl;
  using memory = dnnl::memory;
  using tag = memory::format_tag;
  const Sizes& s = p.s;
  const auto data = memory::data_type::f32;
  const engine cpu(engine::kind::cpu, 0);
  stream queue(cpu);
  const memory::dims from{Problem::images, s.channels, s.extent, s.extent}, to{Problem::images, s.filters, s.result(), s.result()};
  const memory::dims taps{s.filters, s.channels, s.kernel, s.kernel}, strides{s.stride, s.stride}, around{s.padding(), s.padding()};
  const auto layout = best ? tag::any : tag::nhwc;
  const memory::desc x(from, data, layout), w(taps, data, tag::any), y(to, data, layout);
#if DNNL_VERSION_MAJOR >= 3
  const convolution_forward::primitive_desc plan(cpu, prop_kind::forward_inference, algorithm::convolution_direct, x, w, y, strides, around, around);
#else
  const convolution_forward::primitive_desc plan({prop_kind::forward_inference, algorithm::convolution_direct, x, w, y, strides, around, around}, cpu);
#endif
  const auto brought = [&](const memory::desc& desc, const std::vector<float>& numbers, tag as, const memory::dims& dims) {
    memory plain({dims, data, as}, cpu, const_cast<float*>(numbers.data())), packed(desc, cpu);
    reorder(plain, packed).execute(queue, plain, packed);
    queue.wait();
    return packed;
  };
  memory image = brought(plan.src_desc(), p.image, tag::nhwc, from), weight = brought(plan.weights_desc(), p.weight, tag::hwio, taps);
  memory result(plan.dst_desc(), cpu), back({to, data, tag::nhwc}, cpu);
  return {best ? "oneDNN, best" : "oneDNN, last", [=, product = convolution_forward(plan)](long count) mutable {
            for (long i = 0; i < count; ++i)
              product.execute(queue, {{DNNL_ARG_SRC, image}, {DNNL_ARG_WEIGHTS, weight}, {DNNL_ARG_DST, result}});
            queue.wait();
            if (count == 1) reorder(result, back).execute(queue, result, back);
            queue.wait();
            return static_cast<const float*>(back.get_data_handle());
          }};
}
#endif

template <Sizes s>
void measure(benchmark::State& state, int threads) {
#if defined(_OPENMP)
  omp_set_num_threads(threads);
#endif
  const Problem p(s);
  std::vector<Peer> peers{emitted<s, s.padding()>(p, p.image, "weft")};
  if constexpr (s.padding() > 0) peers.push_back(emitted<s, 0>(p, p.framed, "weft, framed"));
#if defined(WEFT_BENCH_ONEDNN)
  peers.push_back(onednn(p, false));
  peers.push_back(onednn(p, true));
#endif
  bench::Contest contest(p, peers, threads);
  if (contest.error() > 1e-5 * s.kernel * std::sqrt(s.channels)) state.SkipWithError("a result is wrong");
  for (auto _ : state) state.SetIterationTime(contest.round());
  contest.report(state);
}

template <Sizes s>
void add() {
  const std::string name = std::to_string(s.kernel) + "x" + std::to_string(s.kernel) + (s.stride > 1 ? "/" + std::to_string(s.stride) : "") + " " +
                           std::to_string(s.extent) + "x" + std::to_string(s.extent) + "x" + std::to_string(s.channels) + ">" + std::to_string(s.filters);
  for (const int threads : {1, 2})
    benchmark::RegisterBenchmark((name + "/threads=" + std::to_string(threads)).c_str(), [threads](benchmark::State& state) { measure<s>(state, threads); })
        ->UseManualTime()->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int count, char** arguments) {
  add<Sizes{32, 3, 16, 3, 1}>();
  add<Sizes{32, 16, 16, 3, 1}>();
  add<Sizes{32, 16, 32, 3, 2}>();
  add<Sizes{32, 16, 32, 1, 2}>();
  add<Sizes{16, 32, 32, 3, 1}>();
  add<Sizes{16, 32, 64, 3, 2}>();
  add<Sizes{8, 64, 64, 3, 1}>();
  std::vector<char*> rest{arguments, arguments + count};
  std::string tabular = "--benchmark_counters_tabular=true";
  rest.insert(rest.begin() + 1, tabular.data());
  int left = static_cast<int>(rest.size());
  rest.push_back(nullptr);
  benchmark::Initialize(&left, rest.data());
  if (benchmark::ReportUnrecognizedArguments(left, rest.data())) return 1;
  benchmark::RunSpecifiedBenchmarks();
}

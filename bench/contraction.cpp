// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Products of matrices: weft's emitted programs beside oneDNN and OpenBLAS, in turn in one process. A row is M, N, K: NN is
// a layer with weights [K, N]; NT goes back through one, weights [N, K]; TN is a gradient of weights, summed over K samples.
#include <weft/graph/initializers.hpp>
#include <weft/topology/network.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "contraction_peers.hpp"
#include "emitted.hpp"

namespace {

using namespace weft;
using bench::Contest;
using bench::Kind;
using bench::Peer;
using bench::Problem;

constexpr Tensor declare_input(Graph& g, int size) {
  Node n;
  n.operation = &feed_operation;
  n.shape = {size};
  n.batched = true;
  const Tensor t{&g, g.push(n)};
  g.inputs.push_back({t.id, 0});
  return reshape(t, {1, size});
}

template <Kind kind, int n, int k>
struct ByWeights {
  static constexpr bool gradients = false;
  static constexpr Graph traced() {
    Graph g;
    const Tensor x = declare_input(g, k);
    // Kernels of layers lie as the library likes them.
    const Tensor y = kind == Kind::nn ? matmul(x, x.kernel("w", {k, n}, zeros)) : matmul(x, transpose(x.kernel("w", {n, k}, zeros)));
    List<Tensor> outputs;
    outputs.push_back(y);
    block_parameters(g, outputs);  // as a network's trace ends
    g.outputs.push_back(y.id);
    return g;
  }
};

// As the derivative of matmul writes it.
template <int m, int n>
struct OverSamples {
  static constexpr bool gradients = false;
  static constexpr Graph traced() {
    Graph g;
    const Tensor x = declare_input(g, m), y = declare_input(g, n);
    g.outputs.push_back(detail::record_matmul(transpose(x), y, true).id);
    return g;
  }
};

template <class Source>
Peer emitted(const Problem& p) {
  using P = Program<Source>;
  const auto program = std::make_shared<bench::Emitted<P>>(p.kind == Kind::tn ? p.k : p.m, p.left, p.right);
  if constexpr (ParameterSet<P>::count > 0) std::copy_n(p.right, static_cast<long>(p.n) * p.k, program->parameters[0].begin());
  return bench::weft_peer(program);
}

void measure(benchmark::State& state, const Problem& p, const std::function<Peer()>& ours, int threads) {
  bench::set_threads(threads);
  Contest contest(p, bench::with_peers(ours(), p), threads);
  if (const double most = 1e-5 * std::sqrt(p.k); contest.error() > most) state.SkipWithError("a result is wrong");
  for (auto _ : state) state.SetIterationTime(contest.round());
  contest.report(state);
}

template <Kind kind, int m, int n, int k>
void add() {
  static constexpr const char* names[] = {"NN", "NT", "TN"};
  const std::string name = std::string(names[static_cast<int>(kind)]) + " " + std::to_string(m) + "," + std::to_string(n) + "," + std::to_string(k);
  for (const int threads : {1, 2}) {
    benchmark::RegisterBenchmark((name + "/threads=" + std::to_string(threads)).c_str(), [threads](benchmark::State& state) {
      const Problem p(kind, m, n, k);
      const auto ours = [&] {
        if constexpr (kind == Kind::tn) return emitted<OverSamples<m, n>>(p);
        else return emitted<ByWeights<kind, n, k>>(p);
      };
      measure(state, p, ours, threads);
    })->UseManualTime()->Unit(benchmark::kMillisecond);
  }
}

void add_small() {
  add<Kind::nn, 64, 128, 784>();
  add<Kind::nn, 64, 64, 128>();
  add<Kind::nn, 64, 10, 64>();
  add<Kind::tn, 784, 128, 64>();
  add<Kind::tn, 128, 64, 64>();
  add<Kind::tn, 64, 10, 64>();
  add<Kind::nt, 64, 128, 64>();
  add<Kind::nt, 64, 64, 10>();
  add<Kind::nn, 16, 16, 16>();
  add<Kind::nn, 32, 32, 32>();
  add<Kind::nn, 64, 64, 64>();
  add<Kind::nn, 63, 37, 101>();
}

void add_large() {
  add<Kind::nn, 1024, 1024, 256>();
  add<Kind::nn, 256, 1024, 1024>();
  add<Kind::nt, 256, 1024, 1024>();
  add<Kind::tn, 1024, 1024, 256>();
  add<Kind::nn, 256, 2304, 768>();
  add<Kind::nn, 256, 3072, 768>();
  add<Kind::nn, 256, 768, 3072>();
  add<Kind::nt, 256, 768, 2304>();
  add<Kind::nt, 256, 768, 3072>();
  add<Kind::nt, 256, 3072, 768>();
  add<Kind::tn, 768, 2304, 256>();
  add<Kind::tn, 768, 3072, 256>();
  add<Kind::tn, 3072, 768, 256>();
}

void add_one_row() {
  add<Kind::nn, 1, 128, 784>();
  add<Kind::nn, 1, 64, 128>();
  add<Kind::nn, 1, 10, 64>();
  add<Kind::nn, 1, 768, 768>();
  add<Kind::nt, 1, 768, 768>();
  add<Kind::nn, 1, 1024, 1024>();
  add<Kind::nt, 1, 1024, 1024>();
}

void add_vocabulary() {
  add<Kind::nn, 256, 50257, 768>();
  add<Kind::nt, 256, 50257, 768>();
  add<Kind::nn, 256, 768, 50257>();
  add<Kind::tn, 50257, 768, 256>();
}

}  // namespace

// --all adds the products with a vocabulary of 50,257 words, which take a minute and half a gigabyte.
int main(int count, char** arguments) {
  bench::choose_kernels(arguments);
  std::vector<char*> rest{arguments, arguments + count};
  const bool all = std::erase_if(rest, [](const char* a) { return std::strcmp(a, "--all") == 0; }) > 0;
  std::string tabular = "--benchmark_counters_tabular=true";
  rest.insert(rest.begin() + 1, tabular.data());
  add_small();
  add_large();
  add_one_row();
  if (all) add_vocabulary();
  int left = static_cast<int>(rest.size());
  rest.push_back(nullptr);
  benchmark::Initialize(&left, rest.data());
  if (benchmark::ReportUnrecognizedArguments(left, rest.data())) return 1;
  benchmark::RunSpecifiedBenchmarks();
}

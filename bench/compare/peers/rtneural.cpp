// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// flags: -O3 -w -DNDEBUG -march=native -DRTNEURAL_USE_EIGEN=1 -DEIGEN_STACK_ALLOCATION_LIMIT=0 -DRTNEURAL_DEFAULT_ALIGNMENT=32 $([ -n "$RTNEURAL_DIR" ] && printf '%s\n' "-I$RTNEURAL_DIR" "-I$RTNEURAL_DIR/modules/Eigen" "-I$RTNEURAL_DIR/modules/json" || echo missing)
// networks: tanh_perceptron lstm
// install: git clone https://github.com/jatinchowdhury18/RTNeural, and RTNEURAL_DIR=its folder
// RTNeural, which is made for sound: networks that are types too. It only predicts.
#include "../workloads.hpp"

#ifndef RTNEURAL_USE_XSIMD
#define RTNEURAL_USE_XSIMD 0
#endif

#include <RTNeural/RTNeural.h>

namespace {

using bench::workload;
using Matrix = std::vector<std::vector<float>>;

/// Weights number k, [out, in], or turned around.
Matrix rows(int k, int out, int in, bool turned = false) {
  const auto values = bench::first_values(k, {out, in});
  Matrix m(static_cast<std::size_t>(turned ? in : out), std::vector<float>(static_cast<std::size_t>(turned ? out : in)));
  for (int o = 0; o < out; ++o)
    for (int i = 0; i < in; ++i) m[static_cast<std::size_t>(turned ? i : o)][static_cast<std::size_t>(turned ? o : i)] = values[static_cast<std::size_t>(o * in + i)];
  return m;
}

template <class Layer>
void set_dense(Layer& layer, int k) {
  const std::vector<float> bias(Layer::out_size);
  layer.setWeights(rows(k, Layer::out_size, Layer::in_size));
  layer.setBias(bias.data());
}

// A template, because a program has only one of the two networks.
template <bool tanh = workload.tanh()>
struct Net {
  using type = RTNeural::ModelT<float, 1, 1, RTNeural::DenseT<float, 1, workload.sizes[1]>, RTNeural::TanhActivationT<float, workload.sizes[1]>,
                                RTNeural::DenseT<float, workload.sizes[1], workload.sizes[2]>, RTNeural::TanhActivationT<float, workload.sizes[2]>,
                                RTNeural::DenseT<float, workload.sizes[2], 1>>;
  static void fill(type& net) {
    set_dense(net.template get<0>(), 0);
    set_dense(net.template get<2>(), 1);
    set_dense(net.template get<4>(), 2);
  }
};
template <>
struct Net<false> {
  static constexpr int units = workload.sizes[2];
  using type = RTNeural::ModelT<float, 1, 1, RTNeural::LSTMLayerT<float, 1, units>, RTNeural::DenseT<float, units, 1>>;
  static void fill(type& net) {
    auto& lstm = net.get<0>();
    lstm.setWVals(rows(0, 4 * units, 1, true));
    lstm.setUVals(rows(1, 4 * units, units, true));
    lstm.setBVals(std::vector<float>(4 * units));
    set_dense(net.get<1>(), 2);
  }
};

class Job {
 public:
  Job() {
    Net<>::fill(net_);
    net_.reset();
  }

  double check() {
    double sum = 0;
    for (const float x : sound_) sum += static_cast<double>(net_.forward(&x));
    return sum;
  }
  long run(long count) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
      const float y = net_.forward(&sound_[i % sound_.size()]);
      asm volatile("" : : "g"(&y) : "memory");
    }
    return count;
  }

 private:
  std::vector<float> sound_ = bench::make_data().features;
  Net<>::type net_;
};

}  // namespace

int main() {
  if (workload.task == bench::Task::steps) return 1;
  return bench::serve<Job>(RTNEURAL_USE_XSIMD ? "RTNeural, xsimd" : "RTNeural, Eigen");
}

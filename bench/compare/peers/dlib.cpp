// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// flags: -O2 -w -march=native $(pkg-config --cflags --libs dlib-1 2>/dev/null || echo missing)
// networks: perceptron tanh_perceptron
// install: apt install libdlib-dev pkg-config
// dlib's networks as its package is built, with gradients and updates called directly: its trainer adds a thread of its own.
#include "../workloads.hpp"

#include <dlib/dnn.h>
#include <dlib/revision.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace {

using bench::workload;

template <int layer>
struct Below {
  template <class Net>
  using Activation = std::conditional_t<workload.tanh(), dlib::htan<Net>, dlib::relu<Net>>;
  using type = dlib::fc<workload.sizes[layer], Activation<typename Below<layer - 1>::type>>;
};
template <>
struct Below<1> {
  using type = dlib::fc<workload.sizes[1], dlib::input<dlib::matrix<float, 0, 1>>>;
};
using Layers = Below<workload.layers()>::type;
using Network = std::conditional_t<workload.classes(), dlib::loss_multiclass_log<Layers>, dlib::loss_mean_squared<Layers>>;
using Label = std::conditional_t<workload.classes(), unsigned long, float>;
using Solver = std::conditional_t<workload.optimizer == bench::Optimizer::adam, dlib::adam, dlib::sgd>;

class Job {
 public:
  Job() {
    const dlib::matrix<float, 0, 1> sample = dlib::zeros_matrix<float>(workload.inputs(), 1);
    net_.to_tensor(&sample, &sample + 1, input_);  // so that it knows what its input is
    input_.set_size(workload.batch, workload.inputs());
    set_weights();
    std::iota(order_.begin(), order_.end(), 0);
    for (int i = 0; i < workload.samples; ++i)
      labels_.push_back(workload.classes() ? static_cast<Label>(data_.labels[static_cast<std::size_t>(i)]) : workload.task == bench::Task::one_sample ? Label() : static_cast<Label>(data_.values[static_cast<std::size_t>(i)]));
    solvers_.assign(Network::num_computational_layers, new_solver<Solver>());
  }

  double check() {
    double sum = 0;
    if (workload.task == bench::Task::one_sample) {
      const dlib::tensor& y = forward();
      for (std::size_t i = 0; i < y.size(); ++i) sum += static_cast<double>(y.host()[i]);
      return sum;
    }
    for (int b = 0; b < bench::check_batches; ++b) sum += step(b);
    return sum / bench::check_batches;
  }
  long run(long count) {
    for (long i = 0; i < count; ++i) {
      if (workload.task == bench::Task::one_sample) forward();
      else if (workload.task == bench::Task::steps) step(static_cast<int>(i % workload.batches()));
      else epoch();
    }
    return count;
  }

 private:
  template <class S>
  static S new_solver() {
    if constexpr (std::is_same_v<S, dlib::adam>) return S(0, 0.9f, 0.999f);
    else return S(0, static_cast<float>(workload.momentum));
  }

  const dlib::tensor& forward() { return net_.subnet().forward(input_); }

  void epoch() {
    std::shuffle(order_.begin(), order_.end(), random_);
    for (int b = 0; b < workload.batches(); ++b) step(b);
  }

  double step(int b) {
    const int n = fill(b);
    const double loss = net_.compute_parameter_gradients(input_, chosen_.begin());
    // The gradient of its squared error lacks the 2.
    const double rate = workload.classes() ? workload.rate : 2 * workload.rate;
    net_.update_parameters(dlib::make_sstack(solvers_), rate);
    return n > 0 ? loss : 0;
  }

  int fill(int b) {
    const int first = b * workload.batch, n = std::min(workload.batch, workload.samples - first), inputs = workload.inputs();
    input_.set_size(n, inputs);
    chosen_.clear();
    float* to = input_.host_write_only();
    for (int i = 0; i < n; ++i, to += inputs) {
      const auto sample = static_cast<std::size_t>(order_[static_cast<std::size_t>(first + i)]);
      std::copy_n(data_.features.data() + sample * static_cast<std::size_t>(inputs), inputs, to);
      chosen_.push_back(labels_[sample]);
    }
    return n;
  }

  // A forward pass makes the parameters: [in, out] and then the biases.
  void set_weights() {
    std::copy_n(data_.features.data(), input_.size(), input_.host());
    forward();
    set_layer<workload.layers() - 1>();
  }
  template <int k>
  void set_layer() {
    const auto values = bench::first_weights(k);
    const int in = workload.sizes[k], out = workload.sizes[k + 1];
    dlib::tensor& parameters = dlib::layer<1 + 2 * (workload.layers() - 1 - k)>(net_).layer_details().get_layer_params();
    float* to = parameters.host();
    for (int i = 0; i < in; ++i)
      for (int o = 0; o < out; ++o) to[i * out + o] = values[static_cast<std::size_t>(o * in + i)];
    std::fill_n(to + in * out, out, 0.f);
    if constexpr (k > 0) set_layer<k - 1>();
  }

  bench::Data data_ = bench::make_data();
  Network net_;
  std::vector<Solver> solvers_;
  std::vector<Label> labels_, chosen_;
  std::vector<int> order_ = std::vector<int>(static_cast<std::size_t>(workload.samples));
  std::minstd_rand random_{1};
  dlib::resizable_tensor input_;
};

}  // namespace

int main() { return bench::serve<Job>("dlib " + std::to_string(DLIB_MAJOR_VERSION) + "." + std::to_string(DLIB_MINOR_VERSION)); }

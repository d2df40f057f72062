// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// flags: -O3 -w -DNDEBUG -march=native -fopenmp $(pkg-config --cflags eigen3 || echo missing)
// networks: perceptron tanh_perceptron
// install: apt install libeigen3-dev pkg-config
// A perceptron written by hand. A sample is a column; nothing is allocated in a step; small networks have matrices of fixed size.
#include "../workloads.hpp"

#include <Eigen/Core>

#include <algorithm>
#include <numeric>
#include <random>
#include <tuple>

namespace {

using bench::workload;
using Matrix = Eigen::MatrixXf;

int threads() {
  const char* text = std::getenv("OMP_NUM_THREADS");
  return text != nullptr ? std::atoi(text) : 1;
}

Matrix first_weights(int layer) {
  const auto values = bench::first_weights(layer);
  using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  const auto at = static_cast<std::size_t>(layer);
  return Eigen::Map<const RowMajor>(values.data(), workload.sizes[at + 1], workload.sizes[at]);
}

/// Parameters with their gradients and moments.
struct Variable {
  Matrix value, gradient, first, second;

  explicit Variable(Matrix v) : value(std::move(v)) { gradient = first = second = Matrix::Zero(value.rows(), value.cols()); }

  void update(double adam_rate) {
    const auto rate = static_cast<float>(adam_rate);
    if (workload.optimizer == bench::Optimizer::adam) {
      first += 0.1f * (gradient - first);
      second.array() += 0.001f * (gradient.array().square() - second.array());
      value.array() -= rate * first.array() / (second.array().sqrt() + 1e-10f);
    } else if (workload.momentum > 0) {
      first = static_cast<float>(workload.momentum) * first + gradient;
      value -= rate * first;
    } else {
      value -= rate * gradient;
    }
  }
};

struct Layer {
  Variable weight, bias;
  Matrix out, error;

  explicit Layer(int layer) : weight(first_weights(layer)), bias(Matrix::Zero(weight.value.rows(), 1)) {}
};

class Training {
 public:
  Training() {
    Eigen::setNbThreads(threads());
    for (int k = 0; k < workload.layers(); ++k) layers_.emplace_back(k);
    std::iota(order_.begin(), order_.end(), 0);
  }

  double check() {
    double sum = 0;
    for (int b = 0; b < bench::check_batches; ++b) sum += step(b, false);
    return sum / bench::check_batches;
  }
  long run(long count) {
    const bool epochs = workload.task == bench::Task::epochs;
    for (long i = 0; i < count; ++i) {
      if (!epochs) {
        step(static_cast<int>(i % workload.batches()), false);
        continue;
      }
      std::shuffle(order_.begin(), order_.end(), random_);
      for (int b = 0; b < workload.batches(); ++b) step(b, true);
    }
    return count;
  }

 private:
  using Samples = Eigen::Map<const Matrix>;

  double step(int b, bool gathered) {
    const int first = b * workload.batch, n = std::min(workload.batch, workload.samples - first), inputs = workload.inputs();
    if (gathered) {
      batch_.resize(inputs, n);
      for (int i = 0; i < n; ++i) batch_.col(i) = Samples(data_.features.data(), inputs, workload.samples).col(order_[static_cast<std::size_t>(first + i)]);
    }
    const Samples x(gathered ? batch_.data() : data_.features.data() + static_cast<long>(first) * inputs, inputs, n);
    forward(x);
    const double loss = workload.classes() ? crossentropy(first) : squared_error(first);
    backward(x);
    ++steps_;
    double rate = workload.rate;
    if (workload.optimizer == bench::Optimizer::adam)
      rate *= std::sqrt(1 - std::pow(0.999, steps_)) / (1 - std::pow(0.9, steps_));
    for (Layer& l : layers_) l.weight.update(rate), l.bias.update(rate);
    return loss;
  }

  void forward(const Samples& x) {
    for (std::size_t k = 0; k < layers_.size(); ++k) {
      Layer& l = layers_[k];
      l.out.resize(l.weight.value.rows(), x.cols());
      if (k == 0) l.out.noalias() = l.weight.value * x;
      else l.out.noalias() = l.weight.value * layers_[k - 1].out;
      l.out.colwise() += l.bias.value.col(0);
      if (k + 1 < layers_.size()) l.out = l.out.cwiseMax(0.f);
    }
  }

  // The error of the last layer and the mean loss.
  double crossentropy(int first) {
    Layer& last = layers_.back();
    last.error.resizeLike(last.out);
    double loss = 0;
    const auto n = static_cast<float>(last.out.cols());
    for (Eigen::Index i = 0; i < last.out.cols(); ++i) {
      const int label = data_.labels[static_cast<std::size_t>(order_[static_cast<std::size_t>(first + i)])];
      const float most = last.out.col(i).maxCoeff(), own = last.out(label, i);
      last.error.col(i) = (last.out.col(i).array() - most).exp();
      const float sum = last.error.col(i).sum();
      loss += static_cast<double>(std::log(sum) + most - own);
      last.error.col(i) /= sum * n;
      last.error(label, i) -= 1 / n;
    }
    return loss / static_cast<double>(n);
  }
  double squared_error(int first) {
    Layer& last = layers_.back();
    last.error.resizeLike(last.out);
    double loss = 0;
    const auto n = static_cast<float>(last.out.cols());
    for (Eigen::Index i = 0; i < last.out.cols(); ++i) {
      const float off = last.out(0, i) - data_.values[static_cast<std::size_t>(order_[static_cast<std::size_t>(first + i)])];
      loss += static_cast<double>(off * off);
      last.error(0, i) = 2 * off / n;
    }
    return loss / static_cast<double>(n);
  }

  void backward(const Samples& x) {
    for (std::size_t k = layers_.size(); k-- > 0;) {
      Layer& l = layers_[k];
      if (k == 0) l.weight.gradient.noalias() = l.error * x.transpose();
      else l.weight.gradient.noalias() = l.error * layers_[k - 1].out.transpose();
      l.bias.gradient = l.error.rowwise().sum();
      if (k == 0) continue;
      Layer& below = layers_[k - 1];
      below.error.resizeLike(below.out);
      below.error.noalias() = l.weight.value.transpose() * l.error;
      below.error.array() *= (below.out.array() > 0.f).cast<float>();
    }
  }

  bench::Data data_ = bench::make_data();
  std::vector<Layer> layers_;
  std::vector<int> order_ = std::vector<int>(static_cast<std::size_t>(workload.samples));
  std::minstd_rand random_{1};
  Matrix batch_;
  long steps_ = 0;
};

template <class>
class Prediction;
template <std::size_t... k>
class Prediction<std::index_sequence<k...>> {
 public:
  double check() { return static_cast<double>(call().sum()); }
  long run(long count) {
    for (long i = 0; i < count; ++i) {
      const auto y = call();
      asm volatile("" : : "g"(&y) : "memory");
    }
    return count;
  }

 private:
  static constexpr int fixed(int size) { return size <= 32 ? size : Eigen::Dynamic; }
  template <std::size_t i>
  using Weight = Eigen::Matrix<float, fixed(workload.sizes[i + 1]), fixed(workload.sizes[i])>;
  template <std::size_t i>
  using Values = Eigen::Matrix<float, fixed(workload.sizes[i]), 1>;

  const Values<sizeof...(k)>& call() {
    (layer<k>(), ...);
    return std::get<sizeof...(k)>(values_);
  }
  template <std::size_t i>
  void layer() {
    auto& y = std::get<i + 1>(values_);
    y.noalias() = std::get<i>(weights_) * std::get<i>(values_);
    y += std::get<i>(biases_);
    if constexpr (i + 1 < sizeof...(k)) {
      if constexpr (workload.tanh()) y = y.array().tanh();
      else y = y.cwiseMax(0.f);
    }
  }

  bench::Data data_ = bench::make_data();
  std::tuple<Weight<k>...> weights_{first_weights(static_cast<int>(k))...};
  std::tuple<Values<k + 1>...> biases_{Values<k + 1>(Eigen::VectorXf::Zero(workload.sizes[k + 1]))...};
  std::tuple<Values<0>, Values<k + 1>...> values_{
      Values<0>(Eigen::Map<const Eigen::VectorXf>(data_.features.data(), workload.inputs())), Values<k + 1>(Eigen::VectorXf::Zero(workload.sizes[k + 1]))...};
};

}  // namespace

int main() {
  const std::string name = "Eigen " + std::to_string(EIGEN_WORLD_VERSION) + "." + std::to_string(EIGEN_MAJOR_VERSION) + ", by hand";
  using Job = std::conditional_t<workload.task == bench::Task::one_sample, Prediction<std::make_index_sequence<workload.layers()>>, Training>;
  return bench::serve<Job>(name);
}

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// flags: -O2 -march=native -ffp-contract=off -fopenmp -I"$WEFT_INCLUDE"
// As a user writes it: compile, fit, and a call of the model.
#include "../workloads.hpp"

#include <weft/weft.hpp>

#include <filesystem>
#include <random>

namespace {

using namespace weft;
using bench::workload;

constexpr auto activation = [] {
  if constexpr (workload.tanh) return Activation(tanh);
  else return Activation(relu);
}();

template <class>
struct Layers;
template <std::size_t... i>
struct Layers<std::index_sequence<i...>> {
  using Network = Sequential<Input{workload.inputs()},
                             Dense{.units = workload.sizes[i + 1], .activation = activation}...,
                             Dense{.units = workload.outputs()}>;
};
using Network = Layers<std::make_index_sequence<workload.layers - 1>>::Network;

template <bool classes = workload.classes()>
auto new_model() {
  constexpr auto rule = [] {
    if constexpr (workload.optimizer == bench::Optimizer::adam) return Adam{.learning_rate = workload.rate, .epsilon = 1e-10};
    else return SGD{.learning_rate = workload.rate, .momentum = workload.momentum};
  }();
  if constexpr (classes) return compile<Network, SparseCategoricalCrossentropy{.from_logits = true}>(rule);
  else return compile<Network, MeanSquaredError{}>(rule);
}

data::Dataset dataset(std::size_t samples) {
  bench::Data d = bench::make_data();
  const auto all = static_cast<std::size_t>(workload.samples), inputs = static_cast<std::size_t>(workload.inputs());
  data::Array features(std::move(d.features), {all, inputs});
  data::Array targets = workload.classes() ? data::Array(std::move(d.labels), {all}) : data::Array(std::move(d.values), {all, 1});
  return data::Dataset{std::move(features), std::move(targets)}.subset(0, samples);
}

// Through a file, because how a model keeps its weights is its own affair.
template <class Model>
void set_first_weights(Model& model) {
  using Set = std::remove_cvref_t<decltype(model.parameters())>;
  std::vector<std::vector<float>> values;
  std::vector<io::StoredTensor> tensors;
  for (int layer = 0; layer < workload.layers; ++layer) {
    const auto at = static_cast<std::size_t>(layer), in = static_cast<std::size_t>(workload.sizes[at]),
               out = static_cast<std::size_t>(workload.sizes[at + 1]);
    values.push_back(bench::first_weights(layer));
    values.emplace_back(out);
    tensors.push_back({std::string(Set::name(2 * layer)), "F32", {out, in}, {}});
    tensors.push_back({std::string(Set::name(2 * layer + 1)), "F32", {out}, {}});
  }
  for (std::size_t k = 0; k < values.size(); ++k) tensors[k].bytes = std::as_bytes(std::span(values[k]));
  const auto path = std::filesystem::temp_directory_path() / ("weft_bench_" + std::to_string(std::random_device{}()) + ".safetensors");
  io::write_safetensors(path, tensors, {});
  model.load(path);
  std::filesystem::remove(path);
}

template <class Model>
struct Training {
  data::Dataset data = dataset(static_cast<std::size_t>(workload.samples));
  Model model = new_model();

  Training() { set_first_weights(model); }

  double check() {
    const data::Dataset few = data.subset(0, static_cast<std::size_t>(bench::check_batches * workload.batch));
    return model.fit(few, {.batch_size = workload.batch, .verbose = 0, .shuffle = false})["loss"].back();
  }
  long run(long count) {
    const bool epochs = workload.task == bench::Task::epochs;
    const long passes = epochs ? count : (count + workload.batches() - 1) / workload.batches();
    model.fit(data, {.epochs = static_cast<int>(passes), .batch_size = workload.batch, .verbose = 0, .shuffle = epochs});
    return epochs ? passes : passes * workload.batches();
  }
};

template <class Model>
struct Prediction {
  Model model = new_model();
  std::vector<float> sample = bench::make_data().features;

  Prediction() { set_first_weights(model); }

  double check() const {
    double sum = 0;
    for (float y : model(sample)) sum += static_cast<double>(y);
    return sum;
  }
  long run(long count) {
    for (long i = 0; i < count; ++i) {
      const auto y = model(sample);
      asm volatile("" : : "g"(&y) : "memory");
    }
    return count;
  }
};

// A template, so that a program that only predicts contains nothing of training.
template <class Model = decltype(new_model())>
int serve() {
  const std::string name = "weft " + std::to_string(WEFT_VERSION_MAJOR) + "." + std::to_string(WEFT_VERSION_MINOR);
  if constexpr (workload.task == bench::Task::one_sample) return bench::serve<Prediction<Model>>(name);
  else return bench::serve<Training<Model>>(name);
}

}  // namespace

int main() { return serve(); }

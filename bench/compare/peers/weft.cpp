// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// flags: -O2 -march=native -ffp-contract=off -fopenmp -I"$WEFT_INCLUDE"
// As a user writes it: compile, fit, a call of the model, a stream.
#include "../networks/weft.hpp"

#include <filesystem>
#include <random>

namespace {

using namespace weft;
using bench::workload;
using Network = bench::Chosen<workload.network>::type;

template <bool classes = workload.classes()>
auto new_model() {
  constexpr auto rule = [] {
    if constexpr (workload.optimizer == bench::Optimizer::adam) return Adam{.learning_rate = workload.rate, .epsilon = 1e-10};
    else if constexpr (workload.optimizer == bench::Optimizer::adamw)
      return AdamW{.learning_rate = workload.rate, .weight_decay = 0.01, .epsilon = 1e-10};
    else return SGD{.learning_rate = workload.rate, .momentum = workload.momentum};
  }();
  if constexpr (classes) return compile<Network, SparseCategoricalCrossentropy{.from_logits = true}>(rule);
  else return compile<Network, MeanSquaredError{}>(rule);
}

data::Dataset dataset(std::size_t samples) {
  bench::Data d = bench::make_data();
  const auto all = static_cast<std::size_t>(workload.samples);
  std::vector<std::size_t> shape{all};
  for (const int extent : workload.input_shape())
    if (extent > 1 || (workload.image() && shape.size() < 4)) shape.push_back(static_cast<std::size_t>(extent));
  data::Array features = workload.text() ? data::Array(std::move(d.tokens), shape) : data::Array(std::move(d.features), shape);
  data::Array targets = workload.text()      ? data::Array(std::move(d.labels), shape)
                        : workload.classes() ? data::Array(std::move(d.labels), {all})
                                             : data::Array(std::move(d.values), {all, 1});
  return data::Dataset{std::move(features), std::move(targets)}.subset(0, samples);
}

// Into a file, which has PyTorch's layouts. What is a vector and no bias stays as it is.
template <class Set>
void replace_weights(const std::filesystem::path& path) {
  const io::Safetensors saved = io::read_safetensors(path);
  std::vector<io::StoredTensor> tensors;
  std::vector<std::vector<float>> values;
  for (int k = 0, matrices = 0; k < Set::count; ++k) {
    io::StoredTensor& tensor = tensors.emplace_back(*saved.find(Set::name(k)));
    if (tensor.shape.size() > 1) values.push_back(bench::first_values(matrices++, {tensor.shape.begin(), tensor.shape.end()}));
    else if (tensor.name.find("bias") != tensor.name.npos) values.emplace_back(tensor.shape[0]);
    else continue;
    tensor.bytes = std::as_bytes(std::span(values.back()));
  }
  io::write_safetensors(path, tensors, {});
}

template <class Model>
void set_first_weights(Model& model) {
  const auto path = std::filesystem::temp_directory_path() / ("weft_bench_" + std::to_string(std::random_device{}()) + ".safetensors");
  model.save(path);
  replace_weights<std::remove_cvref_t<decltype(model.parameters())>>(path);
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

template <class Model, class Net = Network>
struct Listening {
  Model model = new_model();
  std::vector<float> sound = bench::make_data().features;
  Stream<Net> stream;

  Listening() : stream((set_first_weights(model), model)) {}

  double check() {
    double sum = 0;
    for (std::size_t i = 0; i < sound.size(); ++i) sum += static_cast<double>(next(i)[0]);
    return sum;
  }
  long run(long count) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
      const auto y = next(i % sound.size());
      asm volatile("" : : "g"(&y) : "memory");
    }
    return count;
  }

 private:
  auto next(std::size_t i) { return stream(std::span(sound).subspan(i, 1)); }
};

// A template, so that a program that only predicts contains nothing of training.
template <class Model = decltype(new_model())>
int serve() {
  const std::string name = "weft " + std::to_string(WEFT_VERSION_MAJOR) + "." + std::to_string(WEFT_VERSION_MINOR);
  if constexpr (workload.task == bench::Task::one_sample) return bench::serve<Prediction<Model>>(name);
  else if constexpr (workload.task == bench::Task::stream) return bench::serve<Listening<Model>>(name);
  else return bench::serve<Training<Model>>(name);
}

}  // namespace

int main() { return serve(); }

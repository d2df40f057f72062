// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A multilayer perceptron learns to name pictures of clothes: declare, compile, fit, evaluate, predict, save.
// Data: Fashion-MNIST, 60,000 pictures to learn from and 10,000 to be tested on, 28 x 28 pixels each.
// Usage: fashion_mnist [folder] [--quick]
#include <weft/weft.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <string_view>

using namespace weft;

using Perceptron = Sequential<
    Input{28, 28, 1},
    Flatten{},
    Dense{.units = 128, .activation = relu},
    Dense{.units = 64, .activation = relu},
    Dense{.units = 10}>;

static_assert(parameter_count<Perceptron> == 109'386);
static_assert(inference_bytes<Perceptron> < 2'000);

int main(int argc, char** argv) {
  const bool quick = argc > 1 && argv[argc - 1] == std::string_view("--quick");
  const bool named = argc > (quick ? 2 : 1);
  const std::filesystem::path folder = named ? argv[1] : data::find("fashion-mnist").value_or("");
  if (!std::filesystem::exists(folder)) {
    std::cerr << "Fashion-MNIST is not on this machine. Fetch it with: tools/fetch_data.sh fashion-mnist\n";
    return 77;
  }
  const auto [train, test] = data::fashion_mnist(folder);

  auto model = compile<Perceptron, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>(
      Adam{.learning_rate = 1e-3});
  std::cout << model.summary();

  model.fit(train, {.epochs = quick ? 2 : 5, .batch_size = 64, .validation_data = &test});
  const Scores scores = model.evaluate(test, {.verbose = 0});
  std::cout << "\nTest loss " << scores.loss << ", test accuracy " << scores["accuracy"] << "\n";

  // One sample: no allocation, no lock, any number of threads.
  const std::array<float, 10> logits = model(test.features[0]);
  const auto guess = static_cast<std::size_t>(std::ranges::max_element(logits) - logits.begin());
  const auto truth = static_cast<std::size_t>(test.targets[0][0].as<std::int32_t>()[0]);
  std::cout << "The first test picture looks like: " << data::fashion_mnist_classes[guess] << "; it is: "
            << data::fashion_mnist_classes[truth] << "\n";

  // PyTorch and Keras read this file, with the names of nn.Sequential.
  const auto file = std::filesystem::temp_directory_path() / "fashion_mnist.safetensors";
  model.save(file);
  std::cout << "The parameters are in " << file.string() << "\n";

  const double expected = quick ? 0.84 : 0.87;
  if (scores["accuracy"] >= expected) return 0;
  std::cerr << "The test accuracy should be at least " << expected << "\n";
  return 1;
}

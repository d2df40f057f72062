// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Two convolutions with pooling learn to name pictures of clothes: half of the parameters of the perceptron in
// fashion_mnist.cpp, and a third less mistakes. The learning rate falls; at the end, what is taken for what.
// Data: Fashion-MNIST, 60,000 pictures to learn from and 10,000 to be tested on, 28 x 28 pixels each.
// Usage: convolution [folder] [--quick]
#include <weft/data/confusion_matrix.hpp>
#include <weft/weft.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iostream>
#include <string_view>

using namespace weft;

constexpr Conv2D window(int filters) { return {.filters = filters, .kernel = 3, .padding = same, .bias = false}; }

using Convolutional = Sequential<
    Input{28, 28, 1},
    window(32), BatchNormalization{.momentum = 0.9}, Activation{relu}, MaxPool2D{2},
    window(64), BatchNormalization{.momentum = 0.9}, Activation{relu}, MaxPool2D{2},
    Flatten{}, Dropout{.rate = 0.3},
    Dense{.units = 10}>;

static_assert(trainable_parameter_count<Convolutional> == (9 * 32 + 2 * 32) + (9 * 32 * 64 + 2 * 64) + (7 * 7 * 64 * 10 + 10));
static_assert(parameter_count<Convolutional> < 100'000);

// Which pictures are most often taken for others.
void print_worst(const data::ConfusionMatrix& matrix) {
  std::size_t is = 0, seems = 1;
  for (std::size_t i = 0; i < matrix.classes(); ++i)
    for (std::size_t j = 0; j < matrix.classes(); ++j)
      if (i != j && matrix(i, j) > matrix(is, seems)) is = i, seems = j;
  std::cout << "Most often, " << matrix(is, seems) << " times in " << matrix.support(is) << ", a "
            << data::fashion_mnist_classes[is] << " is taken for a " << data::fashion_mnist_classes[seems] << "\n";
}

int main(int argc, char** argv) {
  const bool quick = argc > 1 && argv[argc - 1] == std::string_view("--quick");
  const bool named = argc > (quick ? 2 : 1);
  const std::filesystem::path folder = named ? argv[1] : data::find("fashion-mnist").value_or("");
  if (!std::filesystem::exists(folder)) {
    std::cerr << "Fashion-MNIST is not on this machine. Fetch it with: tools/fetch_data.sh fashion-mnist\n";
    return 77;
  }
  const auto [train, test] = data::fashion_mnist(folder);
  const data::Dataset learned = quick ? train.subset(0, 10'000) : train;

  auto model = compile<Convolutional, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>(Adam{.learning_rate = 2e-3});
  std::cout << model.summary();

  const int epochs = quick ? 2 : 10;
  double early = 0;  // the best of the first five epochs
  for (int epoch = 0; epoch < epochs; ++epoch) {
    const History history = model.fit(learned, {.epochs = epoch + 1, .batch_size = 64, .validation_data = &test, .initial_epoch = epoch});
    if (epoch < 5) early = std::max(early, history["val_accuracy"].back());
    model.optimizer.learning_rate *= 0.7;
  }

  const data::ConfusionMatrix matrix = data::ConfusionMatrix::of(test.targets.array(0), model.predict(test.features));
  const double accuracy = matrix.accuracy();
  std::cout << "Test accuracy " << early << " within five epochs, " << accuracy << " at the end\n";
  print_worst(matrix);

  if (quick ? accuracy >= 0.82 : early >= 0.91 && accuracy >= 0.92) return 0;
  std::cerr << "It should be at least " << (quick ? "0.82 at the end\n" : "0.91, and 0.92 at the end\n");
  return 1;
}

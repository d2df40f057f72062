// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A residual network learns to name pictures of clothes from pictures that are never the same twice: a layer of one's own
// with a way around it, batch normalization, augmentation, and a learning rate that falls along a cosine.
// Source: He, Zhang, Ren and Sun 2016, Deep Residual Learning for Image Recognition.
// Data: Fashion-MNIST, 60,000 pictures to learn from and 10,000 to be tested on, 28 x 28 pixels each.
// Usage: residual [folder] [--quick]
#include <weft/data/augmentations.hpp>
#include <weft/weft.hpp>

#include <cmath>
#include <filesystem>
#include <iostream>
#include <numbers>
#include <string_view>

using namespace weft;

// A convolution and a normalization, which a predicting program computes as one.
struct Normalized {
  int filters = 0, kernel = 3, stride = 1;

  constexpr Tensor operator()(Tensor x) const {
    const Padding around = pad_of(kernel / 2);
    x = Conv2D{.filters = filters, .kernel = kernel, .stride = stride, .padding = around, .bias = false,
               .kernel_initializer = he_normal}(x);
    return BatchNormalization{.momentum = 0.9}(x);
  }
};

// What the two convolutions find is added to what they saw; a projection where its shape is another one.
struct Block {
  int filters = 0, stride = 1;

  constexpr Tensor operator()(Tensor x) const {
    const bool same_shape = stride == 1 && x.shape()[-1] == filters;
    const Tensor around = same_shape ? x : Normalized{filters, 1, stride}(x);
    return relu(Normalized{filters}(relu(Normalized{filters, 3, stride}(x))) + around);
  }
};

using Residual = Sequential<
    Input{28, 28, 1}, Normalized{32}, Activation{relu},
    Block{64, 2}, Block{96, 2}, Block{96},
    GlobalAveragePool2D{}, Dense{.units = 10}>;

static_assert(trainable_parameter_count<Residual> == 370'282);

int main(int argc, char** argv) {
  const bool quick = argc > 1 && argv[argc - 1] == std::string_view("--quick");
  const bool named = argc > (quick ? 2 : 1);
  const std::filesystem::path folder = named ? argv[1] : data::find("fashion-mnist").value_or("");
  if (!std::filesystem::exists(folder)) {
    std::cerr << "Fashion-MNIST is not on this machine. Fetch it with: tools/fetch_data.sh fashion-mnist\n";
    return 77;
  }
  const auto [train, test] = data::fashion_mnist(folder);
  const data::Dataset learned = quick ? train.subset(0, 6'000) : train;

  const data::Augmentation augmentation =
      data::augment(data::RandomFlip{.mode = data::horizontal}, data::RandomCrop{.padding = 2}, data::Cutout{.size = 8});
  auto model = compile<Residual, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>(
      SGD{.momentum = 0.9, .nesterov = true, .weight_decay = 5e-4});
  std::cout << model.summary();

  const int epochs = quick ? 2 : 40;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    model.optimizer.learning_rate = 0.05 * (1 + std::cos(std::numbers::pi * epoch / epochs));
    model.fit(learned, {.epochs = epoch + 1, .batch_size = 128, .validation_data = &test, .initial_epoch = epoch,
                        .augmentation = augmentation});
  }

  const double accuracy = model.evaluate(test, {.verbose = 0})["accuracy"], expected = quick ? 0.6 : 0.94;
  std::cout << "Test accuracy " << accuracy << "\n";
  if (accuracy >= expected) return 0;
  std::cerr << "It should be at least " << expected << "\n";
  return 1;
}

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses/sparse_categorical_crossentropy.hpp>
#include <weft/optimizers/adam.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/remat.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/compile.hpp>
#include <weft/training/explain.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace {

using namespace weft;

constexpr auto as_it_is = [](const auto& layer) { return layer; };
constexpr auto twice = [](const auto& layer) { return remat(layer); };

template <auto wrap>
using Letters = Sequential<Tokens{.vocabulary = 7, .length = 6}, Embedding{.units = 8}, wrap(TransformerDecoder{.intermediate_dim = 16, .num_heads = 2, .dropout = 0.2}),
                           wrap(TransformerDecoder{.intermediate_dim = 16, .num_heads = 2, .dropout = 0.2}), Dense{.units = 7}>;

using Convolved = Sequential<Conv2D{.filters = 4, .kernel = 3, .padding = same}, BatchNormalization{}, Activation{relu}>;
template <auto wrap>
using Images = Sequential<Input{6, 6, 2}, wrap(Convolved{}), wrap(Convolved{}), Flatten{}, Dense{.units = 3}>;

static_assert(training_bytes<Letters<twice>>(32) < training_bytes<Letters<as_it_is>>(32));
static_assert(training_bytes<Images<twice>>(32) < training_bytes<Images<as_it_is>>(32));
static_assert(inference_bytes<Letters<twice>> == inference_bytes<Letters<as_it_is>>);

std::size_t count(const data::Shape& shape) { return *data::element_count(shape); }

data::Array labels(const data::Shape& shape, unsigned classes) {
  std::mt19937 random(5);
  std::vector<std::int32_t> values(count(shape));
  for (std::int32_t& v : values) v = static_cast<std::int32_t>(random() % classes);
  return data::Array(std::move(values), shape);
}

data::Array numbers(const data::Shape& shape) {
  std::mt19937 random(6);
  std::vector<float> values(count(shape));
  for (float& v : values) v = static_cast<float>(random() % 1000) / 500 - 1;
  return data::Array(std::move(values), shape);
}

// Two epochs, the last batch smaller: weights and moving averages are the same bits.
template <class Net, class Again>
void expect_same_weights(const data::Array& x, const data::Array& y) {
  constexpr SparseCategoricalCrossentropy loss{.from_logits = true};
  auto net = compile<Net, loss>(Adam{.learning_rate = 0.01});
  auto again = compile<Again, loss>(Adam{.learning_rate = 0.01});
  const FitOptions options{.epochs = 2, .batch_size = 16, .verbose = 0};
  net.fit(x, y, options);
  again.fit(x, y, options);
  for (int k = 0; k < net.parameters().count; ++k) {
    const auto a = net.parameters()[k], b = again.parameters()[k];
    EXPECT_TRUE(std::equal(a.begin(), a.end(), b.begin(), b.end())) << net.parameters().name(k);
  }
}

TEST(RematTraining, OfATransformerEndsWithTheSameWeights) {
  expect_same_weights<Letters<as_it_is>, Letters<twice>>(labels({40, 6}, 7), labels({40, 6}, 7));
}

TEST(RematTraining, OfNormalizedConvolutionsEndsWithTheSameWeights) {
  expect_same_weights<Images<as_it_is>, Images<twice>>(numbers({40, 6, 6, 2}), labels({40}, 3));
}

}  // namespace

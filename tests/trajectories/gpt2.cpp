// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/value_and_gradient.hpp>
#include <weft/weft.hpp>

#include <gtest/gtest.h>

#include <boost/hana/tuple.hpp>

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "support/golden.hpp"
#include "support/vision_images.hpp"

namespace {

using namespace weft;

constexpr int vocabulary = 50257, context = 64;

// Source: Radford et al. 2019, Language Models are Unsupervised Multitask Learners, table 2.
using Gpt2 = Sequential<
    Tokens{vocabulary, context}, Embedding{.units = 768, .name = "wte"}, PositionEmbedding{.length = 1024, .name = "wpe"},
    named("h", Repeat<12, TransformerDecoder{.intermediate_dim = 3072, .num_heads = 12, .norm_first = true, .activation = gelu_tanh}>{}),
    LayerNormalization{.epsilon = 1e-5, .name = "ln_f"}, TiedDense{.to = "wte"}>;

static_assert(parameter_count<Gpt2> == 124'439'808);

// The mean loss of a text's tokens, and the logits.
struct Objective {
  static constexpr auto inputs = boost::hana::make_tuple(Tokens{vocabulary, context}, Tokens{vocabulary, context});

  constexpr auto operator()(Tensor tokens, Tensor targets) const {
    const Tensor logits = Gpt2{}(tokens);
    return boost::hana::make_tuple(mean(SparseCategoricalCrossentropy{.from_logits = true}(targets, logits)), logits);
  }
};

using Set = Parameters<Objective>;

/// Calls visit(place, place in PyTorch's layout) for all numbers of parameter k.
template <class Visit>
void for_each_place(int k, const Visit& visit) {
  if (Set::transposed_in_files(k)) return weft::detail::for_each_stored(Set::shape(k), visit);
  for (std::size_t i = 0; i < static_cast<std::size_t>(Set::shape(k).size()); ++i) visit(i, i);
}

Set first_weights() {
  Set weights;
  for (int k = 0; k < Set::count; ++k) {
    const std::string name(Set::name(k));
    const bool vector = Set::shape(k).rank == 1, transposed = Set::transposed_in_files(k);
    const double fan_in = Set::shape(k)[transposed ? 0 : -1];
    weft_test::NamedNumbers numbers("gpt2." + name);
    std::vector<float> in_file(static_cast<std::size_t>(Set::shape(k).size()));
    for (float& v : in_file) {
      const double u = numbers.next();
      v = static_cast<float>(!vector ? u * std::sqrt(6 / fan_in) : name.ends_with("bias") ? u / 8 : 0.75 + u / 4);
    }
    for_each_place(k, [&](std::size_t i, std::size_t at) { weights[k][i] = in_file[at]; });
  }
  return weights;
}

std::pair<data::Array, data::Array> texts(std::size_t count) {
  weft_test::NamedNumbers numbers("gpt2.tokens");
  std::vector<std::int32_t> tokens, targets;
  for (std::size_t sample = 0; sample < count; ++sample) {
    std::int32_t token = numbers.below(vocabulary);
    for (int k = 0; k < context; ++k) {
      tokens.push_back(token);
      targets.push_back(token = (5 * token + numbers.below(3)) % vocabulary);
    }
  }
  const std::vector<std::size_t> shape{count, context};
  return {data::Array(std::move(tokens), shape), data::Array(std::move(targets), shape)};
}

// Some numbers and the largest size of all, against PyTorch's.
template <class At>
void expect_close(const std::vector<double>& wanted, std::size_t most, std::size_t size, const std::string& what, const At& at) {
  const double allowed = 1e-4 * wanted.back();
  const std::size_t count = std::min(most, size);
  for (std::size_t k = 0; k < count; ++k) EXPECT_NEAR(at(k * (size - 1) / (count - 1)), wanted[k], allowed) << what << ", number " << k;
}

TEST(Gpt2, GivesPyTorchsLogitsAndGradients) {
  const weft_test::Golden golden = weft_test::read_golden("gpt2.txt");
  const auto [tokens, targets] = texts(static_cast<std::size_t>(golden["plan"][0]));
  auto objective = value_and_gradient<Objective>();
  const Set weights = first_weights();
  const auto& result = objective(weights, tokens, targets);
  EXPECT_NEAR(result.value, golden["loss"][0], 1e-4 * golden["loss"][0]);
  const std::span<const float> logits = result.outputs[0].as<float>();
  expect_close(golden["logits"], 64, logits.size(), "logits", [&](std::size_t i) { return logits[i]; });
  for (int k = 0; k < Set::count; ++k) {
    const std::string name(Set::name(k));
    const std::vector<double>& wanted = golden[name];
    const auto own = result.gradient[k];
    std::vector<float> in_file(own.size());
    double squares = 0, largest = 0;
    for_each_place(k, [&](std::size_t i, std::size_t at) { in_file[at] = own[i]; });
    for (const double v : own) squares += v * v, largest = std::max(largest, std::abs(v));
    expect_close(wanted, 8, own.size(), name, [&](std::size_t i) { return in_file[i]; });
    EXPECT_NEAR(std::sqrt(squares / static_cast<double>(own.size())), wanted[wanted.size() - 2], 1e-4 * wanted[wanted.size() - 2]) << name;
    EXPECT_NEAR(largest, wanted.back(), 1e-4 * wanted.back()) << name;
  }
}

}  // namespace

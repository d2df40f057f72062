// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/stream.hpp>

#include <weft/graph/initializers.hpp>
#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/named.hpp>
#include <weft/topology/repeat.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/topology/shared.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <type_traits>
#include <vector>

namespace {

using namespace weft;

constexpr int words = 23;

// Biases and gains are drawn too, so that none can be forgotten.
template <class Net>
Predictor<Net> drawn() {
  Predictor<Net> p{ParameterSet<typename Predictor<Net>::P>(5)};
  Random random(11);
  for (int k = 0; k < p.parameters().count; ++k)
    for (float& v : p.parameters()[k]) v += static_cast<float>(0.4 * random.uniform() - 0.2);
  return p;
}

template <class T>
std::vector<T> some(long count) {
  Random random(7);
  std::vector<T> values(static_cast<std::size_t>(count));
  for (T& v : values) {
    if constexpr (std::is_integral_v<T>) v = static_cast<T>(random.below(words));
    else v = static_cast<T>(2 * random.uniform() - 1);
  }
  return values;
}

// What a stream makes of `values` for each of so many steps, block by block, is what the network makes of all of them.
template <class Net, int block, class T>
void expect_stream(int steps, int values) {
  const auto net = drawn<Net>();
  const std::vector<T> x = some<T>(static_cast<long>(steps) * values);
  const auto whole = net(x);
  const long step = static_cast<long>(whole.size()) / steps;
  Stream<Net, block> stream(net);
  for (int again = 0; again < 2; ++again) {
    for (int t = 0; t + block <= steps; t += block) {
      const auto y = stream(std::vector<T>(x.begin() + t * values, x.begin() + (t + block) * values));
      ASSERT_EQ(static_cast<long>(y.size()), step * block);
      for (std::size_t k = 0; k < y.size(); ++k)
        ASSERT_NEAR(y[k], whole[static_cast<std::size_t>(t * step) + k], 1e-5) << "step " << t << ", element " << k;
    }
    EXPECT_EQ(stream.steps(), steps / block * block);
    stream.reset();
  }
}

template <int length, int layers = 2, int width = 24, int heads = 3>
using Gpt = Sequential<
    Tokens{.vocabulary = words, .length = length}, Embedding{.units = width, .embeddings_initializer = random_normal, .name = "wte"},
    PositionEmbedding{.name = "wpe"},
    named("h", Repeat<layers, TransformerDecoder{.intermediate_dim = 2 * width, .num_heads = heads, .norm_first = true, .activation = gelu_tanh}>{}),
    LayerNormalization{.epsilon = 1e-5, .name = "ln_f"}, TiedDense{.to = "wte"}>;

TEST(CachedAttention, OfALanguageModel) {
  static_assert(Stream<Gpt<40>>::most_steps == 40);
  expect_stream<Gpt<40>, 1, std::int32_t>(40, 1);
}

TEST(CachedAttention, OfBlocks) {
  expect_stream<Gpt<40>, 8, std::int32_t>(40, 1);
  expect_stream<Gpt<40>, 3, std::int32_t>(40, 1);
}

template <int length>
using Encoder = Sequential<Input{length, 10}, SinePositionEncoding{},
                           TransformerEncoder{.intermediate_dim = 7, .num_heads = 2, .causal = true}, Dense{.units = 3}>;

TEST(CachedAttention, OfACausalEncoderWithSines) {
  expect_stream<Encoder<19>, 1, float>(19, 10);
  expect_stream<Encoder<19>, 4, float>(19, 10);
}

template <int length, int window>
using Llama = Sequential<Input{length, 16}, MultiHeadAttention{.num_heads = 4, .key_dim = 6, .kv_heads = 2, .causal = true, .window = window, .rotary = 10000, .bias = false},
                         RMSNormalization{}, SwiGLU{.units = 5}>;

TEST(CachedAttention, OfRotaryGroups) {
  expect_stream<Llama<37, 0>, 1, float>(37, 16);
  expect_stream<Llama<37, 0>, 5, float>(37, 16);
}

TEST(CachedAttention, OfAWindow) {
  static_assert(Stream<Llama<37, 6>>::most_steps == 1 << 24);
  static_assert(Stream<Llama<37, 37>>::most_steps == 37);
  expect_stream<Llama<37, 6>, 1, float>(37, 16);
  expect_stream<Llama<37, 6>, 4, float>(37, 16);
  expect_stream<Llama<37, 40>, 1, float>(37, 16);
}

// The stream of a network for short sequences takes more steps, and gives what one for long sequences gives.
TEST(CachedAttention, OfAWindowGoesOnBehindTheSequence) {
  const auto net = drawn<Llama<12, 6>>();
  const auto longer = drawn<Llama<37, 6>>();
  const std::vector<float> x = some<float>(37 * 16);
  const auto whole = longer(x);
  Stream<Llama<12, 6>> stream(net);
  for (std::size_t t = 0; t < 37; ++t) {
    const auto y = stream(std::span<const float>(x).subspan(t * 16, 16));
    for (std::size_t k = 0; k < y.size(); ++k) ASSERT_NEAR(y[k], whole[t * y.size() + k], 1e-5) << "step " << t << ", element " << k;
  }
}

// Of heads whose columns are no whole vectors, and more than a few of them.
template <int length, int window>
using Alibi = Sequential<Input{length, 12}, MultiHeadAttention{.num_heads = 3, .key_dim = 70, .causal = true, .window = window, .alibi = true}>;

TEST(CachedAttention, OfDistances) {
  expect_stream<Alibi<21, 0>, 1, float>(21, 12);
  expect_stream<Alibi<21, 5>, 1, float>(21, 12);
  expect_stream<Alibi<21, 5>, 2, float>(21, 12);
}

// One set of weights, and what each of its calls remembers.
struct Twice {
  static constexpr auto inputs = Input{11, 8};
  constexpr Tensor operator()(Tensor x) const {
    auto block = shared(TransformerDecoder{.intermediate_dim = 9, .num_heads = 2});
    auto window = shared(Conv1D{.filters = 8, .kernel = 3, .padding = causal});
    return window(window(block(block(x))));
  }
};

TEST(CachedAttention, OfASharedLayerRemembersForEachCall) { expect_stream<Twice, 1, float>(11, 8); }

// Beside what remembers otherwise, and with trained rows that every step looks at.
struct Mixed {
  static constexpr auto inputs = Input{13, 8};
  constexpr Tensor operator()(Tensor x) const {
    x = LSTM{.units = 8, .return_sequences = true}(Conv1D{.filters = 8, .kernel = 3, .padding = causal}(x));
    x = x + MultiHeadAttention{.num_heads = 2, .causal = true}(x);
    return attention(x, x.parameter("keys", {5, 8}, glorot_uniform), x.parameter("values", {5, 6}, glorot_uniform));
  }
};

TEST(CachedAttention, BesideOtherMemories) {
  expect_stream<Mixed, 1, float>(13, 8);
  expect_stream<Mixed, 2, float>(13, 8);
}

TEST(CachedAttention, GoesOnWhereABlockEnded) {
  using Net = Gpt<40>;
  const auto net = drawn<Net>();
  const std::vector<std::int32_t> x = some<std::int32_t>(40);
  const auto whole = net(x);
  Stream<Net, 16> reader(net);
  reader(std::vector<std::int32_t>(x.begin(), x.begin() + 16));
  reader(std::vector<std::int32_t>(x.begin() + 16, x.begin() + 32));
  Stream<Net> writer(net), other(net);
  writer(x[3]);
  writer.resume(reader);
  for (std::size_t t = 32; t < 40; ++t) {
    if (t == 36) other.resume(writer);
    const auto y = writer(x[t]);
    for (std::size_t k = 0; k < words; ++k) ASSERT_NEAR(y[k], whole[t * words + k], 1e-5) << "step " << t << ", element " << k;
    if (t >= 36) {
      EXPECT_EQ(other(x[t]), y);
    }
  }
}

TEST(CachedAttention, EndsWithTheSequence) {
  using Net = Gpt<40>;
  const auto net = drawn<Net>();
  const std::vector<std::int32_t> x = some<std::int32_t>(40);
  Stream<Net, 16> stream(net);
  const std::vector<std::int32_t> block(x.begin(), x.begin() + 16);
  const auto first = stream(block), second = stream(block);
  EXPECT_NE(first, second);
  for (int again = 0; again < 2; ++again) {
    try {
      stream(block);
      ADD_FAILURE() << "a step too many was taken";
    } catch (const data_error& e) {
      EXPECT_STREQ(e.what(), "a stream of 40 steps has taken 32 and is given 16 more; call reset() before");
    }
    EXPECT_EQ(stream.steps(), 32);
  }
  stream.reset();
  EXPECT_EQ(stream(block), first);
}

// Keys and values of forgotten steps lie where they lay, and nobody reads them.
TEST(CachedAttention, ForgetsEvenWhatIsNoNumber) {
  using Net = Sequential<Input{20, 12}, TransformerDecoder{.intermediate_dim = 24, .num_heads = 2, .norm_first = true}>;
  const auto net = drawn<Net>();
  const std::vector<float> x = some<float>(20 * 12), nothing(5 * 12, std::numeric_limits<float>::quiet_NaN());
  Stream<Net> fresh(net), used(net);
  Stream<Net, 5> reader(net);
  for (int k = 0; k < 4; ++k) EXPECT_TRUE(std::isnan(reader(nothing)[0]));
  used.resume(reader);
  used.reset();
  for (int t = 0; t < 20; ++t) {
    const std::vector<float> step(x.begin() + t * 12, x.begin() + (t + 1) * 12);
    EXPECT_EQ(used(step), fresh(step)) << t;
  }
}

}  // namespace

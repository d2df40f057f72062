// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/predictor.hpp>

#include <weft/io/safetensors.hpp>
#include <weft/weft.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <thread>

#include "support/temporary_folder.hpp"

namespace {

using namespace weft;

using Net = Sequential<Input{6}, Dense{.units = 16, .activation = tanh}, Dense{.units = 3}>;
using Other = Sequential<Input{6}, Dense{.units = 16}>;

// One whose kernels are small enough to be inlined, and one whose are not.
using Tiny = Sequential<Input{1}, Dense{.units = 8, .activation = tanh}, Dense{.units = 8, .activation = tanh}, Dense{.units = 1}>;
using Wide = Sequential<Input{300}, Dense{.units = 200, .activation = relu}, Dense{.units = 7}, Softmax{}>;

using Chain = Sequential<Input{5}, Dense{.units = 17, .activation = relu}, Dense{.units = 33, .activation = sigmoid}, Dense{.units = 3}, Softmax{}>;

// Rows of less than half a vector, of half a one, and of whole ones with every kind of end; sums of few terms and of many.
using Widths =
    Sequential<Input{3}, Dense{.units = 2, .activation = tanh}, Dense{.units = 4, .activation = sigmoid}, Dense{.units = 5, .activation = softplus},
               Dense{.units = 8, .activation = gelu}, Dense{.units = 9, .activation = elu}, Dense{.units = 12, .activation = tanh},
               Dense{.units = 16, .activation = sigmoid}, Dense{.units = 20, .activation = silu}, Dense{.units = 1}>;
static_assert(detail::program_flops<Program<Forward<Widths>>> <= 4096, "so that it is one function");

// Formulas beside products, and a sum along each row.
using Rows = Sequential<Input{7}, Activation{tanh}, LayerNormalization{}, Dense{.units = 20}, LayerNormalization{}, Activation{sigmoid}, Softmax{}>;

// What a layer writes beside its own numbers would be another branch's.
struct Branches {
  static constexpr auto inputs = Input{4};

  constexpr Tensor operator()(Tensor x) const {
    const Tensor a = Dense{.units = 3, .activation = tanh}(x), b = Dense{.units = 5, .activation = relu}(x);
    const Tensor c = Concatenate{}(a, b);
    return Dense{.units = 2}(Concatenate{}(Dense{.units = 8}(c) + c, Dense{.units = 1, .activation = tanh}(c)));
  }
};

template <class N>
std::vector<float> numbers(std::size_t samples) {
  Random random(4);
  std::vector<float> x(static_cast<std::size_t>(Program<Forward<N>>::feeds[0].shape.size()) * samples);
  for (float& v : x) v = static_cast<float>(2 * random.uniform() - 1);
  return x;
}

auto fresh() { return compile<Net, MeanSquaredError{}>(SGD{}, {.seed = 3}); }

class PredictorFile : public testing::Test {
 protected:
  void SetUp() override { model.save(path); }
  void TearDown() override { std::filesystem::remove(path); }

  std::filesystem::path path = weft_test::temporary_folder() / "weft_predictor.safetensors";
  decltype(fresh()) model = fresh();
};

TEST_F(PredictorFile, GivesTheModelsBits) {
  Predictor<Net> net;
  net.load(path);
  const std::vector<float> x = numbers<Net>(37);
  const data::Array all = net.predict(x), expected = model.predict(x);
  EXPECT_EQ(all.shape(), expected.shape());
  EXPECT_TRUE(std::ranges::equal(all.as<float>(), expected.as<float>()));
  for (std::size_t i = 0; i < 37; ++i) {
    const std::span<const float> sample = std::span(x).subspan(6 * i, 6);
    EXPECT_EQ(net(sample), model(sample));
    EXPECT_TRUE(std::ranges::equal(net(sample), all[i].as<float>()));
  }
  EXPECT_EQ(net.summary(), model.summary());
}

TEST_F(PredictorFile, ReadsAFileThatIsInMemory) {
  Predictor<Net> net;
  net.load(std::span<const std::byte>(data::read_file(path)));
  const std::vector<float> x = numbers<Net>(1);
  EXPECT_EQ(net(x), model(x));
}

TEST_F(PredictorFile, SaysWhatIsWrongAndChangesNothing) {
  Predictor<Net> net(model.parameters());
  Predictor<Other> other;
  EXPECT_EQ(net.try_load("no such file").kind, LoadStatus::Kind::io);
  EXPECT_THROW(net.load("no such file"), io_error);
  const std::vector<std::byte> file = data::read_file(path), cut(file.begin(), file.end() - 1);
  EXPECT_EQ(net.try_load(cut).kind, LoadStatus::Kind::format);
  EXPECT_THROW(net.load(cut), format_error);
  const LoadStatus mismatch = other.try_load(path);
  EXPECT_FALSE(mismatch);
  EXPECT_EQ(mismatch.kind, LoadStatus::Kind::mismatch);
  EXPECT_NE(mismatch.message.find("unexpected: 2.weight of shape [3, 16]"), std::string::npos) << mismatch.message;
  EXPECT_THROW(other.load(path), mismatch_error);
  EXPECT_EQ(other(numbers<Net>(1)), (std::array<float, 16>{}));
  const std::vector<float> x = numbers<Net>(1);
  EXPECT_EQ(net(x), model(x));
  EXPECT_TRUE(net.try_load(path));
}

TEST_F(PredictorFile, PassesOverPyTorchsBatchCounters) {
  io::Safetensors file = io::read_safetensors(path);
  const std::array<std::byte, 8> count{};
  file.tensors.push_back({"1.num_batches_tracked", "I64", {}, count});
  io::write_safetensors(path, file.tensors);
  EXPECT_TRUE(Predictor<Net>().try_load(path));
  file.tensors.back().name = "1.my_num_batches_tracked";
  io::write_safetensors(path, file.tensors);
  EXPECT_FALSE(Predictor<Net>().try_load(path));
}

TEST(Predictor, RefusesSamplesOfAnotherSize) {
  const Predictor<Net> net;
  EXPECT_THROW(net(std::vector<float>(5)), shape_error);
  EXPECT_THROW(net(std::vector<std::int32_t>(6)), shape_error);
  EXPECT_THROW(net(std::vector<float>(6), std::vector<float>(6)), shape_error);
}

template <class N>
void expect_one_equals_many() {
  const Predictor<N> net(ParameterSet<Program<Forward<N>>>(7));
  const std::vector<float> x = numbers<N>(5);
  const data::Array all = net.predict(x);
  const std::size_t each = x.size() / 5;
  for (std::size_t i = 0; i < 5; ++i)
    EXPECT_TRUE(std::ranges::equal(net(std::span(x).subspan(each * i, each)), all[i].as<float>())) << i;
}

TEST(Predictor, GivesTheSameBitsForOneSampleAndForMany) {
  expect_one_equals_many<Tiny>();
  expect_one_equals_many<Wide>();
  expect_one_equals_many<Chain>();
  expect_one_equals_many<Widths>();
  expect_one_equals_many<Rows>();
  expect_one_equals_many<Branches>();
}

TEST(Predictor, IsUsedByManyThreads) {
  const Predictor<Wide> net(ParameterSet<Program<Forward<Wide>>>(7));
  const std::vector<float> x = numbers<Wide>(8);
  const data::Array all = net.predict(x);
  std::vector<std::thread> threads;
  std::vector<int> equal(8);
  for (std::size_t t = 0; t < 8; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < 200; ++i)
        equal[t] += std::ranges::equal(net(std::span(x).subspan(300 * t, 300)), all[t].as<float>());
    });
  for (std::thread& t : threads) t.join();
  EXPECT_EQ(equal, std::vector<int>(8, 200));
}

}  // namespace

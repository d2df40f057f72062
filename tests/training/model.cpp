// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/model.hpp>

#include <weft/weft.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <limits>
#include <sstream>

#include "support/golden.hpp"
#include "support/temporary_folder.hpp"

namespace {

using namespace weft;

using Net = Sequential<Input{6}, Dense{.units = 16, .activation = tanh}, Dense{.units = 3}>;
constexpr SparseCategoricalCrossentropy crossentropy{.from_logits = true};

auto fresh(std::uint64_t seed = 1) {
  return compile<Net, crossentropy, Accuracy{}>(SGD{.learning_rate = 0.1, .momentum = 0.5}, {.seed = seed});
}
using M = decltype(fresh());

data::Dataset samples(std::size_t n) {
  Random random(4);
  std::vector<float> x(6 * n);
  for (float& v : x) v = static_cast<float>(2 * random.uniform() - 1);
  std::vector<std::int32_t> y(n);
  for (std::size_t i = 0; i < n; ++i) y[i] = x[6 * i] > 0.2f ? 2 : x[6 * i + 1] > 0 ? 1 : 0;
  return {data::Array(std::move(x), {n, 6}), data::Array(std::move(y), {n})};
}

std::vector<float> weights(const M& model) {
  std::vector<float> all;
  for (int k = 0; k < 4; ++k) all.insert(all.end(), model.parameters()[k].begin(), model.parameters()[k].end());
  return all;
}

const FitOptions in_order{.batch_size = 8, .verbose = 0, .shuffle = false};

template <class Error>
std::string refusal(const auto& work) {
  try {
    work();
  } catch (const Error& e) {
    return e.what();
  }
  return "nothing was thrown";
}

bool mentions(const std::string& text, std::initializer_list<const char*> words) {
  return std::all_of(words.begin(), words.end(), [&](const char* word) { return text.find(word) != text.npos; });
}

TEST(Model, LearnsAndSaysSo) {
  M model = fresh();
  const data::Dataset all = samples(200);
  const double before = model.evaluate(all, {.verbose = 0}).loss;
  const History history = model.fit(all, {.epochs = 30, .verbose = 0});
  EXPECT_EQ(history["loss"].size(), 30u);
  EXPECT_LT(history["loss"].back(), 0.5 * before);
  EXPECT_GT(model.evaluate(all, {.verbose = 0})["accuracy"], 0.9);
}

TEST(Model, TakesLastBatchesOfAnySizeExactly) {
  for (std::size_t n : {1u, 7u, 8u, 9u, 15u}) {
    const data::Dataset all = samples(n);
    M whole = fresh(), parts = fresh();
    const double loss = whole.fit(all, in_order)["loss"][0];
    double sum = 0;
    for (std::size_t first = 0; first < n; first += 8) {
      const std::size_t count = std::min<std::size_t>(8, n - first);
      sum += static_cast<double>(count) * parts.fit(all.subset(first, count), in_order)["loss"][0];
    }
    EXPECT_EQ(weights(whole), weights(parts)) << n << " samples";
    EXPECT_DOUBLE_EQ(loss, sum / static_cast<double>(n)) << n << " samples";
  }
}

TEST(Model, PredictsTheSameBitsInAnyBatchAndAlone) {
  const M model = fresh();
  const data::Dataset all = samples(37);
  const data::Array wanted = model.predict(all.features);
  EXPECT_EQ(wanted.shape(), (data::Shape{37, 3}));
  for (int batch : {1, 2, 5, 36, 37, 100}) {
    const data::Array found = model.predict(all.features, {.batch_size = batch});
    EXPECT_TRUE(std::ranges::equal(found.as<float>(), wanted.as<float>())) << "batches of " << batch;
  }
  for (std::size_t i = 0; i < 37; ++i)
    EXPECT_TRUE(std::ranges::equal(model(all.features[i]), wanted[i].as<float>())) << "sample " << i;
}

// Without parameters, so that both outputs are known.
struct SumsAndDifferences {
  static constexpr auto inputs = Input{3, 2};

  constexpr auto operator()(Tensor x) const {
    const Tensor one = slice(x, 1, 0, 1), other = slice(x, 1, 1, 1);
    return boost::hana::make_tuple(one + other, reshape(one - other, {3}));
  }
};

TEST(Model, PredictsTheOutputThatIsAskedFor) {
  const Predictor<SumsAndDifferences> network;
  std::vector<float> x(5 * 3 * 2), sums, differences;
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = static_cast<float>(i * i % 17);
  for (std::size_t i = 0; i < x.size(); i += 2) sums.push_back(x[i] + x[i + 1]), differences.push_back(x[i] - x[i + 1]);
  const data::Array features(std::move(x), {5, 3, 2});
  const data::Array first = network.predict(features), second = network.predict(features, {.batch_size = 2, .output = 1});
  EXPECT_EQ(first.shape(), (data::Shape{5, 3, 1}));
  EXPECT_EQ(second.shape(), (data::Shape{5, 3}));
  EXPECT_TRUE(std::ranges::equal(first.as<float>(), sums));
  EXPECT_TRUE(std::ranges::equal(second.as<float>(), differences));
  for (int output : {-1, 2})
    EXPECT_TRUE(mentions(refusal<data_error>([&] { network.predict(features, {.output = output}); }), {"output", "2"})) << output;
  EXPECT_TRUE(mentions(refusal<data_error>([&] { fresh().predict(samples(2).features, {.output = 1}); }), {"output 1", "has 1"}));
}

TEST(Model, DependsOnItsSeedsOnly) {
  const data::Dataset all = samples(50);
  const auto run = [&](std::uint64_t first, std::uint64_t order) {
    M model = fresh(first);
    model.fit(all, {.epochs = 2, .verbose = 0, .seed = order});
    return weights(model);
  };
  EXPECT_EQ(run(1, 2), run(1, 2));
  EXPECT_NE(run(1, 2), run(1, 3));
  EXPECT_NE(run(1, 2), run(2, 2));
  EXPECT_NE(weights(fresh(1)), weights(fresh(2)));
}

TEST(Model, WeighsSamplesAndClasses) {
  data::Dataset all = samples(16);
  const data::Dataset plain = all;
  const auto y = all.targets.array(0).as<std::int32_t>();
  std::vector<float> of_sample(16), ones(16, 1.f);
  for (std::size_t i = 0; i < 16; ++i) of_sample[i] = y[i] == 1 ? 3.f : y[i] == 2 ? 0.f : 1.f;
  M by_class = fresh(), by_sample = fresh(), unweighted = fresh(), of_ones = fresh();
  FitOptions options = in_order;
  options.class_weight = {{1, 3.0}, {2, 0.0}};
  const double loss = by_class.fit(plain, options)["loss"][0];
  all.sample_weight = data::Array(std::vector<float>(of_sample));
  EXPECT_EQ(by_sample.fit(all, in_order)["loss"][0], loss);
  EXPECT_EQ(weights(by_class), weights(by_sample));
  unweighted.fit(plain, in_order);
  EXPECT_NE(weights(by_class), weights(unweighted));
  all.sample_weight = data::Array(std::move(ones));
  of_ones.fit(all, in_order);
  EXPECT_EQ(weights(of_ones), weights(unweighted));
}

TEST(Model, WeighsSamplesInEvaluation) {
  const M model = fresh();
  data::Dataset all = samples(11);
  double sum = 0;
  std::vector<float> weight(11);
  for (std::size_t i = 0; i < 11; ++i) {
    weight[i] = static_cast<float>(i % 3);
    sum += weight[i] * model.evaluate(all.subset(i, 1), {.verbose = 0}).loss;
  }
  all.sample_weight = data::Array(std::move(weight));
  EXPECT_NEAR(model.evaluate(all, {.batch_size = 4, .verbose = 0}).loss, sum / 11, 1e-6);
}

// Sequences of logits, which a Dense layer that begins as the identity hands on.
class Sequences : public testing::Test {
 protected:
  using Steps = Sequential<Input{4, 3}, Dense{.units = 3}>;
  weft_test::Golden golden = weft_test::read_golden("sequence_weights.txt");

  std::vector<float> floats(const std::string& name) const { return {golden[name].begin(), golden[name].end()}; }
  data::Dataset dataset() const {
    return {data::Array(floats("logits"), {5, 4, 3}),
            data::Array(std::vector<std::int32_t>(golden["labels"].begin(), golden["labels"].end()), {5, 4}),
            data::Array(floats("weights"), {5, 4})};
  }
  template <auto loss>
  static auto identity() {
    auto model = compile<Steps, loss, Accuracy{.ignore_class = 0}>(SGD{.learning_rate = 1});
    for (std::size_t i = 0; i < 9; ++i) model.parameters()[0][i] = i % 4 == 0;
    return model;
  }
};

// One step changes the bias by the sum of the gradients that Keras has by the logits.
TEST_F(Sequences, WeighEachStepAsKerasDoes) {
  auto model = identity<Temporal<SparseCategoricalCrossentropy{.from_logits = true}>{}>();
  const double wanted = golden["sparse.value"][0];
  EXPECT_NEAR(model.evaluate(dataset(), {.verbose = 0}).loss, wanted, 1e-6);
  EXPECT_NEAR(model.evaluate(dataset(), {.batch_size = 2, .verbose = 0}).loss, wanted, 1e-6);
  EXPECT_NEAR(model.fit(dataset(), {.batch_size = 5, .verbose = 0})["loss"][0], wanted, 1e-6);
  double bias[3] = {};
  for (std::size_t i = 0; i < 60; ++i) bias[i % 3] -= golden["sparse.gradient"][i];
  for (std::size_t k = 0; k < 3; ++k) EXPECT_NEAR(model.parameters()[1][k], bias[k], 1e-6) << k;
}

TEST_F(Sequences, CountEachPlaceOfTheirMetricsOnce) {
  const auto model = identity<SparseCategoricalCrossentropy{.from_logits = true}>();
  data::Dataset all = dataset();
  all.sample_weight = {};
  for (int batch : {1, 2, 3, 5, 32})
    EXPECT_NEAR(model.evaluate(all, {.batch_size = batch, .verbose = 0})["accuracy"], golden["accuracy.without_0"][0], 1e-12) << batch;
  EXPECT_NE(golden["accuracy.without_0"][0], golden["accuracy"][0]);
  EXPECT_EQ(model.evaluate(all.subset(3, 1), {.verbose = 0})["accuracy"], 0) << "nothing counts in this sample";
}

TEST_F(Sequences, TakeOneWeightForAllSteps) {
  auto of_steps = identity<Temporal<SparseCategoricalCrossentropy{.from_logits = true}>{}>();
  auto of_samples = identity<SparseCategoricalCrossentropy{.from_logits = true}>();
  data::Dataset all = dataset();
  all.sample_weight = data::Array(std::vector<float>{1, 2, 0.5f, 0, 1});
  EXPECT_NEAR(of_steps.evaluate(all, {.verbose = 0}).loss, of_samples.evaluate(all, {.verbose = 0}).loss, 1e-6);
  const FitOptions options{.epochs = 2, .batch_size = 2, .verbose = 0};
  EXPECT_NEAR(of_steps.fit(all, options)["loss"][1], of_samples.fit(all, options)["loss"][1], 1e-5);
}

TEST_F(Sequences, RefuseWeightsThatFitNeither) {
  auto of_steps = identity<Temporal<SparseCategoricalCrossentropy{.from_logits = true}>{}>();
  auto of_samples = identity<SparseCategoricalCrossentropy{.from_logits = true}>();
  const auto refused = [&](auto& model, const data::Dataset& all) {
    try {
      model.fit(all, {.verbose = 0});
    } catch (const data_error& e) {
      return std::string(e.what());
    }
    return std::string();
  };
  EXPECT_EQ(refused(of_samples, dataset()), "sample_weight has 20 values for 5 samples; give one a sample");
  data::Dataset all = dataset();
  all.sample_weight = data::Array(std::vector<float>(20, 1.f));
  EXPECT_EQ(refused(of_samples, all), "sample_weight has 20 values for 5 samples; give one a sample");
  EXPECT_THROW(of_samples.evaluate(all, {.verbose = 0}), data_error);
  all.sample_weight = data::Array(std::vector<float>(15, 1.f), {5, 3});
  EXPECT_EQ(refused(of_steps, all), "sample_weight has 15 values for 5 samples of 4 steps; give one a sample or one a step");
}

TEST(Model, KeepsTheLastSamplesForValidation) {
  const data::Dataset all = samples(20), kept = all.subset(15, 5);
  M split = fresh(), given = fresh();
  FitOptions options = in_order;
  options.epochs = 2;
  options.validation_split = 0.25;
  const History history = split.fit(all, options);
  options.validation_split = 0;
  options.validation_data = &kept;
  EXPECT_EQ(given.fit(all.subset(0, 15), options), history);
  EXPECT_EQ(weights(split), weights(given));
  EXPECT_EQ(history["val_loss"].back(), split.evaluate(kept, {.batch_size = 8, .verbose = 0}).loss);
  EXPECT_TRUE(history.contains("val_accuracy"));
}

TEST(Model, PrintsAsMuchAsItIsAsked) {
  const data::Dataset all = samples(20);
  M model = fresh();
  const auto printed = [&](int level) {
    testing::internal::CaptureStdout();
    model.fit(all, {.epochs = 2, .verbose = level});
    return testing::internal::GetCapturedStdout();
  };
  EXPECT_EQ(printed(0), "");
  const std::string lines = printed(2), bar = printed(1);
  EXPECT_TRUE(mentions(lines, {"Epoch 1/2", "Epoch 2/2", "loss: ", "accuracy: "})) << lines;
  EXPECT_TRUE(mentions(bar, {"Epoch 2/2", "1/1", "loss: "})) << bar;
}

// What is refused leaves the model as it was.
class Refused : public testing::Test {
 protected:
  M model = fresh();
  std::vector<float> before = weights(model);
  void TearDown() override {
    EXPECT_EQ(weights(model), before);
    model.fit(samples(9), in_order);
    EXPECT_NE(weights(model), before) << "it can be used afterwards";
  }
};

TEST_F(Refused, NoSamplesOrEpochs) {
  EXPECT_TRUE(mentions(refusal<data_error>([&] { model.fit(data::Dataset{}, in_order); }), {"0 samples"}));
  FitOptions options = in_order;
  options.epochs = 0;
  EXPECT_EQ(model.fit(samples(9), options), History{});
  options.epochs = -1;
  EXPECT_TRUE(mentions(refusal<data_error>([&] { model.fit(samples(9), options); }), {"epochs", "-1"}));
}

TEST_F(Refused, BatchSizesBelowOne) {
  for (int batch : {0, -1}) {
    FitOptions options = in_order;
    options.batch_size = batch;
    const data::Dataset nine = samples(9);
    EXPECT_TRUE(mentions(refusal<data_error>([&] { model.fit(nine, options); }), {"batch_size"})) << batch;
    EXPECT_TRUE(mentions(refusal<data_error>([&] { model.evaluate(nine, {batch, 0}); }), {"batch_size"})) << batch;
    EXPECT_TRUE(mentions(refusal<data_error>([&] { model.predict(nine.features, {batch}); }), {"batch_size"})) << batch;
  }
}

TEST_F(Refused, LabelsThatAreNoClass) {
  for (std::int32_t label : {3, -1}) {
    std::vector<std::int32_t> y(9);
    y[4] = label;
    const data::Dataset bad{samples(9).features, data::Array(std::move(y))};
    const std::string text = refusal<data_error>([&] { model.fit(bad, in_order); });
    EXPECT_TRUE(mentions(text, {"targets", "sample 4", std::to_string(label).c_str()})) << text;
    EXPECT_EQ(refusal<data_error>([&] { model.evaluate(bad, {.verbose = 0}); }), text);
  }
}

TEST_F(Refused, NumbersThatAreNone) {
  for (float value : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    std::vector<float> x(54, 0.5f);
    x[20] = value;
    const data::Dataset bad{data::Array(std::move(x), {9, 6}), samples(9).targets};
    const std::string text = refusal<data_error>([&] { model.fit(bad, in_order); });
    EXPECT_TRUE(mentions(text, {"features", "sample 3", "column 2"})) << text;
    EXPECT_TRUE(mentions(refusal<data_error>([&] { model.predict(bad.features); }), {"sample 3"}));
  }
}

TEST_F(Refused, WrongShapesAndCounts) {
  const data::Dataset nine = samples(9);
  const data::Array five(std::vector<float>(45), {9, 5});
  const data::Dataset wrong{five, nine.targets}, unequal{samples(8).features, nine.targets};
  EXPECT_TRUE(mentions(refusal<shape_error>([&] { model.fit(wrong, in_order); }), {"features", "6", "5"}));
  EXPECT_TRUE(mentions(refusal<data_error>([&] { model.fit(unequal, in_order); }), {"8", "9"}));
  EXPECT_TRUE(mentions(refusal<data_error>([&] { model.fit({nine.features, {}}, in_order); }), {"targets"}));
  FitOptions options = in_order;
  options.validation_data = &wrong;
  EXPECT_TRUE(mentions(refusal<shape_error>([&] { model.fit(nine, options); }), {"features", "5"}));
  EXPECT_TRUE(mentions(refusal<shape_error>([&] { model(std::array<float, 5>{}); }), {"6", "5"}));
  options = in_order;
  options.validation_split = 0.99;
  EXPECT_TRUE(mentions(refusal<data_error>([&] { model.fit(nine, options); }), {"validation_split"}));
}

TEST(Model, ReadsFloatsFromAnyAddress) {
  const M model = fresh();
  const data::Dataset all = samples(5);
  const auto x = all.features.array(0).as<float>();
  std::vector<float> shifted(x.size() + 1);
  std::ranges::copy(x, shifted.begin() + 1);
  const data::Array there(std::span<const float>(shifted).subspan(1), {5, 6});
  EXPECT_TRUE(std::ranges::equal(model.predict(there).as<float>(), model.predict(all.features).as<float>()));
}

TEST(Model, StopsBeforeItDiverges) {
  M model = fresh();
  model.optimizer.learning_rate = 1e38;
  const FitOptions options{.epochs = 50, .batch_size = 8, .verbose = 0};
  const std::string text = refusal<diverged>([&] { model.fit(samples(64), options); });
  EXPECT_TRUE(mentions(text, {"loss", "epoch", "step", "learning rate"})) << text;
}

TEST(Model, SavesAndLoadsItsParameters) {
  const auto folder = weft_test::temporary_folder();
  const auto file = folder / "weft_model.safetensors", other = folder / "weft_other.safetensors";
  M model = fresh(), copy = fresh(2);
  model.fit(samples(30), in_order);
  model.save(file);
  EXPECT_NE(weights(copy), weights(model));
  copy.load(file);
  EXPECT_EQ(weights(copy), weights(model));

  using Different = Program<Forward<Sequential<Input{6}, Dense{.units = 15, .activation = tanh}, Dense{.units = 3},
                                               Dense{.units = 2}>>>;
  save_weights(ParameterSet<Different>(1), other);
  const std::string text = refusal<mismatch_error>([&] { copy.load(other); });
  EXPECT_TRUE(mentions(text, {"0.weight", "[15, 6]", "[16, 6]", "0.bias", "2.weight", "unexpected: 3.weight"})) << text;
  EXPECT_EQ(weights(copy), weights(model)) << "nothing was changed";
  std::filesystem::remove(file);
  std::filesystem::remove(other);
  EXPECT_THROW(copy.load(file), io_error);
  EXPECT_EQ(weights(copy), weights(model));
}

}  // namespace

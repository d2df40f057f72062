// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/trainer.hpp>

#include <weft/layers/dropout.hpp>
#include <weft/optimizers.hpp>
#include <weft/training/compile.hpp>

#include "support/golden_training.hpp"

#if defined(_OPENMP)
#include <omp.h>
#endif

namespace {

using namespace weft;
using weft_test::GoldenProblem;
using weft_test::Numbers;

constexpr SparseCategoricalCrossentropy crossentropy{.from_logits = true};

std::vector<float> floats(const Numbers& values) { return {values.begin(), values.end()}; }

// The fused float program, step by step, beside PyTorch's run in double.
template <class O>
void expect_golden_losses(const O& optimizer, const std::string& run) {
  using P = Program<Training<GoldenProblem::Mlp, crossentropy>>;
  const GoldenProblem problem("mlp");
  const data::Dataset all{data::Array(floats(problem.golden["mlp.features"]), {100, 12}),
                          data::Array(floats(problem.golden["mlp.targets"]))};
  const Feeds feeds(all, feed_plans<P>);
  Loader loader(feeds, GoldenProblem::batch);
  std::vector<std::uint32_t> order;
  for (int i = 0; i < GoldenProblem::steps * GoldenProblem::batch; ++i)
    order.push_back(static_cast<std::uint32_t>(i % GoldenProblem::samples));
  loader.begin(order);
  ParameterSet<P> parameters;
  for (int k = 0; k < ParameterSet<P>::count; ++k)
    std::ranges::copy(floats(problem.weights[static_cast<std::size_t>(k)]), parameters[k].begin());
  Trainer<P, O, 0> trainer;
  trainer.prepare(GoldenProblem::batch);
  const Numbers& expected = problem.golden[run + ".f64"];
  for (int step = 0; step < GoldenProblem::steps; ++step) {
    const double loss = trainer.step(parameters.data(), optimizer, loader).loss;
    const double wanted = expected.at(static_cast<std::size_t>(step));
    ASSERT_LE(std::abs(loss - wanted), 1e-5 * wanted) << run << ", step " << step << ": " << loss << ", not " << wanted;
  }
}

TEST(Trainer, FollowsPyTorchWithSGD) {
  expect_golden_losses(SGD{.learning_rate = 0.05}, "mlp.sgd");
  expect_golden_losses(SGD{.learning_rate = 0.05, .momentum = 0.9}, "mlp.momentum");
  expect_golden_losses(SGD{.learning_rate = 0.05, .momentum = 0.9, .nesterov = true}, "mlp.nesterov");
}
TEST(Trainer, FollowsPyTorchWithAdam) {
  expect_golden_losses(Adam{.learning_rate = 0.005}, "mlp.adam_keras");
  expect_golden_losses(Adam{.learning_rate = 0.005, .epsilon = 1e-12}, "mlp.adam_tiny");
}
TEST(Trainer, FollowsPyTorchWithAdamW) {
  expect_golden_losses(AdamW{.learning_rate = 0.005, .weight_decay = 0.01}, "mlp.adamw_keras");
}
TEST(Trainer, FollowsPyTorchWithRMSprop) {
  expect_golden_losses(RMSprop{.learning_rate = 0.005}, "mlp.rmsprop_keras");
}

#if defined(_OPENMP)
using Large = Sequential<Input{64}, Dense{.units = 160, .activation = relu}, Dropout{.rate = 0.2}, Dense{.units = 10}>;
using LargeProgram = Program<Training<Large, crossentropy>>;

// All parameters after twenty steps of ninety or a hundred samples each.
std::vector<float> trained(int threads) {
  const int before = omp_get_max_threads();
  omp_set_num_threads(threads);
  Random random(5);
  std::vector<float> features(64 * 100);
  for (float& x : features) x = static_cast<float>(random.uniform() - 0.5);
  std::vector<std::int32_t> labels(100);
  for (std::int32_t& label : labels) label = static_cast<std::int32_t>(random.below(10));
  const data::Dataset all{data::Array(std::move(features), {100, 64}), data::Array(std::move(labels))};
  const Feeds feeds(all, feed_plans<LargeProgram>);
  Loader loader(feeds, 100);
  ParameterSet<LargeProgram> parameters(3);
  Trainer<LargeProgram, Adam, 0> trainer;
  trainer.prepare(100);
  std::vector<std::uint32_t> order(190);
  for (std::uint32_t i = 0; i < 190; ++i) order[i] = i * 37 % 100;
  const Adam adam{.learning_rate = 0.01};
  for (int epoch = 0; epoch < 10; ++epoch)
    for (loader.begin(order); loader.samples() > 0;) trainer.step(parameters.data(), adam, loader, 8);
  omp_set_num_threads(before);
  return {parameters.data(), parameters.data() + ParameterSet<LargeProgram>::floats};
}

TEST(Trainer, GivesTheSameBitsForAnyNumberOfThreads) {
  ASSERT_GE(detail::program_flops<LargeProgram> * 100, 8 * 500'000) << "the model must be worth eight threads";
  const std::vector<float> alone = trained(1);
  for (int threads : {1, 2, 3, 8}) EXPECT_EQ(trained(threads), alone) << threads << " threads";
}
#endif

}  // namespace

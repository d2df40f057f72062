// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/runtime/update_state.hpp>

#include <weft/graph/operations/batch_mean.hpp>
#include <weft/layers.hpp>
#include <weft/losses/mean_squared_error.hpp>
#include <weft/optimizers/adam.hpp>
#include <weft/topology/freeze.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/compile.hpp>
#include <weft/training/value_and_gradient.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace {

using namespace weft;

/// Subtracts the average of what it has seen.
struct Centre {
  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    const Tensor average = x.state("average", x.shape());
    if (x.graph->training) average.update(map([](Scalar a, Scalar b) { return a + (b - a) * 0.5; }, average, batch_mean(x)));
    return scope.result(x - average);
  }
};

// The state and the frozen layer are declared before what is trained.
using Net = Sequential<Input{2}, Centre{}, freeze(Dense{.units = 3}), Dense{.units = 1}>;
using Numbers = std::vector<float>;

template <class View>
Numbers numbers(const View& view) { return {view.begin(), view.end()}; }

TEST(UpdateState, FollowsEveryStep) {
  auto model = compile<Net, MeanSquaredError{}>(Adam{.learning_rate = 0.1});
  const Numbers frozen = numbers(model.parameters()[1]), trained = numbers(model.parameters()[3]);
  const Numbers x = {1, 10, 3, 30, 8, 0}, y = {1, 2, 3};
  model.fit(x, y, {.epochs = 1, .batch_size = 2, .verbose = 0, .shuffle = false});
  EXPECT_EQ(model.parameters().name(0), "0.average");
  EXPECT_EQ(numbers(model.parameters()[0]), (Numbers{1 + (8 - 1) / 2.f, 10 + (0 - 10) / 2.f})) << "the last batch has one sample";
  EXPECT_EQ(numbers(model.parameters()[1]), frozen);
  EXPECT_NE(numbers(model.parameters()[3]), trained);
}

TEST(UpdateState, NotByALossThatIsNotFinite) {
  auto model = compile<Net, MeanSquaredError{}>(Adam{});
  model.parameters()[4][0] = std::numeric_limits<float>::infinity();
  EXPECT_THROW(model.fit(Numbers{1, 10}, Numbers{1}, {.epochs = 1, .verbose = 0}), diverged);
  EXPECT_EQ(numbers(model.parameters()[0]), (Numbers{0, 0}));
}

TEST(UpdateState, PredictionHasTheSameLayout) {
  using Model = decltype(compile<Net, MeanSquaredError{}>(Adam{}));
  static_assert(Model::Learning::updates.size() == 1 && Model::Inference::updates.size() == 0);
  for (int k = 0; k < Model::Learning::parameters.size(); ++k)
    EXPECT_EQ(Model::Learning::parameter_offsets[k], Model::Inference::parameter_offsets[k]);
  EXPECT_EQ(Model::Learning::parameter_offsets[3], 0) << "what is trained lies in front";
  static_assert(ParameterSet<Model::Learning>::trainable_floats < ParameterSet<Model::Learning>::floats);
}

TEST(UpdateState, GradientsHaveRoomForWhatIsTrained) {
  using Set = ParameterSet<decltype(compile<Net, MeanSquaredError{}>(Adam{}))::Learning>;
  const Set gradients = Set::of_trainable();
  EXPECT_TRUE(gradients[0].empty() && gradients[1].empty());
  EXPECT_EQ(gradients[3].size(), 3u);
}

TEST(UpdateState, IsCountedApart) {
  const auto model = compile<Net, MeanSquaredError{}>(Adam{});
  const std::string text = model.summary({.unicode = false});
  EXPECT_NE(text.find(" Trainable params: 4 "), text.npos) << text;
  EXPECT_NE(text.find(" Non-trainable params: 11 "), text.npos) << text;
}

// The same in a loop of one's own.
struct Objective {
  static constexpr auto inputs = Input{2};
  constexpr Tensor operator()(Tensor x) const { return sum(square(Centre{}(x) * x.parameter("w", {2}, ones))); }
};

TEST(UpdateState, InOnesOwnLoop) {
  auto objective = value_and_gradient<Objective>();
  Parameters<Objective> w(0);
  OptimizerState<Objective, Adam> state(Adam{.learning_rate = 0.5});
  objective.update_state(w);
  EXPECT_EQ(w[0][0], 0) << "nothing has run";
  const auto& [value, gradient] = objective(w, Numbers{1, 2, 3, 6});
  EXPECT_EQ(w[0][0], 0);
  state.apply(w, gradient);
  objective.update_state(w);
  EXPECT_EQ(numbers(w[0]), (Numbers{1, 2}));
  EXPECT_NEAR(w[1][0], 0.5, 1e-5);
}

}  // namespace

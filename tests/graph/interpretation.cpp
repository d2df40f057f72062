// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/interpretation.hpp>

#include <weft/layers/dense.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/sequential.hpp>

#include <cmath>

#include "support/numeric_gradient.hpp"

namespace {

using weft::Dense;
using weft::Tensor;
using weft_test::Differentiated;
using weft_test::Numbers;
using weft_test::Trace;

using Network = weft::Sequential<weft::Input{5}, Dense{.units = 7, .activation = weft::gelu},
                                 Dense{.units = 6, .activation = weft::tanh}, Dense{.units = 3}>;

// Two layers of a network by hand, in long double.
TEST(Interpreter, ComputesWhatIsWritten) {
  Trace t;
  const Tensor x = t.given({2}, {0.5, -1}), w = t.given_parameter({2, 2}, {1, 2, -3, 0.25});
  const Tensor b = t.given_parameter({2}, {0.1, 0.2});
  const Numbers y = t.value(tanh(matmul(x, w) + b));
  EXPECT_DOUBLE_EQ(y[0], std::tanh(0.5 + 3 + 0.1));
  EXPECT_DOUBLE_EQ(y[1], std::tanh(1 - 0.25 + 0.2));
}

template <class T>
std::vector<Numbers> outputs(const weft::Graph& g, const std::vector<Numbers>& point) {
  const weft::Interpretation<T> r = weft_test::run<T>(g, point, 4);
  std::vector<Numbers> all;
  for (int o : g.outputs) all.push_back(weft_test::numbers(r.value[o]));
  return all;
}

void expect_near(const std::vector<Numbers>& a, const std::vector<Numbers>& b, double tolerance) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    ASSERT_EQ(a[i].size(), b[i].size());
    for (std::size_t k = 0; k < a[i].size(); ++k)
      EXPECT_NEAR(a[i][k], b[i][k], tolerance * std::max(1.0, std::abs(b[i][k])));
  }
}

TEST(Interpreter, FloatDoubleAndLongDoubleAgreeOnValuesAndGradients) {
  Trace t;
  const Tensor y = log_softmax(Network{}(t.input({5})));
  const Differentiated d(t, weft_test::weighted_total(t, y));
  weft::Random random(1);
  const std::vector<Numbers> point = t.draw(random, 4);
  const std::vector<Numbers> reference = outputs<long double>(d.whole, point);
  ASSERT_EQ(reference.size(), 1u + 1u + 6u);
  expect_near(outputs<double>(d.whole, point), reference, 1e-14);
  expect_near(outputs<float>(d.whole, point), reference, 1e-5);
  EXPECT_NE(outputs<float>(d.whole, point), outputs<double>(d.whole, point));
}

TEST(Interpreter, AWholeNetworkHasItsGradients) {
  weft_test::expect_gradients([](Trace& t) { return log_softmax(Network{}(t.input({5}))); });
}

TEST(Interpreter, ABatchEqualsItsSamples) {
  Trace t;
  const Tensor y = Network{}(t.input({5}));
  weft::Random random(2);
  std::vector<Numbers> point = t.draw(random, 3);
  const Numbers together = weft_test::numbers(weft_test::run(t.graph, point, 3).value[y.id]);
  const Numbers features = point[0];
  for (std::size_t sample = 0; sample < 3; ++sample) {
    const auto first = features.begin() + static_cast<long>(5 * sample);
    point[0].assign(first, first + 5);
    const Numbers alone = weft_test::numbers(weft_test::run(t.graph, point, 1).value[y.id]);
    for (std::size_t k = 0; k < 3; ++k) EXPECT_EQ(alone[k], together[3 * sample + k]);
  }
}

}  // namespace

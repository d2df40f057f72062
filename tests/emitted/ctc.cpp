// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/losses/ctc.hpp>

#include <weft/layers.hpp>
#include <weft/optimizers.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/compile.hpp>

#include <gtest/gtest.h>

#include "support/golden.hpp"

namespace {

using namespace weft;

// A Dense layer that begins as the identity hands the logits on; a step changes its bias by the sum of PyTorch's gradients.
TEST(EmittedCTC, AgreesWithPyTorch) {
  const weft_test::Golden golden = weft_test::read_golden("ctc.txt");
  using Net = Sequential<Input{6, 4}, Dense{.units = 4}>;
  auto model = compile<Net, CTC{.labels = 4}>(SGD{.learning_rate = 1});
  for (std::size_t i = 0; i < 16; ++i) model.parameters()[0][i] = i % 5 == 0;
  const std::vector<double>& logits = golden["logits"];
  const std::vector<double>& target = golden["target"];
  const data::Dataset all{data::Array(std::vector<float>(logits.begin(), logits.end()), {7, 6, 4}),
                          data::Array(std::vector<std::int32_t>(target.begin(), target.end()), {7, 4})};
  double wanted = 0, bias[4] = {};
  for (double each : golden["each"]) wanted += each / 7;
  for (std::size_t i = 0; i < 168; ++i) bias[i % 4] -= golden["gradient"][i] / 7;
  EXPECT_NEAR(model.evaluate(all, {.verbose = 0}).loss, wanted, 1e-5);
  EXPECT_NEAR(model.fit(all, {.batch_size = 7, .verbose = 0})["loss"][0], wanted, 1e-5);
  for (std::size_t k = 0; k < 4; ++k) EXPECT_NEAR(model.parameters()[1][k], bias[k], 1e-5) << k;
}

}  // namespace

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/dataset.hpp>

#include <gtest/gtest.h>
#include <string>

using namespace weft;
using data::Array;
using data::Dataset;

namespace {

const std::vector<float> numbers{1, 2, 3, 4, 5, 6};
const std::vector<std::int32_t> labels{0, 1, 2};

std::string refusal(const Dataset& dataset) {
  try {
    dataset.check();
  } catch (const data_error& caught) {
    return caught.what();
  }
  return "";
}

}  // namespace

TEST(Dataset, TakesContainersAsTheyAre) {
  const Dataset dataset{.features = {numbers, {3, 2}}, .targets = labels};
  dataset.check();
  EXPECT_EQ(dataset.size(), 3u);
  EXPECT_EQ(dataset.features.array(0).as<float>().data(), numbers.data());
}

TEST(Dataset, MayDoWithoutTargets) {
  const Dataset dataset{.features = {numbers, {3, 2}}};
  EXPECT_EQ(refusal(dataset), "");
  EXPECT_TRUE(dataset.subset(0, 2).targets.empty());
}

TEST(Dataset, CountsSamplesByWhicheverArrayHasAShape) {
  EXPECT_EQ((Dataset{.features = numbers, .targets = {labels, {3}}}).size(), 3u);
  EXPECT_EQ((Dataset{.features = numbers, .targets = labels}).size(), 6u);
}

TEST(Dataset, TakesSubsetsOfEveryPart) {
  const std::vector<float> weights{1, 2, 3};
  const Dataset part = Dataset{{numbers, {3, 2}}, labels, weights}.subset(1, 2);
  part.check();
  EXPECT_EQ(part.features[0][0].as<float>()[0], 3.0f);
  EXPECT_EQ(part.targets[1][0].as<std::int32_t>()[0], 2);
  EXPECT_EQ(part.sample_weight.as<float>()[0], 2.0f);
  EXPECT_THROW(part.subset(1, 2), data_error);
}

TEST(Dataset, SharesFlatValuesOutOverTheSamples) {
  const Dataset shaped = Dataset{.features = numbers, .targets = {labels, {3}}}.with_samples();
  EXPECT_EQ(shaped.features.array(0).shape(), (data::Shape{3, 2}));
  EXPECT_THROW((Dataset{.features = numbers, .targets = labels}).with_samples(), data_error);
}

TEST(Dataset, RefusesNoSamples) {
  EXPECT_EQ(refusal({}), "features has 0 samples; give at least one");
  const std::vector<float> none;
  EXPECT_EQ(refusal({.features = {none, {0, 4}}}), "features has 0 samples; give at least one");
  EXPECT_NE(refusal({.features = {numbers, {3, 2}}, .targets = none}), "");
}

TEST(Dataset, RefusesCountsThatDiffer) {
  EXPECT_EQ(refusal({.features = {numbers, {3, 2}}, .targets = {numbers, {2, 3}}}),
            "targets has 2 samples where 3 are expected; features, targets and weights need the same number");
  EXPECT_EQ(refusal({.features = {numbers, {2, 3}}, .targets = labels}),
            "targets has 3 values, which 2 samples cannot share evenly; give every sample the same number of values");
  EXPECT_EQ(refusal({.features = {numbers, {2, 3}}, .targets = {numbers, {2, 3}}, .sample_weight = labels}),
            "sample_weight has 3 values, which 2 samples cannot share evenly; give every sample the same number of values");
}

TEST(Dataset, LeavesWeightsOfStepsToTheLoss) {
  EXPECT_EQ(refusal({.features = {numbers, {3, 2}}, .targets = labels, .sample_weight = numbers}), "");
  EXPECT_EQ(refusal({.features = {numbers, {3, 2}}, .targets = labels, .sample_weight = {numbers, {3, 2}}}), "");
}

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/profile.hpp>

#include <weft/weft.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace {

using namespace weft;

using Net = Sequential<Input{20}, Dense{.units = 16, .activation = relu}, Dense{.units = 3}>;
constexpr SparseCategoricalCrossentropy crossentropy{.from_logits = true};

auto fresh() { return compile<Net, crossentropy>(Adam{}, {.seed = 2}); }

class ProfileOfModel : public testing::Test {
 protected:
  decltype(fresh()) model = fresh();
  std::vector<float> x = std::vector<float>(50 * 20, 0.5f);
  std::vector<std::int32_t> y = std::vector<std::int32_t>(50, 1);
};

double sum_of_seconds(const Profile& p) {
  double sum = 0;
  for (const ProfileRow& row : p.rows) sum += row.seconds;
  return sum;
}

TEST_F(ProfileOfModel, HasARowForEachKernelAndOneForEachPartAroundThem) {
  const Profile p = model.profile(x, y, {.batch_size = 8, .steps = 20});
  using P = decltype(model)::Learning;
  ASSERT_EQ(p.rows.size(), static_cast<std::size_t>(P::kernels) + 2u);
  EXPECT_EQ(p.batch_size, 8);
  EXPECT_EQ(p.threads, 1);
  EXPECT_EQ(p.rows[0].name, "kernel 0: matmul [1, 20] x [20, 16], then add, maximum");
  EXPECT_EQ(p.rows[p.rows.size() - 2].name, "update the parameters");
  EXPECT_EQ(p.rows.back().name, "bring the next samples together");
  for (const ProfileRow& row : p.rows) EXPECT_GT(row.bytes, 0) << row.name;
  EXPECT_EQ(p.rows[0].flops, 8 * (2 * 20 * 16 + 2 * 16));
  EXPECT_EQ(p.rows[0].bytes, 4 * (8 * 20 + 20 * 16 + 16 + 8 * 16));
}

TEST_F(ProfileOfModel, AddsUp) {
  const Profile p = model.profile(x, y, {.batch_size = 8, .steps = 20});
  long flops = 0, bytes = 0;
  for (const ProfileRow& row : p.rows) flops += row.flops, bytes += row.bytes;
  EXPECT_DOUBLE_EQ(p.total.seconds, sum_of_seconds(p));
  EXPECT_EQ(p.total.flops, flops);
  EXPECT_EQ(p.total.bytes, bytes);
  EXPECT_GT(p.total.seconds, 0);
  EXPECT_GT(p.flops_per_second, 0);
  EXPECT_GT(p.bytes_per_second, 0);
  EXPECT_DOUBLE_EQ(p.total.of_peak, static_cast<double>(flops) / p.total.seconds / p.flops_per_second);
}

TEST_F(ProfileOfModel, LeavesTheModelAsItIs) {
  auto other = fresh();
  model.profile(x, y, {.batch_size = 8, .steps = 5});
  const std::vector<float> sample(20, 0.25f);
  EXPECT_EQ(model(sample), other(sample));
  EXPECT_EQ(model.summary(), other.summary());
  model.fit(x, y, {.epochs = 2, .verbose = 0});
  other.fit(x, y, {.epochs = 2, .verbose = 0});
  EXPECT_EQ(model(sample), other(sample));
}

TEST_F(ProfileOfModel, IsAlsoOfAPrediction) {
  const Profile p = model.profile(x, {.batch_size = 100, .steps = 5});
  using P = decltype(model)::Inference;
  EXPECT_EQ(p.rows.size(), static_cast<std::size_t>(P::kernels) + 1u);
  EXPECT_EQ(p.batch_size, 50);  // there are no more
}

TEST_F(ProfileOfModel, RefusesWhatItCannotRun) {
  EXPECT_THROW(model.profile(x, y, {.batch_size = 0}), data_error);
  EXPECT_THROW(model.profile(x, y, {.steps = 0}), data_error);
  EXPECT_THROW(model.profile(std::vector<float>(30), y), shape_error);
}

TEST(Profile, IsPrintedAsATable) {
  Profile p{.rows = {{"kernel 0: copy", 1.5e-6, 3000, 4000, 0.25, 1.5}, {"wait for other threads", 0.5e-6}},
            .total = {"a step", 2e-6, 3000, 4000, 0.125, 0.75},
            .batch_size = 8,
            .threads = 2,
            .flops_per_second = 8e9,
            .bytes_per_second = 2.66e9};
  std::ostringstream out;
  out << p;
  EXPECT_EQ(out.str(), p.text());
  EXPECT_EQ(p.text(),
            "8 samples, 2 threads; at most 8 GFLOP/s and 2.7 GB/s from memory\n"
            "        us     time      MFLOP   of peak        MB  of memory\n"
            "      1.50   75.0 %      0.003    25.0 %     0.004    150.0 %  kernel 0: copy\n"
            "      0.50   25.0 %                                            wait for other threads\n"
            "      2.00  100.0 %      0.003    12.5 %     0.004     75.0 %  a step\n");
}

}  // namespace

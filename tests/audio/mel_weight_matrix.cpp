// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/mel_weight_matrix.hpp>

#include <gtest/gtest.h>

using namespace weft;
using audio::mel_weight_matrix;

TEST(MelWeightMatrix, HasTrianglesBetweenWholeBins) {
  // By hand: the edges 0, 156.7, 348.4, 583.1, 870.3 hertz are the bins 0, 2, 5, 9, 13.
  const data::Array matrix = mel_weight_matrix(3, 124, 8000, 0, 1221.8);
  EXPECT_EQ(matrix.shape(), (data::Shape{63, 3}));
  const float expected[14][3] = {{0, 0, 0}, {0.5f, 0, 0}, {1, 0, 0}, {2.f / 3, 1.f / 3, 0}, {1.f / 3, 2.f / 3, 0}, {0, 1, 0},
                                 {0, 0.75f, 0.25f}, {0, 0.5f, 0.5f}, {0, 0.25f, 0.75f}, {0, 0, 1}, {0, 0, 0.75f}, {0, 0, 0.5f},
                                 {0, 0, 0.25f}, {0, 0, 0}};
  for (std::size_t bin = 0; bin < 63; ++bin)
    for (std::size_t k = 0; k < 3; ++k)
      EXPECT_FLOAT_EQ(matrix[bin].as<float>()[k], bin < 14 ? expected[bin][k] : 0) << bin << ", " << k;
}

TEST(MelWeightMatrix, HasBandsOfOneBin) {  // whose edges fall together
  const data::Array matrix = mel_weight_matrix(8, 8, 8000, 0, 4000);
  for (std::size_t k = 0; k < 8; ++k) {
    float most = 0;
    for (std::size_t bin = 0; bin < 5; ++bin) most = std::max(most, matrix[bin].as<float>()[k]);
    EXPECT_EQ(most, 1.f) << k;
  }
}

TEST(MelWeightMatrix, RefusesWhatCannotBe) {
  EXPECT_THROW(mel_weight_matrix(0, 16, 8000, 0, 4000), data_error);
  EXPECT_THROW(mel_weight_matrix(4, 0, 8000, 0, 4000), data_error);
  EXPECT_THROW(mel_weight_matrix(4, 16, 8000, 0, 4001), data_error);
  EXPECT_THROW(mel_weight_matrix(4, 16, 8000, 500, 500), data_error);
  EXPECT_THROW(mel_weight_matrix(4, 16, 8000, -1, 4000), data_error);
}

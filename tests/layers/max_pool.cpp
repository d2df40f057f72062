// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/max_pool.hpp>

#include "support/pooling.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

template <class L>
constexpr bool has_kerass_defaults = L{}.pool == 2 && L{}.stride == 0 && L{}.padding == valid && L{}.dilation == 1;
static_assert(has_kerass_defaults<MaxPool1D> && has_kerass_defaults<MaxPool2D> && has_kerass_defaults<MaxPool3D>);

TEST(MaxPool, IsPyTorchsAndKeras) { weft_test::expect_pooling("max_", weft_test::pooled_by<MaxPool1D, MaxPool2D, MaxPool3D>); }

TEST(MaxPool, WindowsLieSideBySide) {
  Trace t;
  EXPECT_EQ(t.value(MaxPool1D{}(t.given({5, 1}, {1, 4, 3, 2, 9}))), (Numbers{4, 3}));
  EXPECT_EQ((MaxPool2D{3}(t.input({8, 6, 5})).shape()), (Shape{2, 2, 5}));
  EXPECT_EQ((MaxPool3D{.pool = {1, 2, 3}}(t.input({2, 4, 6, 5})).shape()), (Shape{2, 2, 2, 5}));
  EXPECT_EQ((MaxPool2D{.pool = 3, .stride = {0, 1}}(t.input({8, 6, 5})).shape()), (Shape{2, 4, 5}));
}

TEST(MaxPool, SameLeavesOneForEveryStride) {
  Trace t;
  for (int extent = 1; extent < 8; ++extent) {
    EXPECT_EQ((MaxPool1D{.pool = 3, .stride = 2, .padding = same}(t.input({extent, 2})).shape()), (Shape{(extent + 1) / 2, 2}));
    EXPECT_EQ((MaxPool1D{.pool = 3, .stride = 1, .padding = same}(t.input({extent, 2})).shape()), (Shape{extent, 2}));
  }
}

TEST(MaxPool, HasNoParametersAndARow) {
  Trace t;
  MaxPool2D{.name = "half"}(t.input({4, 6, 3}));
  EXPECT_TRUE(t.graph.parameters.empty());
  ASSERT_EQ(t.graph.layers.size(), 1);
  EXPECT_EQ(t.graph.layers[0].name.view(), "half");
  EXPECT_EQ(t.graph.layers[0].output, (Shape{2, 3, 3}));
}

TEST(MaxPool, HasAGradient) {
  expect_gradients([](Trace& t) { return square(MaxPool1D{.pool = 3, .stride = 2, .padding = same}(t.input({6, 2}))); });
  expect_gradients([](Trace& t) { return square(MaxPool2D{.pool = 2, .stride = 1, .padding = pad_of(1), .dilation = 2}(t.input({4, 5, 2}))); });
  expect_gradients([](Trace& t) { return square(MaxPool3D{}(t.input({2, 4, 2, 2}))); });
}

TEST(MaxPool, RefusesWhatIsNoImage) {
  EXPECT_EQ(mistake([](Trace& t) { MaxPool1D{}(t.input({4})); }),
            "MaxPool1D{.pool = 2}: expects sequences [time, channels] but receives a tensor of shape [4]; put Reshape{4, 1} before it");
  EXPECT_EQ(mistake([](Trace& t) { MaxPool2D{.pool = {3, 2}, .stride = 2}(t.input({4, 4})); }),
            "MaxPool2D{.pool = {3, 2}, .stride = 2}: expects images [height, width, channels] but receives a tensor of shape [4, 4]; put "
            "Reshape{4, 4, 1} before it");
  EXPECT_EQ(mistake([](Trace& t) { MaxPool3D{.padding = same, .dilation = 3}(t.input({4, 4})); }),
            "MaxPool3D{.pool = 2, .padding = same, .dilation = 3}: expects volumes [depth, height, width, channels] but receives a tensor of "
            "shape [4, 4]; put Reshape{depth, height, width, channels} before it");
  EXPECT_EQ(mistake([](Trace& t) { MaxPool2D{}(t.tokens({4, 4, 1}, 9)); }),
            "MaxPool2D{.pool = 2}: expects images [height, width, channels] but receives integers of shape [4, 4, 1]; put "
            "Embedding{.units = ...} before it");
}

TEST(MaxPool, RefusesToBeCausal) {
  EXPECT_EQ(mistake([](Trace& t) { MaxPool1D{.padding = causal}(t.input({4, 1})); }),
            "MaxPool1D{.pool = 2, .padding = causal}: expects .padding = valid, same or Padding{...} but it is causal; only Conv1D looks at "
            "the past alone");
}

TEST(MaxPool, RefusesWhatTheOperationRefuses) {
  EXPECT_EQ(mistake([](Trace& t) { MaxPool2D{.pool = {2, 5}}(t.input({8, 3, 1})); }),
            "MaxPool2D{.pool = {2, 5}}: max_pool: a window that reaches over 5 elements does not fit into the 3 along axis 1 of a tensor of "
            "shape [8, 3, 1] with its padding; take a smaller window or more padding");
  for (const Padding& padding : {valid, same})
    EXPECT_NE(mistake([&](Trace& t) { MaxPool1D{.pool = 0, .padding = padding}(t.input({8, 1})); }).find("max_pool: a window of 0 with stride 0"),
              std::string::npos);
  EXPECT_EQ(mistake([](Trace& t) { MaxPool1D{.pool = 2, .padding = Padding{.before = {2}}}(t.input({8, 1})); }),
            "MaxPool1D{.pool = 2, .padding = Padding{.before = {2, 0, 0}, .after = {0, 0, 0}}}: max_pool: window 0 along axis 0 of a tensor of "
            "shape [8, 1] finds nothing but padding; take less padding or a larger window");
}

}  // namespace

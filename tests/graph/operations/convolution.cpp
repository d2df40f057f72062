// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/convolution.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Convolution, SlidesAKernelOverAnImage) {
  Trace t;
  const Tensor x = t.given({3, 3, 1}, {1, 2, 3, 4, 5, 6, 7, 8, 9}), w = t.given_parameter({2, 2, 1, 1}, {1, 10, 100, 1000});
  const Tensor y = convolution(x, w);
  EXPECT_EQ(y.shape(), (Shape{2, 2, 1}));
  EXPECT_EQ(t.value(y), (Numbers{5421, 6532, 8754, 9865}));
}

TEST(Convolution, MovesInStridesAndReachesByDilation) {
  Trace t;
  const Tensor x = t.given({7, 1}, {1, 2, 3, 4, 5, 6, 7}), w = t.given_parameter({2, 1, 1}, {1, 10});
  EXPECT_EQ(t.value(convolution(x, w, {.stride = {2, 1, 1}})), (Numbers{21, 43, 65}));
  EXPECT_EQ(t.value(convolution(x, w, {.dilation = {3, 1, 1}})), (Numbers{41, 52, 63, 74}));
}

TEST(Convolution, KeepsGroupsApart) {
  Trace t;
  const Tensor x = t.given({1, 4}, {1, 2, 3, 4}), w = t.given_parameter({1, 2, 2}, {1, 10, 100, 1000});
  EXPECT_EQ(t.value(convolution(x, w, {.groups = 2})), (Numbers{201, 4030}));
}

TEST(Convolution, TransposedSpreadsEachElementOverAWindow) {
  Trace t;
  const Tensor x = t.given({3, 1}, {1, 2, 3}), w = t.given_parameter({2, 1, 1}, {1, 10});
  EXPECT_EQ(t.value(convolution_transpose(x, w, {.stride = {2, 1, 1}}, {6, 1})), (Numbers{1, 10, 2, 20, 3, 30}));
  EXPECT_EQ(t.value(convolution_transpose(x, w, {.stride = {2, 1, 1}, .before = {1, 0, 0}}, {6, 1})), (Numbers{10, 2, 20, 3, 30, 0}));
}

// One case for each way of moving, at sizes where windows end before, at and behind the last element.
struct Case {
  Shape image, kernel;
  Windows windows{};
  int before = 0, after = 0;
};

Tensor padded(Tensor x, const Case& c) {
  Shape s = x.shape();
  detail::Corner corner;
  for (int a = 0; a + 1 < s.rank; ++a) {
    corner.at[a] = c.before;
    s.extent[a] += c.before + c.after;
  }
  return detail::record_pad(x, s, corner);
}

const Case cases[] = {
    {{5, 2}, {3, 2, 3}},
    {{8, 2}, {3, 2, 2}, {.stride = {2, 1, 1}}, 1, 1},
    {{9, 1}, {2, 1, 2}, {.stride = {3, 1, 1}}},
    {{9, 1}, {3, 1, 1}, {.stride = {2, 1, 1}, .dilation = {2, 1, 1}}, 2, 1},
    {{4, 5, 2}, {3, 3, 2, 3}, {}, 1, 1},
    {{5, 4, 2}, {1, 1, 2, 3}, {.stride = {2, 2, 1}}},
    {{6, 7, 4}, {3, 2, 2, 4}, {.groups = 2, .stride = {2, 1, 1}}, 1, 2},
    {{5, 5, 3}, {3, 3, 1, 3}, {.groups = 3}, 1, 1},
    {{3, 3, 1}, {2, 2, 1, 2}, {.dilation = {2, 2, 1}}, 3, 3},
    {{3, 4, 3, 2}, {2, 2, 3, 2, 2}, {.stride = {1, 2, 1}}, 1, 0},
};

TEST(Convolution, HasGradients) {
  for (const Case& c : cases)
    expect_gradients([&](Trace& t) { return convolution(padded(t.input(c.image), c), t.parameter(c.kernel), c.windows); });
}

TEST(Convolution, GradientsHaveGradients) {
  for (const Case& c : cases)
    expect_gradients([&](Trace& t) {
      const Tensor x = padded(t.input(c.image), c), w = t.parameter(c.kernel);
      const Tensor y = convolution(x, w, c.windows), d = t.input(y.shape());
      const Tensor by_x = detail::record_input_gradient(d, w, c.windows, x.shape());
      return sum(detail::record_kernel_gradient(x, d, c.windows, c.kernel) * w) + sum(by_x * by_x);
    });
}

using One = std::array<Tensor, 1>;

// Windows over a state, with a kernel that is the same at every step.
TEST(Convolution, InALoopOverTime) {
  const auto images = [](Trace& t, const Windows& w) {
    const Tensor u = t.parameter({3, 2, 2 / w.groups, 2});
    const auto cell = [&](One x, One s) {
      const Tensor y = convolution(pad(s[0] + x[0], {1, 0, 0}, {1, 1, 0}), u, w);
      return One{tanh(w.stride[0] == 1 ? y : concatenate({y, slice(s[0], 0, 0, 2)}, 0))};
    };
    return scan(cell, One{t.input({3, 5, 4, 2})}, One{t.input({5, 4, 2})}).all[0];
  };
  weft_test::expect_gradients([&](Trace& t) { return images(t, {}); });
  weft_test::expect_gradients([&](Trace& t) { return images(t, {.groups = 2, .stride = {2, 1, 1}}); });
  weft_test::expect_gradients([](Trace& t) {
    const Tensor u = t.parameter({3, 2, 2}), v = t.parameter({3, 2, 2});
    const auto cell = [&](One x, One s) {
      const Tensor wide = convolution_transpose(s[0], u, {.stride = {2, 1, 1}}, {11, 2});
      return One{tanh(convolution(wide, v, {.stride = {2, 1, 1}}) + x[0])};
    };
    return scan(cell, One{t.input({3, 5, 2})}, One{t.input({5, 2})}).all[0];
  });
}

TEST(Convolution, RefusesVolumesInALoop) {
  EXPECT_EQ(weft_test::mistake([](Trace& t) {
              const Tensor u = t.parameter({1, 1, 1, 2, 2});
              scan([&](One x, One s) { return One{convolution(s[0], u) + x[0]}; }, One{t.input({3, 2, 2, 2, 2})}, One{t.input({2, 2, 2, 2})});
            }),
            "convolution: in a loop over time windows move along one axis or two, but a tensor of shape [2, 2, 2, 2] has three; compute it "
            "outside of the cell");
}

std::string refused(const Shape& x, const Shape& w, const Windows& windows = {}) {
  return weft_test::mistake([&](Trace& t) { convolution(t.input(x), t.parameter(w), windows); });
}

TEST(Convolution, RefusesWhatDoesNotFit) {
  EXPECT_EQ(refused({4}, {3, 1, 1}),
            "convolution: needs a tensor [spatial..., channels] with 1 to 3 spatial axes and a kernel with one axis more "
            "but receives shapes [4] and [3, 1, 1]; reshape one of them");
  EXPECT_EQ(refused({4, 2}, {3, 1, 1}),
            "convolution: 2 channels and 1 filters with groups = 1 do not fit a kernel of shape [3, 1, 1]; its last axes are "
            "the channels of one group and all filters");
  EXPECT_EQ(refused({4, 2}, {3, 2, 1}, {.dilation = {2, 1, 1}}),
            "convolution: a window over 5 elements does not fit axis 0 of a tensor of shape [4, 2]; take a smaller kernel "
            "or pad the tensor");
}

TEST(Convolution, RefusesWhatIsNoWindow) {
  const auto none = [](const char* numbers) {
    return std::string("convolution: a window of ") + numbers + " along axis 0 is none; take numbers of 1 or more, and let it cover at most "
                                                                "32767 elements";
  };
  EXPECT_EQ(refused({4, 1}, {2, 1, 1}, {.stride = {0, 1, 1}}), none("2 taps with stride 0 and dilation 1"));
  EXPECT_EQ(refused({4, 1}, {2, 1, 1}, {.stride = {32768, 1, 1}}), none("2 taps with stride 32768 and dilation 1"));
  EXPECT_EQ(refused({4, 1}, {2, 1, 1}, {.dilation = {0, 1, 1}}), none("2 taps with stride 1 and dilation 0"));
  EXPECT_EQ(refused({4, 1}, {32768, 1, 1}), none("32768 taps with stride 1 and dilation 1"));
  EXPECT_EQ(refused({4, 1}, {30000, 1, 1}, {.dilation = {1, 32767, 1}}),
            "convolution: a window over 30000 elements does not fit axis 0 of a tensor of shape [4, 1]; take a smaller kernel or pad the "
            "tensor");
  EXPECT_EQ(refused({4, 1}, {2, 1, 1}, {.groups = 0}),
            "convolution: 1 channels and 1 filters with groups = 0 do not fit a kernel of shape [2, 1, 1]; its last axes are the channels of "
            "one group and all filters");
}

std::string refused_transposed(const Shape& x, const Shape& w, const Windows& windows, const Shape& result) {
  return weft_test::mistake([&](Trace& t) { convolution_transpose(t.input(x), t.parameter(w), windows, result); });
}

TEST(Convolution, TransposedRefusesWhatDoesNotFit) {
  EXPECT_EQ(refused_transposed({4, 6}, {3, 2, 6}, {.groups = 2}, {6, 4}), "");
  EXPECT_EQ(refused_transposed({4, 6}, {3, 2, 5}, {}, {6, 2}),
            "convolution_transpose: a tensor of shape [4, 6] with groups = 1 and a kernel of shape [3, 2, 5] do not make one of shape [6, 2]; "
            "the kernel's last axes are the result's channels of one group and all of the tensor's");
  const auto refuses = [](const Windows& w, const Shape& result) {
    return refused_transposed({4, 6}, {3, 2, 6}, w, result).starts_with("convolution_transpose: a tensor of shape [4, 6] with groups");
  };
  EXPECT_TRUE(refuses({}, {6, 3})) << "channels";
  EXPECT_TRUE(refuses({}, {6, 1, 2})) << "axes";
  EXPECT_TRUE(refuses({}, {0, 2})) << "nothing left";
  EXPECT_TRUE(refuses({.groups = 4}, {6, 8})) << "6 in 4 groups";
  EXPECT_TRUE(refuses({.groups = 0}, {6, 0}));
  EXPECT_EQ(refused_transposed({4, 6}, {3, 2, 6}, {.before = {-1, 0, 0}}, {6, 2}),
            "convolution_transpose: cannot leave out the first -1 elements along axis 0; take numbers from 0 to 32767");
  EXPECT_TRUE(refused_transposed({4, 6}, {3, 2, 6}, {.stride = {0, 1, 1}}, {6, 2}).starts_with("convolution_transpose: a window of 3 taps"));
  EXPECT_TRUE(refused_transposed({4}, {3, 2, 6}, {}, {6, 2}).starts_with("convolution_transpose: needs a tensor [spatial..., channels]"));
}

}  // namespace

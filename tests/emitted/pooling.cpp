// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/input.hpp>

#include "support/emitted.hpp"

namespace {

using namespace weft;
using weft_test::expect_network;

// Many numbers are zero, so that windows have several maxima. The factors learn through the pools' gradients.
constexpr Tensor images(Tensor x, std::string_view name = "w") { return relu(x * x.parameter(name, x.shape())); }

template <class... Rows>
constexpr Tensor joined(Rows... rows) {
  return concatenate(reshape(rows, {-1})...);
}

// Few channels: windows two wide are taken several at once, with and without rows of padding and of overlap.
struct FewChannels {
  static constexpr auto inputs = Input{9, 10, 3};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = images(x);
    return joined(MaxPool2D{2}(y), MaxPool2D{.pool = {3, 2}, .padding = Padding{.before = {1, 0}, .after = {1, 0}}}(y),
                  MaxPool2D{.pool = {3, 2}, .stride = {1, 2}}(y), AveragePool2D{2}(y),
                  AveragePool2D{.pool = {4, 2}, .stride = {3, 2}, .padding = pad_of({2, 0})}(y));
  }
};

// Windows that move by one lie one behind the other: several at once, between borders of single ones.
struct FewChannelsByOne {
  static constexpr auto inputs = Input{4, 9, 3};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = images(x);
    return joined(MaxPool2D{.pool = {2, 3}, .stride = 1, .padding = same}(y), MaxPool2D{.pool = 2, .stride = 1, .dilation = {1, 3}}(y),
                  AveragePool2D{.pool = {3, 2}, .stride = 1, .padding = same}(y), AveragePool2D{.pool = 3, .stride = 1}(y),
                  AveragePool2D{.pool = 3, .stride = 1, .padding = same, .count_include_pad = true}(y));
  }
};

struct OneChannel {
  static constexpr auto inputs = Input{6, 70, 1};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = images(x);
    return joined(MaxPool2D{2}(y), AveragePool2D{2}(y), MaxPool2D{.pool = {2, 3}, .stride = 1}(y));
  }
};

// Vectors of channels and a rest; borders on all sides.
struct ManyChannels {
  static constexpr auto inputs = Input{5, 6, 19};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = images(x);
    return joined(MaxPool2D{2}(y), MaxPool2D{.pool = 3, .stride = 2, .padding = same}(y),
                  MaxPool2D{.pool = 2, .stride = 1, .padding = pad_of(2), .dilation = {2, 3}}(y),
                  AveragePool2D{.pool = 3, .stride = 2, .padding = pad_of(1)}(y),
                  AveragePool2D{.pool = {2, 3}, .padding = same, .count_include_pad = true}(y));
  }
};

struct WholeVectors {
  static constexpr auto inputs = Input{4, 4, 32};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = images(x);
    return joined(MaxPool2D{2}(y), AveragePool2D{2}(y), GlobalMaxPool2D{}(y), GlobalAveragePool2D{}(y));
  }
};

struct LinesAndVolumes {
  static constexpr auto inputs = boost::hana::make_tuple(Input{21, 5}, Input{3, 4, 5, 2});
  constexpr Tensor operator()(Tensor x, Tensor v) const {
    const Tensor y = images(x), z = images(v, "v");
    return joined(MaxPool1D{.pool = 3, .stride = 2, .padding = same}(y), MaxPool1D{2}(y), AveragePool1D{4}(y),
                  MaxPool3D{.pool = {2, 3, 2}, .stride = 1, .padding = pad_of({1, 1, 0})}(z),
                  AveragePool3D{.pool = 2, .padding = same}(z));
  }
};

struct LargerImages {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = images(x);
    return joined(UpSampling2D{2}(y), UpSampling2D{.size = {2, 3}, .interpolation = bilinear}(y), stretch(y, 2, 2),
                  UpSampling2D{.size = {1, 3}}(slice(y, 0, 1, 2)), ZeroPadding2D{1}(y));
  }
};

// Images, and gradients, that do not lie one number behind the other.
struct PartsOfImages {
  static constexpr auto inputs = Input{7, 8, 6};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = images(x), part = Cropping2D{.before = {1, 2}, .after = {2, 0}}(y), turned = permute(y, {2, 0, 1});
    const Tensor pooled = MaxPool2D{2}(part), averaged = AveragePool2D{.pool = 3, .stride = 1}(turned);
    const Tensor small = joined(permute(pooled, {2, 1, 0}), averaged, MaxPool2D{2}(turned),
                                MaxPool2D{.pool = 2, .stride = 1}(slice(y, 2, 1, 2)));
    return joined(small, UpSampling2D{2}(permute(part, {1, 0, 2})), stretch(turned, 1, 2),
                  permute(stretch(part, 0, 3), {1, 2, 0}));
  }
};

TEST(EmittedPooling, FewChannels) { expect_network<FewChannels>(); }
TEST(EmittedPooling, FewChannelsByOne) { expect_network<FewChannelsByOne>(); }
TEST(EmittedPooling, OneChannel) { expect_network<OneChannel>(); }
TEST(EmittedPooling, ManyChannels) { expect_network<ManyChannels>(); }
TEST(EmittedPooling, WholeVectors) { expect_network<WholeVectors>(); }
TEST(EmittedPooling, LinesAndVolumes) { expect_network<LinesAndVolumes>(); }
TEST(EmittedPooling, LargerImages) { expect_network<LargerImages>(); }
TEST(EmittedPooling, PartsOfImages) { expect_network<PartsOfImages>(); }

}  // namespace

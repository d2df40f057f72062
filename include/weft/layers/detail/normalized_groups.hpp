// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/constant.hpp>
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/stop_gradient.hpp>
#include <weft/layers/detail/channels.hpp>

namespace weft::inline WEFT_ABI::detail {

/// The fields of layers that normalize groups of channels.
struct GroupFields {
  int groups;
  double epsilon;
  bool center, scale;
};

constexpr bool expect_groups(Tensor x, int groups) {
  if (!expect_channels(x)) return false;
  const int channels = x.shape()[-1];
  if (groups < 1 || channels % groups != 0)
    x.fail(Text{} << "cannot put " << channels << " channels into " << groups << " groups; .groups must divide the number of channels");
  else if (x.size() == groups)
    x.fail(Text{} << "would normalize every number by itself in a tensor of shape " << x.shape()
                  << "; give it several positions, or groups of several channels");
  return !x.failed();
}

// Positions come first, channel by channel, so that lanes are channels; then the channels of a group. All that is known
// of a group is spread over its channels before it meets x.
constexpr Tensor normalized_channels(Tensor x, const GroupFields& f, Tensor weight, Tensor bias) {
  const Shape channels{x.shape()[-1]}, grouped{f.groups, x.shape()[-1] / f.groups};
  Axes positions;
  for (int i = 0; i + 1 < x.rank(); ++i) positions.axis[positions.count++] = i;
  const auto square_of = [](Scalar v, Scalar middle) { return square(v - middle); };
  const auto each_channel = [&](Tensor t) { return reshape(expand(t, grouped, true), channels); };
  const Tensor own = positions.count > 0 ? mean(x, positions) : x, of_group = reshape(own, grouped);
  const Tensor middle = mean(of_group, -1, true), still = stop_gradient(middle);
  // What gradients are stopped at has none: a sum of deviations from its own mean is 0.
  Tensor spread = map(square_of, of_group, still);
  if (positions.count > 0) spread = reshape(mean(map(square_of, x, stop_gradient(own)), positions), grouped) + spread;
  const Tensor factor = map([e = f.epsilon](Scalar v) { return 1.0 / sqrt(v + e); }, mean(spread, -1, true));
  const Tensor slope = each_channel(factor) * weight;
  // The mean's own gradient goes by what is 0.
  const Tensor base = map([](Scalar s, Scalar m, Scalar a, Scalar b) { return (s - m) * a + b; }, each_channel(still),
                          each_channel(middle), stop_gradient(slope), bias);
  return map([](Scalar v, Scalar s, Scalar a, Scalar b) { return (v - s) * a + b; }, x, each_channel(still), slope, base);
}

/// Groups of neighbouring channels with mean 0 and variance 1 in every sample, times a weight, plus a bias.
constexpr Tensor normalized_groups(Tensor x, GroupFields f) {
  if (f.groups == -1 && x.rank() > 0) f.groups = x.shape()[-1];
  if (!expect_groups(x, f.groups)) return x;
  const Shape channels{x.shape()[-1]};
  const Tensor weight = f.scale ? x.parameter("weight", channels, ones) : x.constant(1);
  const Tensor bias = f.center ? x.parameter("bias", channels) : x.constant(0);
  return normalized_channels(x, f, weight, bias);
}

}  // namespace weft::inline WEFT_ABI::detail

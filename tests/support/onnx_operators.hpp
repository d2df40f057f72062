// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations.hpp>
#include <weft/scalar/activations.hpp>

/// Operators of ONNX for which weft has no name of its own, as a user would write them.
namespace weft_test::onnx {

using namespace weft;

// Element by element

constexpr Tensor power(Tensor x, Tensor y) {
  return map([](Scalar a, Scalar b) { return exp(b * log(a)); }, x, y);
}
constexpr Tensor floor(Tensor x) {
  return map([](Scalar a) { return floor(a); }, x);
}
constexpr Tensor ceil(Tensor x) {
  return map([](Scalar a) { return -floor(-a); }, x);
}
constexpr Tensor round(Tensor x) {  // halves to the even neighbour
  return map(
      [](Scalar a) {
        const Scalar below = floor(a), even = 2.0 * floor((below + 1.0) * 0.5);
        return where(equal(a - below, a.constant(0.5)), even, floor(a + 0.5));
      },
      x);
}
constexpr Tensor sign(Tensor x) {
  return map([](Scalar a) { return where(a > 0.0, a.constant(1), where(a < 0.0, -1.0, 0.0)); }, x);
}
constexpr Tensor remainder(Tensor x, Tensor y) {  // C's fmod
  return map(
      [](Scalar a, Scalar b) {
        const Scalar q = a / b;
        return a - b * where(q > 0.0, floor(q), -floor(-q));
      },
      x, y);
}
constexpr Tensor sinh(Tensor x) {
  return map([](Scalar a) { return (exp(a) - exp(-a)) * 0.5; }, x);
}
constexpr Tensor cosh(Tensor x) {
  return map([](Scalar a) { return (exp(a) + exp(-a)) * 0.5; }, x);
}
constexpr Tensor tan(Tensor x) {
  return map([](Scalar a) { return sin(a) / cos(a); }, x);
}
constexpr Tensor asinh(Tensor x) {
  return map([](Scalar a) { return where(a > 0.0, log(a + sqrt(a * a + 1.0)), -log(sqrt(a * a + 1.0) - a)); }, x);
}
constexpr Tensor acosh(Tensor x) {
  return map([](Scalar a) { return log(a + sqrt(a * a - 1.0)); }, x);
}
constexpr Tensor atanh(Tensor x) {
  return map([](Scalar a) { return (log1p(a) - log1p(-a)) * 0.5; }, x);
}

constexpr Tensor leaky_relu(Tensor x, double alpha) {
  return map([alpha](Scalar a) { return where(a > 0.0, a, a * alpha); }, x);
}
constexpr Tensor elu(Tensor x, double alpha) {
  return map([alpha](Scalar a) { return maximum(a, 0.0) + alpha * expm1(minimum(a, 0.0)); }, x);
}
constexpr Tensor selu(Tensor x, double alpha, double gamma) {
  return map([=](Scalar a) { return gamma * (maximum(a, 0.0) + alpha * expm1(minimum(a, 0.0))); }, x);
}
constexpr Tensor celu(Tensor x, double alpha) {
  return map([alpha](Scalar a) { return maximum(a, 0.0) + alpha * expm1(minimum(a, 0.0) / alpha); }, x);
}
constexpr Tensor hard_sigmoid(Tensor x, double alpha, double beta) {
  return map([=](Scalar a) { return minimum(maximum(alpha * a + beta, 0.0), 1.0); }, x);
}
constexpr Tensor thresholded_relu(Tensor x, double alpha) {
  return map([alpha](Scalar a) { return where(a > alpha, a, 0.0); }, x);
}
constexpr Tensor shrink(Tensor x, double lambda, double bias) {
  return map([=](Scalar a) { return where(a > lambda, a - bias, where(a < -lambda, a + bias, 0.0)); }, x);
}
constexpr Tensor prelu(Tensor x, Tensor slope) {
  return map([](Scalar a, Scalar s) { return where(a > 0.0, a, a * s); }, x, slope);
}

// Questions are answered by 1 and 0.

constexpr Tensor greater(Tensor x, Tensor y) {
  return map([](Scalar a, Scalar b) { return where(a > b, 1.0, 0.0); }, x, y);
}
constexpr Tensor less_or_equal(Tensor x, Tensor y) {
  return map([](Scalar a, Scalar b) { return where(a > b, 0.0, 1.0); }, x, y);
}
constexpr Tensor equal_to(Tensor x, Tensor y) {
  return map([](Scalar a, Scalar b) { return where(equal(a, b), 1.0, 0.0); }, x, y);
}
constexpr Tensor equal_to(Tensor x, double value) {
  return map([value](Scalar a) { return where(equal(a, a.constant(value)), 1.0, 0.0); }, x);
}
constexpr Tensor choose(Tensor condition, Tensor yes, Tensor no) {
  return map([](Scalar c, Scalar a, Scalar b) { return where(c > 0.0, a, b); }, condition, yes, no);
}

// Shapes

/// The tensor several times along an axis.
constexpr Tensor repeated(Tensor x, int axis, int times) {
  Tensor y = x;
  for (int k = 1; k < times; ++k) y = concatenate({y, x}, axis);
  return y;
}

/// ONNX's order of axes when one of them comes last, and back.
constexpr Axes to_last(int rank, int axis) {
  Axes order;
  for (int k = 0; k < rank; ++k)
    if (k != axis) order.axis[order.count++] = k;
  order.axis[order.count++] = axis;
  return order;
}
constexpr Axes from_last(int rank, int axis) {
  Axes order;
  for (int k = 0; k < rank; ++k) order.axis[order.count++] = k < axis ? k : k == axis ? rank - 1 : k - 1;
  return order;
}

/// What a function of the last axis makes along another one.
template <class F>
constexpr Tensor along(Tensor x, int axis, F function) {
  if (axis == x.rank() - 1) return function(x);
  return permute(function(permute(x, to_last(x.rank(), axis))), from_last(x.rank(), axis));
}
constexpr Tensor softmax_along(Tensor x, int axis) {
  return along(x, axis, [](Tensor y) { return softmax(y); });
}
constexpr Tensor log_softmax_along(Tensor x, int axis) {
  return along(x, axis, [](Tensor y) { return log_softmax(y); });
}
/// The place of the largest value along an axis, which stays with extent 1.
constexpr Tensor argmax_along(Tensor x, int axis) {
  return along(x, axis, [](Tensor y) { return reshape(argmax(y), y.shape().without_last().push(1)); });
}

/// Elements of x that places along an axis point at; the other axes are alike.
constexpr Tensor gather_elements(Tensor x, Tensor places, int axis) {
  const Tensor from = permute(x, to_last(x.rank(), axis)), at = permute(places, to_last(x.rank(), axis));
  const int extent = from.shape()[-1];
  Shape row = from.shape().without_last(), column = at.shape();
  const Tensor chosen = map([](Scalar k, Scalar place, Scalar value) { return where(equal(k, place), value, 0.0); },
                            index(x, extent), reshape(at, column.push(1)), reshape(from, row.push(1).push(extent)));
  return permute(sum(chosen, -1), from_last(x.rank(), axis));
}

/// Elements of a list that places point at which were computed.
constexpr Tensor look_up(Tensor list, Tensor places) {
  Shape column = places.shape();
  const int extent = list.shape()[0];
  return sum(map([](Scalar k, Scalar place, Scalar value) { return where(equal(k, place), value, 0.0); }, index(list, extent),
                 reshape(places, column.push(1)), list),
             -1);
}

// Normalization

/// The mean and one over the standard deviation over some axes, which stay with extent 1.
struct Moments {
  Tensor mean, scale;
};
constexpr Moments moments(Tensor x, const Axes& axes, double epsilon) {
  const Tensor middle = mean(x, axes, true);
  const Tensor variance = mean(square(x - middle), axes, true);
  return {middle, map([epsilon](Scalar v) { return 1.0 / sqrt(v + epsilon); }, variance)};
}
constexpr Tensor normalized(Tensor x, const Axes& axes, double epsilon, Tensor scale, Tensor bias) {
  const Moments m = moments(x, axes, epsilon);
  return (x - m.mean) * m.scale * scale + bias;
}
constexpr Tensor mean_variance_normalized(Tensor x, const Axes& axes) {
  const Tensor middle = mean(x, axes, true), deviation = sqrt(mean(square(x), axes, true) - square(middle));
  return (x - middle) / (deviation + 1e-9);
}
/// Over the squares of `size` neighbouring channels. Shape: [..., C].
constexpr Tensor local_response_normalized(Tensor x, int size, double alpha, double beta, double bias) {
  const int channels = x.shape()[-1], before = (size - 1) / 2;
  const PoolWindow window{.size = {1, size, 1}, .stride = {1, 1, 1}, .before = {0, before, 0}, .after = {0, size - 1 - before, 0}};
  const Tensor squares = reshape(square(x), {-1, channels, 1});
  const Tensor near = reshape(average_pool(squares, window, PoolDivisor::nothing), x.shape());
  const double share = alpha / size;
  return map([=](Scalar a, Scalar s) { return a * exp(-beta * log(bias + share * s)); }, x, near);
}

// Losses over classes

enum class Reduction { none, sum, mean };

/// Shape: scores [N, D, C] logarithms of probabilities, labels [N, D]; [N, D] or []. Labels equal to `ignored` count nothing.
constexpr Tensor negative_log_likelihood(Tensor scores, Tensor labels, Reduction reduction, const Tensor* weights = nullptr,
                                         int ignored = -1) {
  const Tensor hot = one_hot(labels, scores.shape()[-1]);
  const Tensor each = sum(map([](Scalar h, Scalar p) { return where(h > 0.0, -p, 0.0); }, hot, scores), -1);
  Tensor share = weights != nullptr ? sum(hot * *weights, -1) : sum(hot, -1);
  if (ignored >= 0)
    share = map([ignored](Scalar label, Scalar s) { return where(equal(label, label.constant(ignored)), 0.0, s); }, labels, share);
  const Tensor weighted = each * share;
  if (reduction == Reduction::none) return weighted;
  return reduction == Reduction::sum ? sum(weighted) : sum(weighted) / sum(share);
}

}  // namespace weft_test::onnx

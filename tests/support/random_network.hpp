// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations.hpp>
#include <weft/layers/dense.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/input.hpp>

#include <algorithm>

namespace weft_test {

/// A random but valid network, the same for a seed on every machine: two to eight operations of every kind, ranks one
/// to three, at most 600 numbers per sample in any tensor. Cheap enough to be traced inside the compiler.
class NetworkWriter {
 public:
  constexpr explicit NetworkWriter(int seed) : random_(static_cast<std::uint64_t>(seed), 17) {}

  constexpr weft::Input input() {
    weft::Input in{1};
    in.rank = 1 + pick(3);
    for (int i = 0; i < in.rank; ++i) in.extent[i] = 1 + pick(in.rank == 1 ? 37 : in.rank == 2 ? 11 : 5);
    return in;
  }

  constexpr weft::Tensor write(weft::Tensor x) {
    for (int left = 2 + pick(7); left > 0; --left) x = operation(x);
    return x;
  }

 private:
  using Tensor = weft::Tensor;
  using Shape = weft::Shape;
  static constexpr int most = 600;

  constexpr int pick(int n) { return static_cast<int>(random_.below(static_cast<std::uint32_t>(n))); }

  constexpr Tensor parameter(Tensor x, const Shape& shape) {
    const weft::ShortText name = weft::ShortText("p") << x.graph->parameters.size();
    return x.parameter(name.view(), shape, weft::glorot_uniform);
  }

  constexpr Tensor operation(Tensor x) {
    switch (pick(12)) {
      case 0: return dense(x, units(x));
      case 1: return function()(x);
      case 2: return residual(x);
      case 3: return joined(x);
      case 4: return part(x);
      case 5: return reshaped(x);
      case 6: return permuted(x);
      case 7: return x.shape()[-1] < 2 ? dense(x, 1 + pick(37)) : pick(2) == 0 ? softmax(x) : log_softmax(x);
      case 8: return reduced(x);
      case 9: return product(x);
      case 10: return scaled(x);
      default: return tied(x);
    }
  }

  constexpr const weft::ScalarFunction& function() {
    constexpr const weft::ScalarFunction* choice[] = {
        &weft::relu,     &weft::hyperbolic_tangent, &weft::sigmoid, &weft::gelu,     &weft::elu,       &weft::silu,
        &weft::softplus, &weft::leaky_relu,         &weft::mish,    &weft::softsign, &weft::gelu_tanh, &weft::selu};
    return *choice[pick(12)];
  }

  constexpr int units(Tensor x) { return std::min(1 + pick(37), std::max(1, most * x.shape()[-1] / x.size())); }

  constexpr Tensor dense(Tensor x, int count) {
    if (x.rank() > 2) return dense(flattened(x), std::min(count, most / x.shape()[0]));
    const weft::Activation activation = pick(4) == 0 ? weft::Activation{} : weft::Activation(function());
    return weft::Dense{.units = count, .activation = activation, .bias = pick(4) > 0}(x);
  }

  // One axis fewer; never below one axis.
  constexpr Tensor flattened(Tensor x) {
    if (x.rank() == 1) return x;
    Shape s = x.shape().without_last(2);
    return reshape(x, s.push(x.shape()[-1] * x.shape()[-2]));
  }

  constexpr Tensor residual(Tensor x) {
    if (x.rank() > 2 || pick(2) == 0) return x + function()(x * 0.5);
    return x + dense(x, x.shape()[-1]);
  }

  constexpr Tensor joined(Tensor x) {
    if (2 * x.size() > most) return part(x);
    const int axis = pick(x.rank());
    const Tensor other = function()(x);
    if (pick(2) == 0 || 3 * x.size() > most) return weft::concatenate({x, other}, axis);
    return weft::concatenate({other, x, sin(x)}, axis);
  }

  constexpr Tensor part(Tensor x) {
    const int axis = pick(x.rank()), extent = x.shape()[axis], kept = 1 + pick(extent);
    return slice(x, axis, pick(extent - kept + 1), kept);
  }

  // Cuts one extent in two, or makes two axes one.
  constexpr Tensor reshaped(Tensor x) {
    if (x.rank() == 3 || (x.rank() == 2 && pick(2) == 0)) return flattened(x);
    const int last = x.shape()[-1];
    int factor = 1;
    for (int i = 2; i < last; ++i)
      if (last % i == 0 && pick(2) == 0) factor = i;
    return reshape(x, x.shape().without_last().push(factor).push(last / factor));
  }

  constexpr Tensor permuted(Tensor x) {
    if (x.rank() == 1) return parameter(x, {x.shape()[0]}) - x;
    if (x.rank() == 2 || pick(2) == 0) return transpose(x);
    return pick(2) == 0 ? permute(x, {2, 0, 1}) : permute(x, {1, 2, 0});
  }

  constexpr Tensor reduced(Tensor x) {
    const int axis = pick(x.rank());
    const bool keep = x.rank() == 1 || pick(2) == 0;
    if (!keep) return pick(2) == 0 ? mean(x, axis) : max(x, axis);
    // Centred, so that broadcasting a reduction back is met too.
    return pick(2) == 0 ? x - mean(x, axis, true) : x + max(x, axis, true);
  }

  constexpr Tensor product(Tensor x) {
    const Tensor bounded = tanh(x);
    if (x.rank() == 1) {
      const int n = x.size();
      if (n * n > most) return bounded * x;
      const Tensor column = reshape(bounded, {n, 1});
      return matmul(column, reshape(x, {1, n}));
    }
    const int rows = x.shape()[-2];
    if (x.size() / x.shape()[-1] * rows > most) return bounded * x;
    return matmul(bounded, transpose(x)) * (1.0 / x.shape()[-1]);
  }

  // A factor with some extents of one, and perhaps fewer axes.
  constexpr Tensor scaled(Tensor x) {
    Shape s = x.shape();
    for (int i = 0; i < s.rank; ++i)
      if (pick(2) == 0) s.extent[i] = 1;
    if (s.rank > 1 && pick(2) == 0) {
      for (int i = 0; i + 1 < s.rank; ++i) s.extent[i] = s.extent[i + 1];
      --s.rank;
    }
    return x * parameter(x, s);
  }

  // One square matrix used twice, on the left or on the right of a matrix.
  constexpr Tensor tied(Tensor x) {
    const bool left = x.rank() == 2 && pick(2) == 0;
    const int n = left ? x.shape()[0] : x.shape()[-1];
    const Tensor w = parameter(x, {n, n});
    if (left) return matmul(w, function()(matmul(w, x)));
    return matmul(function()(matmul(x, w)), w);
  }

  weft::Random random_;
};

/// The network of one seed as a type.
template <int seed>
struct RandomNetwork {
  static constexpr weft::Input inputs = NetworkWriter(seed).input();

  constexpr weft::Tensor operator()(weft::Tensor x) const {
    NetworkWriter writer(seed);
    writer.input();
    return writer.write(x);
  }
};

}  // namespace weft_test

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/reduce.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

/// The two elements that one between them is made of, and the second one's share.
struct Blend {
  int first, second;
  double share;
};

/// Element o of an axis stretched from `in` elements: centers of pixels lie at half numbers, the ends are continued.
constexpr Blend blend(int o, int in, int factor) {
  const double at = (o + 0.5) / factor - 0.5;
  if (at <= 0) return {0, 0, 0};
  const int first = static_cast<int>(at);
  return {first, first + 1 < in ? first + 1 : first, at - first};
}

constexpr Tensor record_stretch(const Operation& op, Tensor x, int axis, int extent);

// Numbers per element of the axis, and of the axis and all before it and the samples.
struct StretchSizes {
  long inner = 1, outer = 1;
  constexpr StretchSizes(const Shape& s, int axis) {
    for (int k = axis + 1; k < s.rank; ++k) inner *= s.extent[k];
    for (int k = 0; k < axis; ++k) outer *= s.extent[k];
  }
};

// attribute[0]: the axis.
struct StretchRule {
  static constexpr std::string_view name = "stretch";
  static constexpr Role role = Role::opaque;
  static constexpr void differentiate(Gradients& g, int i);

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Shape from = run.operand(i, 0).shape, to = run.node(i).shape;
    for_each<T>(run, i, from, to, [&](long small, long large, T share) {
      run.value[i][static_cast<int>(large)] += share * run.input(i, 0)[static_cast<int>(small)];
    });
  }

  /// Calls visit(place before stretching, place after it, share) for all pairs of which one is part of the other.
  template <class T, class Visit>
  static constexpr void for_each(Interpretation<T>& run, int i, const Shape& from, const Shape& to, Visit visit) {
    const int axis = run.node(i).attribute[0], in = from[axis], out = to[axis];
    const auto [inner, outer] = StretchSizes(from, axis);
    run.output(i);
    for (long s = 0; s < run.samples(i) * outer; ++s)
      for (int o = 0; o < out; ++o) {
        const Blend b = blend(o, in, out / in);
        for (long k = 0; k < inner; ++k) {
          visit((s * in + b.first) * inner + k, (s * out + o) * inner + k, static_cast<T>(1 - b.share));
          visit((s * in + b.second) * inner + k, (s * out + o) * inner + k, static_cast<T>(b.share));
        }
      }
  }
};

struct StretchGradientRule {
  static constexpr std::string_view name = "stretch_gradient";
  static constexpr Role role = Role::opaque;
  static constexpr void differentiate(Gradients& g, int i);

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Shape from = run.node(i).shape, to = run.operand(i, 0).shape;
    StretchRule::for_each<T>(run, i, from, to, [&](long small, long large, T share) {
      run.value[i][static_cast<int>(small)] += share * run.input(i, 0)[static_cast<int>(large)];
    });
  }
};

}  // namespace detail

inline constexpr Operation stretch_operation = operation<detail::StretchRule>();
inline constexpr Operation stretch_gradient_operation = operation<detail::StretchGradientRule>();

namespace detail {

constexpr Tensor record_stretch(const Operation& op, Tensor x, int axis, int extent) {
  Shape s = x.shape();
  s.extent[axis] = extent;
  const Tensor t = record(op, s, {x});
  t.graph->nodes[t.id].attribute[0] = axis;
  return t;
}

constexpr void StretchRule::differentiate(Gradients& g, int i) {
  const int axis = g.graph.nodes[i].attribute[0];
  const Tensor x = g.operand(i, 0);
  g.add(x.id, record_stretch(stretch_gradient_operation, g.gradient(i), axis, x.shape()[axis]));
}
constexpr void StretchGradientRule::differentiate(Gradients& g, int i) {
  const int axis = g.graph.nodes[i].attribute[0];
  const Tensor x = g.operand(i, 0);
  g.add(x.id, record_stretch(stretch_operation, g.gradient(i), axis, x.shape()[axis]));
}

}  // namespace detail

/// Between two elements `factor` steps of equal height, along one axis; before the first and behind the last all are
/// alike. Shape: that axis times the factor. Source: half-pixel centers, as in Keras's and PyTorch's resizing.
constexpr Tensor stretch(Tensor x, int axis, int factor) {
  if (x.failed()) return x;
  const int k = axis < 0 ? axis + x.rank() : axis;
  if (k < 0 || k >= x.rank()) return detail::no_axis(x, "stretch", axis);
  if (factor < 1) return x.fail(Text{} << "stretch: a factor of " << factor << " leaves nothing; take 1 or more");
  return factor == 1 ? x : detail::record_stretch(stretch_operation, x, k, factor * x.shape()[k]);
}

}  // namespace weft

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/slice.hpp>
#include <weft/graph/operations/turn.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

constexpr Tensor record_convolution(Tensor x, Tensor w, const Windows& windows);
constexpr Tensor record_input_gradient(Tensor d, Tensor w, Windows windows, Shape input);
constexpr Tensor record_kernel_gradient(Tensor x, Tensor d, const Windows& windows, const Shape& kernel, bool of_each = false);
constexpr Tensor fitted(Tensor x, const Corner& before, const Shape& shape);

// Calls term(result position, tap, input position) for every tap of every window.
template <class Term>
constexpr void for_each_tap(const Windows& windows, const Shape& results, const Shape& kernel, Term term) {
  const int rank = results.rank - 1;
  Position o;
  do {
    Position k;
    do {
      Position i;
      for (int a = 0; a < rank; ++a) i.at[a] = o.at[a] * windows.stride[a] + k.at[a] * windows.dilation[a] - windows.before[a];
      term(o, k, i);
    } while (k.advance(kernel, rank));
  } while (o.advance(results, rank));
}

// x [S..., C], w [K..., C / groups, N] -> [O..., N]: windows that lie in x entirely.
struct ConvolutionRule {
  static constexpr std::string_view name = "convolution";
  static constexpr Role role = Role::contraction;

  static constexpr void differentiate(Gradients& g, int i);

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Node n = run.node(i), x = run.operand(i, 0), w = run.operand(i, 1);
    const Windows windows = Windows::read(n);
    const int rank = n.shape.rank - 1, depth = w.shape[-2], columns = n.shape[-1], each = columns / windows.groups;
    List<T>& out = run.output(i);
    for (int s = 0; s < run.samples(i); ++s)
      for_each_tap(windows, n.shape, w.shape, [&](const Position& o, const Position& k, const Position& in) {
        T* y = out.begin() + s * n.shape.size() + o.place(n.shape, rank) * columns;
        const T* from = run.input(i, 0).begin() + (x.batched ? s : 0) * x.shape.size() + in.place(x.shape, rank) * x.shape[-1];
        const T* kernel = run.input(i, 1).begin() + (w.batched ? s : 0) * w.shape.size() + k.place(w.shape, rank) * depth * columns;
        for (int c = 0; c < columns; ++c)
          for (int d = 0; d < depth; ++d) y[c] += from[c / each * depth + d] * kernel[d * columns + c];
      });
  }
};

// The gradient by x, and the transposed convolution: d [O..., N] within zeros, turned w [K..., N / groups, C] -> [S..., C].
struct InputGradientRule {
  static constexpr std::string_view name = "convolution_input";
  static constexpr Role role = Role::contraction;

  static constexpr void differentiate(Gradients& g, int i);

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Node n = run.node(i), d = run.operand(i, 0), w = run.operand(i, 1);
    const Windows windows = Windows::read(n);
    const int rank = n.shape.rank - 1, depth = w.shape[-2], columns = n.shape[-1], each = columns / windows.groups;
    Windows padded = windows;  // positions of d count from its zeros on
    for (int a = 0; a < rank; ++a) padded.before[a] += windows.front[a] * windows.stride[a];
    List<T>& out = run.output(i);
    for (int s = 0; s < run.samples(i); ++s)
      for_each_tap(padded, d.shape, w.shape, [&](const Position& o, const Position& k, const Position& in) {
        if (in.place(n.shape, rank) < 0) return;
        T* y = out.begin() + s * n.shape.size() + in.place(n.shape, rank) * columns;
        const T* from = run.input(i, 0).begin() + (d.batched ? s : 0) * d.shape.size() + o.place(d.shape, rank) * d.shape[-1];
        const T* kernel = run.input(i, 1).begin() + k.turned(w.shape, rank, windows.turning()).place(w.shape, rank) * depth * columns;
        for (int c = 0; c < columns; ++c)
          for (int e = 0; e < depth; ++e) y[c] += from[c / each * depth + e] * kernel[e * columns + c];
      });
  }
};

// The gradient by w, of each sample or summed over them: x [S..., C], d [O..., N] -> [K..., C / groups, N].
struct KernelGradientRule {
  static constexpr std::string_view name = "convolution_kernel";
  static constexpr Role role = Role::contraction;

  static constexpr void differentiate(Gradients& g, int i) {
    const Windows windows = Windows::read(g.graph.nodes[i]);
    const Tensor x = g.operand(i, 0), d = g.operand(i, 1), w = g.gradient(i);
    if (g.needs(i, 0)) g.add(x.id, record_input_gradient(d, w, windows, x.shape()));
    if (g.needs(i, 1)) g.add(d.id, record_convolution(x, w, windows));
  }

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Node n = run.node(i), x = run.operand(i, 0), d = run.operand(i, 1);
    const Windows windows = Windows::read(n);
    const int rank = d.shape.rank - 1, depth = n.shape[-2], columns = n.shape[-1], each = columns / windows.groups;
    List<T>& out = run.output(i);
    for (int s = 0; s < (x.batched || d.batched ? run.batch : 1); ++s)
      for_each_tap(windows, d.shape, n.shape, [&](const Position& o, const Position& k, const Position& in) {
        const T* from = run.input(i, 0).begin() + (x.batched ? s : 0) * x.shape.size() + in.place(x.shape, rank) * x.shape[-1];
        const T* by = run.input(i, 1).begin() + (d.batched ? s : 0) * d.shape.size() + o.place(d.shape, rank) * columns;
        T* kernel = out.begin() + (n.batched ? s : 0) * n.shape.size() + k.place(n.shape, rank) * depth * columns;
        for (int c = 0; c < columns; ++c)
          for (int e = 0; e < depth; ++e) kernel[e * columns + c] += from[c / each * depth + e] * by[c];
      });
  }
};

}  // namespace detail

inline constexpr Operation convolution_operation = operation<detail::ConvolutionRule>();
inline constexpr Operation convolution_input_operation = operation<detail::InputGradientRule>();
inline constexpr Operation convolution_kernel_operation = operation<detail::KernelGradientRule>();

/// Whether a node is a convolution or a gradient of one.
constexpr bool is_convolution(const Node& n) {
  return n.is(convolution_operation) || n.is(convolution_input_operation) || n.is(convolution_kernel_operation);
}

/// Multiplications of a convolution node for one sample, where every tap meets a number.
constexpr long convolution_products(const Node& n, const Shape& left, const Shape& right) {
  const Windows w = Windows::read(n);
  if (n.is(convolution_operation)) return n.shape.size() / n.shape[-1] * right.size();
  if (n.is(convolution_kernel_operation)) return right.size() / right[-1] * n.shape.size();
  long strides = 1;
  for (int a = 0; a + 1 < left.rank; ++a) strides *= w.stride[a];
  return n.shape.size() / n.shape[-1] * right.size() / strides;
}

namespace detail {

constexpr Tensor record_windowed(const Operation& op, const Shape& shape, std::initializer_list<Tensor> operands, const Windows& windows) {
  const Tensor t = record(op, shape, operands);
  windows.write(t.graph->nodes[t.id]);
  return t;
}

constexpr Tensor record_convolution(Tensor x, Tensor w, const Windows& windows) {
  Shape s = x.shape();
  for (int a = 0; a + 1 < s.rank; ++a) s.extent[a] = (s.extent[a] - windows.reach(a, w.shape().extent[a])) / windows.stride[a] + 1;
  s.extent[s.rank - 1] = w.shape()[-1];
  return record_windowed(convolution_operation, s, {x, w}, windows);
}

constexpr Tensor record_kernel_gradient(Tensor x, Tensor d, const Windows& windows, const Shape& kernel, bool of_each) {
  const Tensor t = record_windowed(convolution_kernel_operation, kernel, {x, d}, windows);
  t.graph->nodes[t.id].batched = of_each;
  return t;
}

// Where a kernel is small beside its images, its gradient is summed for each sample first: who computes on a sample has
// its images close by.
constexpr bool sums_each_sample(Tensor x, Tensor d, const Shape& kernel) {
  return x.batched() && d.batched() && 2 * kernel.size() <= x.shape().size() + d.shape().size();
}

// The gradient by a kernel in a loop over time is one for all steps: they are one more axis, along which a window is one step wide.
struct KernelGradient {
  Tensor x, d;
  Windows windows;
  Shape kernel;

  constexpr void take_all_steps(int steps) {
    x = at_all_steps(x, steps);
    d = at_all_steps(d, steps);
    kernel = with_steps(1, kernel);
    const Windows w = windows;
    for (int a = 1; a < max_spatial; ++a) windows.stride[a] = w.stride[a - 1], windows.dilation[a] = w.dilation[a - 1];
    windows.stride[0] = windows.dilation[0] = 1;
  }
  constexpr Tensor record(bool may_be_of_each) const {
    return record_kernel_gradient(x, d, windows, kernel, may_be_of_each && sums_each_sample(x, d, kernel));
  }
};

constexpr Tensor kernel_gradient(Graph& graph, int loop, KernelGradient by, bool may_be_of_each) {
  if (loop < 0) return by.record(may_be_of_each);
  const LoopScope outside(graph, -1);
  const Shape kernel = by.kernel;
  by.take_all_steps(graph.loops[loop].steps);
  return reshape(by.record(may_be_of_each), kernel);
}

// x moved by `before` in a tensor of this shape: with zeros around it, or without what does not fit.
constexpr Tensor fitted(Tensor x, const Corner& before, const Shape& shape) {
  Corner cut, around;
  Shape kept = x.shape();
  for (int a = 0; a < shape.rank; ++a) {
    cut.at[a] = before.at[a] < 0 ? -before.at[a] : 0;
    around.at[a] = before.at[a] > 0 ? before.at[a] : 0;
    const int left = kept.extent[a] - cut.at[a], room = shape.extent[a] - around.at[a];
    kept.extent[a] = left < room ? left : room;
  }
  return record_pad(record_slice(x, kept, cut), shape, around);
}

// windows.before: where the input begins in what the windows moved over.
constexpr Tensor record_input_gradient(Tensor d, Tensor w, Windows windows, Shape input) {
  Shape padded = d.shape();
  Corner front;
  for (int a = 0; a + 1 < input.rank; ++a) {
    const int stride = windows.stride[a], from = windows.before[a] - windows.reach(a, w.shape().extent[a]) + 1;
    const int first = from < 0 ? -((stride - 1 - from) / stride) : from / stride;
    const int last = (input.extent[a] - 1 + windows.before[a]) / stride;
    windows.front[a] = front.at[a] = first < 0 ? -first : 0;
    const int back = last - d.shape().extent[a] + 1;
    padded.extent[a] += front.at[a] + (back > 0 ? back : 0);
  }
  return record_windowed(convolution_input_operation, input, {record_pad(d, padded, front), record_turn(w, windows.turning(), false)}, windows);
}

// What the zeros of a padded tensor would get nobody needs: the gradient goes to what lies between them.
constexpr void ConvolutionRule::differentiate(Gradients& g, int i) {
  Windows windows = Windows::read(g.graph.nodes[i]);
  const Tensor x = g.operand(i, 0), w = g.operand(i, 1), d = g.gradient(i);
  if (g.needs(i, 1)) g.add(w.id, kernel_gradient(g.graph, g.graph.nodes[i].loop, {x, d, windows, w.shape()}, true));
  if (!g.needs(i, 0)) return;
  int to = x.id;
  if (x.node().is(pad_operation) && x.node().attribute[x.rank() - 1] == 0) {
    const Node part = g.graph.nodes[x.node().operand[0]];
    bool spatial = part.shape[-1] == x.shape()[-1];
    for (int a = 0; a + 1 < x.rank(); ++a) spatial = spatial && x.node().attribute[a] <= Windows::limit;
    if (spatial) {
      to = x.node().operand[0];
      for (int a = 0; a + 1 < x.rank(); ++a) windows.before[a] = x.node().attribute[a];
    }
  }
  g.add(to, record_input_gradient(d, w, windows, g.graph.nodes[to].shape));
}

constexpr void InputGradientRule::differentiate(Gradients& g, int i) {
  const Node n = g.graph.nodes[i];
  Windows windows = Windows::read(n);
  const Tensor d = g.operand(i, 0), turned = g.operand(i, 1);
  Corner before;
  Shape covered = n.shape;
  for (int a = 0; a + 1 < n.shape.rank; ++a) {
    before.at[a] = windows.before[a] + windows.front[a] * windows.stride[a];
    covered.extent[a] = (d.shape().extent[a] - 1) * windows.stride[a] + windows.reach(a, turned.shape().extent[a]);
    windows.before[a] = windows.front[a] = 0;
  }
  const Tensor moved = fitted(g.gradient(i), before, covered);
  const Tensor w = record_turn(turned, windows.turning(), true);
  if (g.needs(i, 0)) g.add(d.id, record_convolution(moved, w, windows));
  if (!g.needs(i, 1)) return;
  const Tensor by_w = kernel_gradient(g.graph, n.loop, {moved, d, windows, w.shape()}, false);
  g.add(turned.id, record_turn(by_w, windows.turning(), false));
}

// Gradients by a kernel take the steps of a loop as an axis of their own.
constexpr bool check_axes_in_loop(Tensor x, std::string_view name) {
  if (x.node().loop < 0 || x.rank() <= max_spatial) return true;
  return x.fail(Text{} << name << ": in a loop over time windows move along one axis or two, but a tensor of shape " << x.shape()
                       << " has three; compute it outside of the cell"), false;
}

}  // namespace detail

/// Slides a kernel over the spatial axes of x, as cross-correlation, where it lies in x entirely; pad x for more.
/// Shape: [S..., C] and [K..., C / groups, N] to [(S - (K - 1) dilation - 1) / stride + 1..., N], for 1 to 3 spatial axes.
constexpr Tensor convolution(Tensor x, Tensor w, const Windows& windows = {}) {
  if (x.failed() || !detail::check_windows(x, "convolution", w.shape(), windows) || !detail::check_axes_in_loop(x, "convolution")) return x;
  if (windows.groups < 1 || w.shape()[-2] * windows.groups != x.shape()[-1] || w.shape()[-1] % windows.groups != 0)
    return x.fail(Text{} << "convolution: " << x.shape()[-1] << " channels and " << w.shape()[-1] << " filters with groups = "
                         << windows.groups << " do not fit a kernel of shape " << w.shape()
                         << "; its last axes are the channels of one group and all filters");
  for (int a = 0; a + 1 < x.rank(); ++a)
    if (windows.reach(a, w.shape().extent[a]) > x.shape().extent[a])
      return x.fail(Text{} << "convolution: a window over " << windows.reach(a, w.shape().extent[a]) << " elements does not fit axis "
                           << a << " of a tensor of shape " << x.shape() << "; take a smaller kernel or pad the tensor");
  return detail::record_convolution(x, w, windows);
}

/// The transposed convolution: what convolution's gradient does to x. Shape: [O..., N] and [K..., C / groups, N] to `result`,
/// [S..., C], whose windows.before first elements along each axis are left out.
constexpr Tensor convolution_transpose(Tensor x, Tensor w, const Windows& windows, const Shape& result) {
  if (x.failed() || !detail::check_windows(x, "convolution_transpose", w.shape(), windows) || !detail::check_axes_in_loop(x, "convolution_transpose"))
    return x;
  bool fits = result.rank == x.rank() && windows.groups >= 1 && w.shape()[-1] == x.shape()[-1] &&
              w.shape()[-1] % windows.groups == 0 && w.shape()[-2] * windows.groups == result[-1];
  for (int a = 0; a < result.rank; ++a) fits = fits && result[a] > 0;
  for (int a = 0; a + 1 < x.rank(); ++a)
    if (windows.before[a] < 0 || windows.before[a] > Windows::limit)
      return x.fail(Text{} << "convolution_transpose: cannot leave out the first " << windows.before[a] << " elements along axis " << a
                           << "; take numbers from 0 to " << Windows::limit);
  if (!fits)
    return x.fail(Text{} << "convolution_transpose: a tensor of shape " << x.shape() << " with groups = " << windows.groups
                         << " and a kernel of shape " << w.shape() << " do not make one of shape " << result
                         << "; the kernel's last axes are the result's channels of one group and all of the tensor's");
  return detail::record_input_gradient(x, w, windows, result);
}

}  // namespace weft

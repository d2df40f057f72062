// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/glorot_uniform.hpp>
#include <weft/graph/operations/concatenate.hpp>
#include <weft/graph/operations/convolution.hpp>
#include <weft/layers/activation.hpp>
#include <weft/layers/detail/images.hpp>

namespace weft::inline WEFT_ABI::detail {

template <int n, class L>
constexpr bool expect_windows(Tensor x, const L& layer) {
  if (!expect_images(x, n)) return false;
  if (!layer.kernel.at_least(1) || !layer.stride.at_least(1) || !layer.dilation.at_least(1))
    return x.fail(Text{} << "needs a kernel, strides and dilations of 1 or more; set .kernel to the window's extents"), false;
  for (int a = 0; a < n; ++a) {
    const int before = layer.padding.before[a], after = layer.padding.after[a], most = Windows::limit;
    if (before < 0 || after < 0)
      return x.fail(Text{} << "cannot add a negative number of zeros; put Cropping" << n << "D{} before it to make the image smaller"), false;
    if (before > most || after > most || layer.stride[a] > most || (layer.kernel[a] - 1L) * layer.dilation[a] >= most)
      return x.fail(Text{} << "expects strides, padding and what the window covers to be " << most
                           << " elements at most along each axis; take smaller ones"), false;
  }
  return true;
}

template <int n, class L>
constexpr Windows windows_of(const L& layer, int groups) {
  Windows w;
  w.groups = groups;
  for (int a = 0; a < n; ++a) {
    w.stride[a] = layer.stride[a];
    w.dilation[a] = layer.dilation[a];
  }
  return w;
}

// Of a stream: the steps before, which a causal window sees too, in front of those that come.
template <class L>
constexpr Tensor behind_past(Tensor x, const L& layer) {
  if (!(layer.padding == causal) || layer.stride[0] != 1)
    return x.fail(Text{} << "a stream cannot look at the steps to come, nor leave out steps; give it .padding = causal and a .stride of 1");
  const int before = (layer.kernel[0] - 1) * layer.dilation[0], steps = x.shape()[0];
  if (before == 0) return x;
  Shape s = x.shape();
  s.extent[0] = before;
  const Tensor past = x.kept(s, 0), all = concatenate({past, x}, 0);
  if (all.failed()) return all;
  past.update(slice(all, 0, steps, before));
  return all;
}

// Zeros around the image, as many as the layer's padding asks for.
template <int n, class L>
constexpr Tensor padded(Tensor x, const L& layer) {
  if (n == 1 && x.graph->block > 0) return behind_past(x, layer);
  Corner corner;
  Shape s = x.shape();
  for (int a = 0; a < n; ++a) {
    int first = 0, last = 0;
    layer.padding.sides(x.shape()[a], layer.kernel[a], layer.stride[a], layer.dilation[a], a, first, last);
    corner.at[a] = first;
    s.extent[a] += first + last;
    if (const int reach = (layer.kernel[a] - 1) * layer.dilation[a] + 1; reach > s.extent[a])
      return x.fail(Text{} << "its window covers " << reach << " elements along axis " << a << " but the image of shape " << x.shape()
                           << " has " << s.extent[a] << " with its padding; take a smaller kernel or .padding = same");
  }
  return record_pad(x, s, corner);
}

// The kernel's shape: its extents, then channels and filters.
template <int n>
constexpr Shape kernel_shape(const Extents<n>& kernel, int channels, int filters) {
  Shape s;
  for (int a = 0; a < n; ++a) s.push(kernel[a]);
  return s.push(channels).push(filters);
}

template <class L>
constexpr Tensor with_bias(Tensor y, const L& layer, std::string_view name = "bias") {
  if (layer.bias) y = y + y.parameter(name, {y.shape()[-1]}, layer.bias_initializer);
  return layer.activation(y);
}

template <class L>
constexpr bool expect_filters(Tensor x, const L& layer) {
  if (layer.filters > 0) return true;
  return x.fail(Text{} << "needs at least one filter; set .filters to the number of output channels"), false;
}

template <int n, class L>
constexpr Tensor convolve(Tensor x, const L& layer) {
  if (!expect_windows<n>(x, layer) || (n > 1 && !expect_no_order(x, layer.padding)) || !expect_filters(x, layer)) return x;
  const int channels = x.shape()[-1];
  if (layer.groups <= 0 || channels % layer.groups != 0 || layer.filters % layer.groups != 0)
    return x.fail(Text{} << "cannot put " << channels << " channels and " << layer.filters << " filters into " << layer.groups
                         << " groups; .groups must divide both");
  const Tensor image = padded<n>(x, layer);
  if (image.failed()) return image;
  const Tensor w = x.kernel("weight", kernel_shape(layer.kernel, channels / layer.groups, layer.filters), layer.kernel_initializer);
  return with_bias(convolution(image, w, windows_of<n>(layer, layer.groups)), layer);
}

// Each channel by itself, `multiplier` times.
template <int n, class L>
constexpr Tensor convolve_channels(Tensor x, const L& layer, std::string_view name) {
  if (!expect_windows<n>(x, layer) || !expect_no_order(x, layer.padding)) return x;
  if (layer.multiplier <= 0) return x.fail(Text{} << "needs at least one filter a channel; set .multiplier to 1 or more");
  const int channels = x.shape()[-1];
  const Tensor image = padded<n>(x, layer);
  if (image.failed()) return image;
  const Tensor w = x.kernel(name, kernel_shape(layer.kernel, 1, channels * layer.multiplier), layer.kernel_initializer);
  return convolution(image, w, windows_of<n>(layer, channels));
}

// The result's extent along one axis and how many of its first elements are left out: Keras's for valid and same, where -1
// is an output_padding of None; PyTorch's where the padding is given in numbers.
template <class L>
constexpr int transposed_extent(const L& layer, int in, int axis, int& left_out) {
  const int stride = layer.stride[axis], reach = (layer.kernel[axis] - 1) * layer.dilation[axis] + 1;
  const int all = (in - 1) * stride + reach, more = layer.output_padding[axis];
  if (layer.padding.rule == PaddingRule::same) {
    const int extent = more < 0 ? in * stride : (in - 1) * stride + reach % 2 + more;
    left_out = all > extent ? (all - extent) / 2 : 0;
    return extent;
  }
  left_out = layer.padding.before[axis];
  const int least = layer.padding == valid && reach < stride ? stride - reach : 0;
  return all - left_out - layer.padding.after[axis] + (more < 0 ? least : more);
}

template <int n, class L>
constexpr Tensor convolve_transposed(Tensor x, const L& layer) {
  if (!expect_windows<n>(x, layer) || !expect_no_order(x, layer.padding) || !expect_filters(x, layer)) return x;
  Windows windows = windows_of<n>(layer, 1);
  Shape result;
  for (int a = 0; a < n; ++a) {
    result.push(transposed_extent(layer, x.shape()[a], a, windows.before[a]));
    if (result[a] <= 0 || layer.output_padding[a] < -1)
      return x.fail(Text{} << "would make an image of extent " << result[a] << " along axis " << a << " of one of shape " << x.shape()
                           << "; leave out less of it: take a smaller .padding, or an .output_padding of 0 or more");
  }
  const Tensor w = x.kernel("weight", kernel_shape(layer.kernel, layer.filters, x.shape()[-1]), layer.kernel_initializer);
  return with_bias(convolution_transpose(x, w, windows, result.push(layer.filters)), layer);
}

}  // namespace weft::inline WEFT_ABI::detail

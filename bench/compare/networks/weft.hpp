// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// The networks of the workloads in weft, as its users write them.
#pragma once
#include "../workloads.hpp"

#include <weft/weft.hpp>

namespace bench {

using namespace weft;

template <Network network>
struct Chosen;

template <class, Activation>
struct Layers;
template <std::size_t... i, Activation activation>
struct Layers<std::index_sequence<i...>, activation> {
  using type = Sequential<Input{workload.inputs()}, Dense{.units = workload.sizes[i + 1], .activation = activation}...,
                          Dense{.units = workload.outputs()}>;
};
template <>
struct Chosen<Network::perceptron> : Layers<std::make_index_sequence<static_cast<std::size_t>(workload.layers() - 1)>, Activation(relu)> {};
template <>
struct Chosen<Network::tanh_perceptron> : Layers<std::make_index_sequence<static_cast<std::size_t>(workload.layers() - 1)>, Activation(tanh)> {};

inline constexpr Input pixels{workload.input_shape()[0], workload.input_shape()[1], workload.input_shape()[2]};

template <>
struct Chosen<Network::lenet> {
  using type = Sequential<pixels, Conv2D{.filters = 6, .kernel = 5, .padding = same, .activation = relu}, MaxPool2D{2},
                          Conv2D{.filters = 16, .kernel = 5, .activation = relu}, MaxPool2D{2}, Flatten{},
                          Dense{.units = 120, .activation = relu}, Dense{.units = 84, .activation = relu}, Dense{.units = workload.outputs()}>;
};

constexpr BatchNormalization norm{.momentum = 0.9, .epsilon = 1e-5};

// Padded on both sides alike, as in PyTorch.
constexpr Conv2D convolution(int filters, int kernel, int stride = 1) {
  return {.filters = filters, .kernel = kernel, .stride = stride, .padding = pad_of(kernel / 2), .bias = false};
}

struct ResidualBlock {
  int filters;
  int stride = 1;

  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = norm(convolution(filters, 3)(relu(norm(convolution(filters, 3, stride)(x)))));
    return relu(y + (stride == 1 ? x : norm(convolution(filters, 1, stride)(x))));
  }
};

template <>
struct Chosen<Network::resnet8> {
  using type = Sequential<pixels, convolution(16, 3), norm, Activation{relu}, ResidualBlock{16}, ResidualBlock{32, 2},
                          ResidualBlock{64, 2}, GlobalAveragePool2D{}, Dense{.units = workload.outputs()}>;
};

struct SeparableBlock {
  int filters;
  int stride = 1;

  constexpr Tensor operator()(Tensor x) const {
    x = relu6(norm(DepthwiseConv2D{.kernel = 3, .stride = stride, .padding = pad_of(1), .bias = false}(x)));
    return relu6(norm(convolution(filters, 1)(x)));
  }
};

template <>
struct Chosen<Network::separable> {
  using type = Sequential<pixels, convolution(16, 3, 2), norm, Activation{relu6}, SeparableBlock{32}, SeparableBlock{64, 2},
                          SeparableBlock{64}, SeparableBlock{128, 2}, SeparableBlock{128}, GlobalAveragePool2D{},
                          Dense{.units = workload.outputs()}>;
};

// A stream gives what follows each step.
template <>
struct Chosen<Network::lstm> {
  static constexpr LSTM lstm{
      .units = workload.sizes[2], .recurrent_bias = true, .return_sequences = workload.task == Task::stream, .unit_forget_bias = false};
  using type = Sequential<Input{workload.sizes[0], workload.sizes[1]}, lstm, Dense{.units = workload.outputs()}>;
};

template <>
struct Chosen<Network::gpt> {
  static constexpr int vocabulary = workload.sizes[0], context = workload.sizes[1], width = workload.sizes[2], depth = workload.sizes[3];
  using type = Sequential<
      Tokens{vocabulary, context}, Embedding{.units = width, .name = "wte"}, PositionEmbedding{.name = "wpe"},
      named("h", Repeat<depth, TransformerDecoder{.intermediate_dim = 4 * width, .num_heads = depth, .norm_first = true, .activation = gelu_tanh}>{}),
      LayerNormalization{.epsilon = 1e-5, .name = "ln_f"}, TiedDense{.to = "wte"}>;
};

}  // namespace bench

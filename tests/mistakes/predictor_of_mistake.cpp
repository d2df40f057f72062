// expect: layer 1, Dense{.units = 10}: expects one feature vector per sample but receives a tensor of shape [28, 28, 1]; put Flatten{} before it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/inference.hpp>

#include <array>
#include <iostream>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{28, 28, 1}, Dense{.units = 10}>;
#else
using Net = Sequential<Input{28, 28, 1}, Flatten{}, Dense{.units = 10}>;
#endif

int main(int argc, char** argv) {
  Predictor<Net> net;
  net.load(argv[argc - 1]);
  if (const LoadStatus status = net.try_load(argv[argc - 1]); !status) std::cerr << status.message;
  const std::array<float, 784> x{};
  const std::array<float, 10> y = net(x);
  std::cout << y[0] << net.predict(x)[0].as<float>()[3] << net.summary() << net.parameters().name(0);
}

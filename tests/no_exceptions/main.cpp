// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/inference.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

#if defined(__cpp_exceptions) && defined(__GNUC__)
#error "this test is about a build without exceptions"
#endif

namespace {

using namespace weft;

using Net = Sequential<Input{3}, Dense{.units = 2}>;

// A file as PyTorch writes it: the kernel is [out, in].
std::vector<std::byte> file_of(const std::array<float, 8>& values) {
  const std::string header =
      R"({"0.bias":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"0.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[8,32]}})";
  std::vector<std::byte> file(8);
  file[0] = static_cast<std::byte>(header.size());
  for (const char c : header) file.push_back(static_cast<std::byte>(c));
  for (const float v : values)
    for (const std::byte b : std::bit_cast<std::array<std::byte, 4>>(v)) file.push_back(b);
  return file;
}

bool works() {
  Predictor<Net> net;
  if (net.try_load("no such file").kind != LoadStatus::Kind::io) return false;
  if (net.try_load(std::as_bytes(std::span("nonsense that is no such file"))).kind != LoadStatus::Kind::format) return false;
  const std::vector<std::byte> file = file_of({10, 20, 1, 2, 3, 4, 5, 6});
  if (const LoadStatus status = net.try_load(file); !status) return std::puts(status.message.c_str()), false;
  const std::vector<float> x{1, 0, 2};
  const data::Array all = net.predict(x);
  return net(x) == std::array<float, 2>{17, 36} && all.as<float>()[1] == 36;
}

}  // namespace

int main(int argc, char**) {
  if (argc > 1) return Predictor<Net>()(std::vector<float>(2))[0] > 0;
  return works() ? 0 : 1;
}

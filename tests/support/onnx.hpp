// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/io/safetensors.hpp>
#include <weft/layers.hpp>
#include <weft/losses/sparse_categorical_crossentropy.hpp>
#include <weft/topology/network.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "support/onnx_operators.hpp"
#include "support/trace.hpp"

namespace weft_test {

/// A case of ONNX's backend tests: numbers of every source, in the order of sources(), and of every output.
struct ConformanceCase {
  int samples = 1;
  std::vector<Numbers> sources, results;
};

/// A file of cases: arrays, and for each case which of them are its own.
class ConformanceCases {
 public:
  explicit ConformanceCases(const std::filesystem::path& path) : file_(weft::io::read_safetensors(path)) {}

  std::optional<ConformanceCase> find(const std::string& name) const {
    const auto found = file_.metadata.find(name);
    if (found == file_.metadata.end()) return {};
    ConformanceCase c;
    std::istringstream words(found->second);
    words >> c.samples;
    std::vector<Numbers>* to = &c.sources;
    for (std::string word; words >> word;)
      if (word == "|") to = &c.results;
      else to->push_back(numbers(std::stoul(word)));
    return c;
  }

 private:
  Numbers numbers(std::size_t array) const {
    const auto& bytes = file_.tensors.at(array).bytes;
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return {values.begin(), values.end()};
  }

  weft::io::Safetensors file_;
};

/// tests/onnx
inline std::filesystem::path onnx_folder() { return std::filesystem::path(WEFT_GOLDEN_DIR).parent_path() / "onnx"; }

/// Where tools/fetch_data.sh onnx puts the numbers of the few large cases; without them their tests are skipped.
inline std::filesystem::path large_onnx_cases() {
  const char* own = std::getenv("WEFT_DATA");
  const char* home = std::getenv("HOME");
  const std::filesystem::path cache = own != nullptr ? own : std::filesystem::path(home != nullptr ? home : ".") / ".cache/weft";
  return cache / "onnx-large.safetensors";
}

inline bool has_large_cases() { return std::filesystem::exists(large_onnx_cases()); }
inline constexpr const char* large_cases_are_missing = "tools/fetch_data.sh onnx fetches the numbers";

inline ConformanceCase conformance_case(const std::string& name) {
  static const ConformanceCases kept(onnx_folder() / "cases.safetensors");
  if (auto found = kept.find(name)) return *found;
  static const ConformanceCases large(large_onnx_cases());
  return large.find(name).value();
}

/// A network as a program's source. In training, the values of its states after the step follow its outputs; in a case
/// about gradients, the gradients of its output by its inputs.
template <class Net>
struct Conformance {
  static constexpr bool gradients = false;

  static constexpr weft::Graph traced() {
    weft::Graph g;
    g.training = requires { Net::training; };
    weft::List<weft::Tensor> all = weft::trace<Net>(g);
    for (const weft::Update& u : g.updates) all.push_back({&g, u.node});
    if (requires { Net::gradients; } && !g.failed()) differentiate(g, all);
    weft::List<int> taken;
    for (const weft::Tensor& t : all)
      if (!g.failed()) g.outputs.push_back(weft::owned(t, taken).id);
    return g;
  }

 private:
  static constexpr void differentiate(weft::Graph& g, weft::List<weft::Tensor>& all) {
    const weft::Tensor total = weft::detail::record_reduction(weft::sum_operation, weft::sum(all[0]), 0, true);
    weft::List<int> by;
    for (const weft::Feed& f : g.inputs) by.push_back(f.node);
    for (int node : weft::differentiate(g, total.id, by)) all.push_back({&g, node});
  }
};

/// Within 1e-5 of the larger numbers, and 1e-6 of the small ones; what is not finite is the same.
inline bool conforms(double found, double expected) {
  if (!std::isfinite(expected)) return std::isnan(expected) ? std::isnan(found) : found == expected;
  return std::abs(found - expected) <= 1e-6 + 1e-5 * std::abs(expected);
}

inline void expect_results(const std::vector<Numbers>& found, const std::vector<Numbers>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t o = 0; o < found.size(); ++o) {
    ASSERT_EQ(found[o].size(), expected[o].size()) << "output " << o;
    int wrong = 0;
    for (std::size_t k = 0; k < found[o].size(); ++k)
      if (!conforms(found[o][k], expected[o][k]) && ++wrong <= 3)
        ADD_FAILURE() << "output " << o << ", element " << k << " of " << found[o].size() << ": " << found[o][k] << " instead of "
                      << expected[o][k];
    EXPECT_EQ(wrong, 0) << "elements of output " << o;
  }
}

/// Calls check(case) for every case.
template <class Check>
void for_each_case(std::initializer_list<const char*> cases, const Check& check) {
  for (const char* name : cases) {
    SCOPED_TRACE(name);
    check(conformance_case(name));
  }
}

/// What the plain loops make of a graph.
inline std::vector<Numbers> interpreted_results(const weft::Graph& g, const ConformanceCase& c) {
  const auto values = run(g, c.sources, c.samples).value;
  std::vector<Numbers> all;
  for (int o : g.outputs) all.push_back(numbers(values[o]));
  return all;
}

inline void expect_interpreted(const weft::Graph& g, std::initializer_list<const char*> cases) {
  ASSERT_FALSE(g.failed()) << g.mistake.view();
  for_each_case(cases, [&](const ConformanceCase& c) {
    ASSERT_EQ(sources(g).size(), c.sources.size());
    const std::vector<int> from = sources(g);
    for (std::size_t k = 0; k < from.size(); ++k)
      ASSERT_EQ(static_cast<std::size_t>(g.nodes[from[k]].shape.size() * (g.nodes[from[k]].batched ? c.samples : 1)), c.sources[k].size())
          << "source " << k;
    expect_results(interpreted_results(g, c), c.results);
  });
}

/// The network's graph, interpreted, gives what ONNX expects.
template <class Net>
void expect_conformance(std::initializer_list<const char*> cases) {
  SCOPED_TRACE(weft::type_name<Net>());
  expect_interpreted(Conformance<Net>::traced(), cases);
}

}  // namespace weft_test

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Which cases of ONNX's backend tests there are: that none is missing, and that what is called supported is tested.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>

#include "support/onnx.hpp"

namespace {

namespace fs = std::filesystem;

constexpr std::size_t cases_of_onnx_1_12 = 1072;

std::string read(const fs::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path.string() + " cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Supported {
  std::string name, op;
  bool emitted = false, large = false;
};

std::vector<Supported> supported() {
  std::vector<Supported> all;
  std::istringstream lines(read(weft_test::onnx_folder() / "supported.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    Supported c;
    std::string how, size;
    words >> c.name >> c.op >> how >> size;
    c.emitted = how == "emitted";
    c.large = size == "large";
    EXPECT_TRUE(c.emitted || how == "interpreted") << line;
    all.push_back(c);
  }
  return all;
}

// Names and the reasons above them.
std::map<std::string, std::string> left_out() {
  std::map<std::string, std::string> all;
  std::string reason;
  std::istringstream lines(read(weft_test::onnx_folder() / "left_out.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) reason.clear();
    else if (line[0] == '#') reason = line.substr(1);
    else if (!all.emplace(line, reason).second) ADD_FAILURE() << line << " stands there twice";
  }
  return all;
}

TEST(OnnxLists, HoldEveryCaseOnce) {
  const auto left = left_out();
  std::set<std::string> names;
  for (const Supported& c : supported()) {
    EXPECT_TRUE(names.insert(c.name).second) << c.name << " stands there twice";
    EXPECT_FALSE(left.contains(c.name)) << c.name << " is in both lists";
  }
  EXPECT_EQ(names.size() + left.size(), cases_of_onnx_1_12);
}

TEST(OnnxLists, GiveAReasonForWhatIsLeftOut) {
  for (const auto& [name, reason] : left_out()) EXPECT_GT(reason.size(), 3u) << name;
}

TEST(OnnxLists, HaveATestForWhatIsSupported) {
  std::string tests;
  for (const auto& entry : fs::directory_iterator(weft_test::onnx_folder()))
    if (entry.path().extension() == ".cpp") tests += read(entry.path());
  for (const Supported& c : supported()) {
    const std::string quoted = "\"" + c.name + "\"";
    int mentions = 0;
    for (auto at = tests.find(quoted); at != tests.npos; at = tests.find(quoted, at + 1)) ++mentions;
    EXPECT_EQ(mentions, c.emitted ? 2 : 1) << c.name;
  }
}

TEST(OnnxLists, HaveTheNumbersOfAllButTheLarge) {
  const weft_test::ConformanceCases kept(weft_test::onnx_folder() / "cases.safetensors");
  for (const Supported& c : supported()) {
    const auto found = kept.find(c.name);
    ASSERT_EQ(found.has_value(), !c.large) << c.name;
    if (c.large) continue;
    EXPECT_FALSE(found->sources.empty() || found->results.empty()) << c.name;
    for (const auto& numbers : found->results) EXPECT_FALSE(numbers.empty()) << c.name;
  }
}

TEST(OnnxLists, AreThoseOfThePackage) {
  const char* own = std::getenv("WEFT_ONNX_DATA");
  const fs::path data = own != nullptr ? own : "/usr/share/libonnx-testdata/data";
  if (!fs::exists(data)) GTEST_SKIP() << "the package libonnx-testdata is not installed";
  std::set<std::string> there, listed;
  for (const char* folder : {"node", "pytorch-converted", "pytorch-operator", "simple"})
    for (const auto& entry : fs::directory_iterator(data / folder)) there.insert(folder + ("/" + entry.path().filename().string()));
  for (const Supported& c : supported()) listed.insert(c.name);
  for (const auto& [name, reason] : left_out()) listed.insert(name);
  EXPECT_EQ(listed, there);
}

TEST(OnnxLists, AreThoseOfThePage) {
  const std::string page = read(weft_test::onnx_folder() / "../../docs/conformance.md");
  const std::vector<Supported> all = supported();
  const auto emitted = std::count_if(all.begin(), all.end(), [](const Supported& c) { return c.emitted; });
  for (const std::size_t n : {all.size(), cases_of_onnx_1_12, static_cast<std::size_t>(emitted)})
    EXPECT_NE(page.find("**" + std::to_string(n) + "**"), page.npos) << n;
  for (const Supported& c : all)
    EXPECT_TRUE(page.find(" " + c.op + ",") != page.npos || page.find(" " + c.op + " ") != page.npos) << c.op;
}

TEST(OnnxConforms, IsStrict) {
  EXPECT_TRUE(weft_test::conforms(100.0009, 100));
  EXPECT_FALSE(weft_test::conforms(100.0011, 100));
  EXPECT_TRUE(weft_test::conforms(9e-7, 0));
  EXPECT_FALSE(weft_test::conforms(2e-6, 0));
  constexpr double infinite = std::numeric_limits<double>::infinity(), none = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(weft_test::conforms(infinite, infinite) && weft_test::conforms(none, none));
  EXPECT_FALSE(weft_test::conforms(1e30, infinite) || weft_test::conforms(0, none) || weft_test::conforms(none, 0) ||
               weft_test::conforms(infinite, 1));
}

}  // namespace

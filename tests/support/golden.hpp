// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <fstream>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace weft_test {

/// Numbers that another library computed, by name; the scripts in tests/golden say what they are.
class Golden {
 public:
  Golden(std::string file, std::map<std::string, std::vector<double>> values)
      : file_(std::move(file)), values_(std::move(values)) {}

  const std::vector<double>& operator[](const std::string& name) const {
    const auto found = values_.find(name);
    if (found == values_.end()) throw std::out_of_range("tests/golden/" + file_ + " has no " + name);
    return found->second;
  }

  bool contains(const std::string& name) const { return values_.contains(name); }
  std::size_t size() const { return values_.size(); }

  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }

 private:
  std::string file_;
  std::map<std::string, std::vector<double>> values_;
};

/// Reads a file below tests/golden: lines that begin with #, then "name count" and that many numbers, and so on.
inline Golden read_golden(const std::string& name) {
  const auto refuse = [&](const std::string& what) { throw std::runtime_error("tests/golden/" + name + " " + what); };
  std::ifstream file(std::string(WEFT_GOLDEN_DIR) + "/" + name);
  if (!file) refuse("cannot be read; the script of that name writes it");
  while (file.peek() == '#') file.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
  std::map<std::string, std::vector<double>> values;
  std::string key;
  for (std::size_t count = 0; file >> key >> count;) {
    if (values.contains(key)) refuse("has " + key + " twice");
    std::vector<double>& numbers = values[key];
    std::string number;
    while (numbers.size() < count && file >> number) numbers.push_back(std::stod(number));
    if (numbers.size() < count) refuse("ends in the middle of " + key);
    key.clear();
  }
  if (!key.empty() || !file.eof()) refuse("has no count behind " + key);
  return {name, std::move(values)};
}

}  // namespace weft_test

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// structure ROOT [EXPECTED]: checks the rules about files that no compiler checks, printing "file:line: what and what to
// do" for each violation. With EXPECTED the violations must be exactly those that the file lists.
#include <algorithm>
#include <cstddef>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

Lines read_lines(const fs::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path.string() + ": cannot be read");
  Lines lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> words(const std::string& line) {
  std::istringstream in(line.substr(0, line.find('#')));
  return {std::istream_iterator<std::string>(in), {}};
}

std::string first_folder(const std::string& path) {
  const auto slash = path.find('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

/// Whether a line may stand in an umbrella: an include of weft, a comment, or nothing.
bool fits_umbrella(const std::string& line) {
  static const std::regex allowed("\\s*(//.*)?|#include <weft/.*>|#pragma once");
  return std::regex_match(line, allowed);
}

std::string replace_extension(const std::string& path, const char* extension) {
  return fs::path(path).replace_extension(extension).generic_string();
}

class Checker {
 public:
  explicit Checker(fs::path root) : root_(std::move(root)) {
    int rank = 0;
    for (const std::string& line : read_lines(root_ / "tests/structure/ranks.txt"))
      if (const auto folders = words(line); !folders.empty()) {
        for (const std::string& folder : folders) ranks_[folder] = rank;
        ++rank;
      }
  }

  std::vector<std::string> run() {
    check_headers();
    check_tests_of_headers();
    check_texts();
    return violations_;
  }

 private:
  void report(const std::string& file, std::size_t line, const std::string& what) {
    violations_.push_back(file + ":" + std::to_string(line) + ": " + what);
  }

  std::vector<std::string> files_under(const std::string& folder) const {
    std::vector<std::string> found;
    if (!fs::exists(root_ / folder)) return found;
    for (auto entry = fs::recursive_directory_iterator(root_ / folder); entry != fs::end(entry); ++entry) {
      const std::string path = fs::relative(entry->path(), root_).generic_string();
      if (path == "tests/structure/planted") entry.disable_recursion_pending();
      if (entry->is_regular_file() && path.rfind("tests/structure/planted/", 0) != 0) found.push_back(path);
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  void check_headers() {
    for (const std::string& file : files_under("include/weft")) {
      if (fs::path(file).extension() != ".hpp") {
        report(file, 1, "is no header; only .hpp files lie in include/weft");
        continue;
      }
      const std::string path = file.substr(std::string_view("include/weft/").size());
      const Lines lines = read_lines(root_ / file);
      headers_.push_back(path);
      if (std::all_of(lines.begin(), lines.end(), fits_umbrella)) umbrellas_.insert(path);
      check_size(file, first_folder(path), lines);
      if (std::find(lines.begin(), lines.end(), "#pragma once") == lines.end()) report(file, 1, "has no #pragma once");
      if (path == "config.hpp" || path == "version.hpp") continue;
      if (first_folder(path).empty()) {
        check_umbrella(file, lines);
        continue;
      }
      check_includes(file, first_folder(path), lines);
      check_dependencies(file, first_folder(path), lines);
    }
  }

  void check_size(const std::string& file, const std::string& folder, const Lines& lines) {
    const std::size_t most = folder == "kernels" ? 400 : 300;
    if (lines.size() > most)
      report(file, most + 1, "has " + std::to_string(lines.size()) + " lines, more than " + std::to_string(most) +
                                 "; make it two files");
  }

  void check_umbrella(const std::string& file, const Lines& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (!fits_umbrella(lines[i]))
        report(file, i + 1, "an umbrella holds includes of weft and comments, nothing else; move this into a folder");
  }

  void check_includes(const std::string& file, const std::string& folder, const Lines& lines) {
    static const std::regex any("\\s*#\\s*include\\s*([<\"])([^>\"]*)[>\"].*");
    if (!ranks_.count(folder)) {
      report(file, 1, "the folder " + folder + " has no rank; give it one in tests/structure/ranks.txt");
      return;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::smatch match;
      if (!std::regex_match(lines[i], match, any)) continue;
      const std::string included = match[2];
      if (match[1] == "\"") report(file, i + 1, "include with angle brackets: <weft/" + folder + "/...>");
      if (included.rfind("weft/", 0) == 0) check_rank(file, i + 1, folder, included.substr(5));
    }
  }

  void check_rank(const std::string& file, std::size_t line, const std::string& folder, const std::string& included) {
    const std::string other = first_folder(included);
    if (other == folder || included == "config.hpp" || included == "version.hpp") return;
    if (other.empty())
      report(file, line, "includes the umbrella " + included + "; include the parts that are used");
    else if (!ranks_.count(other))
      report(file, line, "includes the folder " + other + ", which has no rank");
    else if (ranks_.at(other) == ranks_.at(folder))
      report(file, line, folder + " includes " + other + ", a folder of its own rank; move what both use below them");
    else if (ranks_.at(other) > ranks_.at(folder))
      report(file, line, folder + " includes " + other + ", a folder of higher rank; turn the dependency round");
  }

  void check_dependencies(const std::string& file, const std::string& folder, const Lines& lines) {
    struct Gate {
      std::regex pattern;
      std::string folder, name;
    };
    static const std::vector<Gate> gates = {
        {std::regex("\\s*#\\s*include\\s*<xsimd/.*"), "simd", "xsimd"},
        {std::regex("\\s*#\\s*include\\s*<omp\\.h>.*|\\s*#\\s*pragma\\s+omp.*|.*_Pragma\\s*\\(\\s*\"\\s*omp.*"),
         "parallel", "OpenMP"},
        {std::regex("\\s*#\\s*include\\s*<boost/hana\\.hpp>.*"), "", "the whole of Hana"},
    };
    for (std::size_t i = 0; i < lines.size(); ++i)
      for (const Gate& gate : gates)
        if (folder != gate.folder && std::regex_match(lines[i], gate.pattern))
          report(file, i + 1, gate.folder.empty() ? gate.name + " is included nowhere; include the one header needed"
                                                  : gate.name + " is used in " + gate.folder + "/ only");
  }

  void check_tests_of_headers() {
    const std::string list = "tests/structure/covered.txt";
    std::set<std::string> covered;
    const Lines lines = read_lines(root_ / list);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto row = words(lines[i]);
      if (row.empty()) continue;
      if (row.size() != 2) report(list, i + 1, "expects a header or folder and a test");
      if (!fs::exists(root_ / "tests" / row.back())) report(list, i + 1, "the test " + row.back() + " does not exist");
      const auto headers = named_headers(row.front());
      if (headers.empty()) report(list, i + 1, row.front() + " names no header without a test; remove this row");
      covered.insert(headers.begin(), headers.end());
    }
    for (const std::string& header : headers_)
      if (!umbrellas_.count(header) && !has_test(header) && !covered.count(header))
        report("include/weft/" + header, 1, "has no test; write tests/" + replace_extension(header, ".cpp") +
                                                " or name the test that covers it in " + list);
  }

  /// The headers without a test of their own that a row means: one, or all in a folder whose name ends in a slash.
  std::vector<std::string> named_headers(const std::string& name) const {
    std::vector<std::string> found;
    for (const std::string& header : headers_)
      if (!has_test(header) && (header == name || (name.back() == '/' && header.rfind(name, 0) == 0)))
        found.push_back(header);
    return found;
  }

  bool has_test(const std::string& header) const {
    const std::string test = replace_extension(header, ".cpp");
    return fs::exists(root_ / "tests" / test) || fs::exists(root_ / "tests/static" / test);
  }

  void check_texts() {
    static const std::set<std::string> code = {".hpp", ".cpp", ".sh", ".py", ".cmake"};
    static const std::set<std::string> text = {".hpp", ".cpp", ".sh", ".py", ".cmake", ".in", ".md", ".txt"};
    for (const char* folder : {"include", "tests", "examples", "bench", "tools", "docs"})
      for (const std::string& file : files_under(folder)) {
        const std::string extension = fs::path(file).extension().string();
        const bool data = file.rfind("tests/golden/", 0) == 0 && extension == ".txt";
        if (!text.count(extension) || data) continue;
        const Lines lines = read_lines(root_ / file);
        if (code.count(extension)) check_licence(file, lines);
        check_paths(file, lines);
      }
  }

  void check_licence(const std::string& file, const Lines& lines) {
    // What must stand first may stand first: how to run a script, what a case of tests/mistakes expects.
    std::size_t first = 0;
    while (first < lines.size() && (lines[first].rfind("#!", 0) == 0 || lines[first].rfind("// expect: ", 0) == 0)) ++first;
    const auto ends_with = [&](std::size_t i, std::string_view end) {
      return lines.size() > i && lines[i].size() >= end.size() &&
             lines[i].compare(lines[i].size() - end.size(), end.size(), end) == 0;
    };
    // Split, so that this file has the two lines once.
    if (!ends_with(first, "SPDX-FileCopyrightText" ": 2026 The weft authors") ||
        !ends_with(first + 1, "SPDX-License-Identifier" ": MIT"))
      report(file, first + 1, "does not begin with the two SPDX lines");
  }

  void check_paths(const std::string& file, const Lines& lines) {
    // The paths are split for the sake of this file.
    static const std::regex path("(^|[^A-Za-z0-9_.}/*-])/(wor" "k|hom" "e|roo" "t|User" "s)/.*");
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (std::regex_search(lines[i], path)) report(file, i + 1, "names a path of one machine");
  }

  fs::path root_;
  std::map<std::string, int> ranks_;
  std::vector<std::string> headers_;
  std::set<std::string> umbrellas_;
  std::vector<std::string> violations_;
};

int print_difference(const std::vector<std::string>& found, const std::vector<std::string>& expected) {
  const std::multiset<std::string> left(found.begin(), found.end()), right(expected.begin(), expected.end());
  std::vector<std::string> unexpected, missing;
  std::set_difference(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(unexpected));
  std::set_difference(right.begin(), right.end(), left.begin(), left.end(), std::back_inserter(missing));
  for (const std::string& line : unexpected) std::cout << "not expected: " << line << '\n';
  for (const std::string& line : missing) std::cout << "not found: " << line << '\n';
  return unexpected.empty() && missing.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 2 || argc > 3) throw std::runtime_error("usage: structure ROOT [EXPECTED]");
  const std::vector<std::string> found = Checker(argv[1]).run();
  if (argc == 3) return print_difference(found, read_lines(argv[2]));
  for (const std::string& line : found) std::cout << line << '\n';
  std::cout << found.size() << " violations\n";
  return found.empty() ? 0 : 1;
} catch (const std::exception& failure) {
  std::cerr << failure.what() << '\n';
  return 2;
}

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What the pages' tests need of them: their C++ as one translation unit, and whether their links lead somewhere.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Line {
  int number;
  std::string text;
  std::string fence;  // the word or words behind ``` for a line of code
  bool code = false;
};

std::vector<Line> read_page(const fs::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  std::vector<Line> lines;
  std::string text, fence;
  bool inside = false;
  for (int number = 1; std::getline(file, text); ++number) {
    if (text.starts_with("```")) {
      inside = !inside;
      fence = inside ? text.substr(3) : "";
      lines.push_back({number, "", "", false});
    } else {
      lines.push_back({number, text, fence, inside});
    }
  }
  if (inside) throw std::runtime_error(path.string() + ": a block of code has no end");
  return lines;
}

// Blocks marked `cpp` are declarations or a program. Blocks marked `cpp statement` are one function behind them, those of
// each heading in a scope within that of the heading before. Other blocks are not compiled.
class Page {
 public:
  explicit Page(const fs::path& page) : page_(page) {
    for (const Line& line : read_page(page)) {
      if (!line.code && line.text.starts_with("## ")) ++heading_;
      if (line.fence == "cpp") {
        take(declarations_, line);
      } else if (line.fence == "cpp statement") {
        if (statements_heading_ != heading_) statements_.text += "{\n", ++scopes_;
        statements_heading_ = heading_;
        take(statements_, line);
      }
    }
  }

  const std::set<std::string>& includes() const { return includes_; }
  std::string text() const {
    return declarations_.text + "void statements() {\n" + statements_.text + std::string(scopes_ + 1, '}') + "\n";
  }

 private:
  struct Part {
    std::string text;
    int line = 0;  // the last of the page's lines that was taken
  };

  void take(Part& part, const Line& line) {
    if (line.text.starts_with("#include")) {
      includes_.insert(line.text);
      return;
    }
    if (part.line + 1 != line.number) part.text += "#line " + std::to_string(line.number) + " \"" + page_.string() + "\"\n";
    part.text += line.text + "\n";
    part.line = line.number;
  }

  fs::path page_;
  std::set<std::string> includes_;
  Part declarations_, statements_;
  int heading_ = 0, statements_heading_ = -1;
  std::size_t scopes_ = 0;
};

// Several pages stand in namespaces of their own, so that each may declare what others do.
std::string unit_of(const std::vector<fs::path>& pages) {
  std::set<std::string> includes{"#include <weft/weft.hpp>"};
  std::string text;
  for (const fs::path& path : pages) {
    const Page page(path);
    includes.insert(page.includes().begin(), page.includes().end());
    const std::string scope = pages.size() == 1 ? "" : "namespace page_" + std::to_string(text.size()) + " {\n";
    text += scope + page.text() + (scope.empty() ? "" : "}\n");
  }
  std::string all;
  for (const std::string& include : includes) all += include + "\n";
  return all + "using namespace weft;\n" + text;
}

// What a heading is called in a link.
std::string anchor(std::string_view heading) {
  std::string name;
  for (const char c : heading.substr(heading.find_first_not_of("# "))) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || c == '_' || c == '-' || byte >= 128) name += static_cast<char>(std::tolower(byte));
    else if (c == ' ') name += '-';
  }
  return name;
}

bool has_anchor(const fs::path& page, const std::string& name) {
  if (page.extension() != ".md") return true;  // a line of source code
  const auto lines = read_page(page);
  return std::ranges::any_of(
      lines, [&](const Line& line) { return !line.code && line.text.starts_with("#") && anchor(line.text) == name; });
}

std::vector<fs::path> pages_below(const fs::path& root) {
  std::vector<fs::path> pages{root / "README.md"};
  for (const auto& entry : fs::recursive_directory_iterator(root / "docs"))
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  std::ranges::sort(pages);
  return pages;
}

// Returns how many links lead nowhere.
int check_links(const fs::path& page, std::set<fs::path>& reached) {
  static const std::regex link(R"(\]\(([^)#\s]*)(#[^)\s]*)?\))"), code("`[^`]*`");
  int broken = 0;
  for (const Line& line : read_page(page)) {
    if (line.code) continue;
    const std::string text = std::regex_replace(line.text, code, "");
    for (std::sregex_iterator it(text.begin(), text.end(), link), end; it != end; ++it) {
      const std::string where = (*it)[1], heading = (*it)[2];
      if (where.find("://") != std::string::npos) continue;
      const fs::path target = where.empty() ? page : fs::weakly_canonical(page.parent_path() / where);
      const bool leads = fs::exists(target) && (heading.empty() || has_anchor(target, heading.substr(1)));
      reached.insert(target);
      if (leads) continue;
      std::cerr << page.string() << ":" << line.number << ": the link to " << where << heading << " leads nowhere\n";
      ++broken;
    }
  }
  return broken;
}

int check_all_links(const fs::path& root) {
  std::set<fs::path> reached{root / "README.md"};
  int broken = 0;
  const auto pages = pages_below(root);
  for (const fs::path& page : pages) broken += check_links(page, reached);
  for (const fs::path& page : pages) {
    if (reached.contains(page)) continue;
    std::cerr << page.string() << ": no page has a link to it\n";
    ++broken;
  }
  std::cout << pages.size() << " pages, " << broken << " broken links\n";
  return broken == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) try {
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (what == "links" && argc == 3) return check_all_links(fs::canonical(argv[2]));
  if (what != "code" || argc < 4) {
    std::cerr << "usage: pages code UNIT.cpp PAGE..., or pages links FOLDER\n";
    return 2;
  }
  std::ofstream unit(argv[2]);
  unit << unit_of({argv + 3, argv + argc});
  return unit.flush() ? 0 : 2;
} catch (const std::exception& problem) {
  std::cerr << problem.what() << "\n";
  return 2;
}

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/csv.hpp>

#include <gtest/gtest.h>
#include <string>

using namespace weft;

namespace {

std::string refusal(std::string_view text) {
  try {
    data::parse_csv(text, {}, "file.csv");
  } catch (const format_error& caught) {
    return caught.what();
  }
  return "";
}

}  // namespace

TEST(Csv, ReadsNumbersAndTexts) {
  const data::Table table = data::parse_csv("id,name\n1,Ann\n2,Bob\n");
  EXPECT_EQ(table.rows(), 2u);
  EXPECT_EQ(table["id"].numbers, (std::vector<float>{1, 2}));
  EXPECT_EQ(table["name"].categories, (std::vector<std::string>{"Ann", "Bob"}));
}

TEST(Csv, FollowsTheQuotingOfTheStandard) {
  const data::Table table = data::parse_csv("\"a,b\",c\r\n\"say \"\"hi\"\"\r\nnow\",\"1\"\r\n\"\",2");
  EXPECT_EQ(table["a,b"].categories, std::vector<std::string>{"say \"hi\"\r\nnow"});
  EXPECT_EQ(table["a,b"].codes, (std::vector<std::int32_t>{0, -1}));
  EXPECT_EQ(table["c"].numbers, (std::vector<float>{1, 2}));
}

TEST(Csv, TakesWhateverEndsALine) {
  for (const char* text : {"a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\n1,2\n\n", "a,b\n\n1,2\r",
                           "\xef\xbb\xbf"
                           "a,b\n1,2\n"}) {
    const data::Table table = data::parse_csv(text);
    EXPECT_EQ(table.rows(), 1u) << text;
    EXPECT_EQ(table["a"].numbers[0], 1.0f) << text;
  }
}

TEST(Csv, KeepsEmptyCells) {
  EXPECT_EQ(data::parse_csv("a,b,c\n,,\n1,,\n").rows(), 2u);
  EXPECT_EQ(data::parse_csv("a\n\n1\n").rows(), 2u);
}

TEST(Csv, MayHaveNoHeaderAndAnotherSeparator) {
  const data::Table table = data::parse_csv("1;2,5\n3;4,5\n", {.separator = ';', .header = false});
  EXPECT_EQ(table["0"].numbers, (std::vector<float>{1, 3}));
  EXPECT_TRUE(table["1"].text);
}

TEST(Csv, NamesRowAndColumnOfARaggedRow) {
  EXPECT_EQ(refusal("a,b,c\n1,2,3\n4,5\n"),
            "file.csv: in row 3, column 2 the row ends, but 3 columns are expected; is a "
            "separator or a quote missing?");
  EXPECT_NE(refusal("a,b\n1,2,3\n").find("in row 2, column 3"), std::string::npos);
}

TEST(Csv, RefusesStrayQuotes) {
  EXPECT_NE(refusal("a,b\n1,x\"y\n").find("in row 2, column 2 a quote stands inside"), std::string::npos);
  EXPECT_NE(refusal("a,b\n\"1\"x,2\n").find("in row 2, column 1 the cell goes on"), std::string::npos);
  EXPECT_NE(refusal("a,b\n1,\"2\n3,4\n").find("in row 2, column 2 the quote that opens"), std::string::npos);
  EXPECT_NE(refusal(""), "");
}

TEST(Csv, SurvivesAnyChangedByte) {
  const std::string good = "a,\"b\"\r\n1,\"x\"\"y\"\n";
  for (std::size_t at = 0; at < good.size(); ++at)
    for (int change = 1; change < 256; ++change) {
      std::string damaged = good;
      damaged[at] = static_cast<char>(damaged[at] ^ change);
      refusal(damaged);  // either loads or throws format_error; anything else ends the test
    }
}

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/arff.hpp>
#include <weft/data/find.hpp>

#include <gtest/gtest.h>
#include <cmath>
#include <string>

using namespace weft;

namespace {

std::string refusal(const std::string& text) {
  try {
    data::parse_arff(text, "file.arff");
  } catch (const format_error& caught) {
    return caught.what();
  }
  return "";
}

const std::string head = "@relation r\n@attribute n numeric\n@attribute c {x,'y z'}\n@data\n";

}  // namespace

TEST(Arff, ReadsEveryKindOfAttribute) {
  const data::Table table = data::parse_arff(
      "% a comment\n\n@RELATION 'some data'\n@ATTRIBUTE 'a b'\tREAL\n@attribute c { z, 'y \\'q', x} % three\n"
      "@attribute s string\r\n@attribute d date \"yyyy\"\n@data\n% another\n1.5,'y \\'q','two\\nlines',2001\n?, z , "
      "?,\"?\"\n");
  ASSERT_EQ(table.columns.size(), 4u);
  EXPECT_EQ(table["a b"].numbers[0], 1.5f);
  EXPECT_TRUE(std::isnan(table["a b"].numbers[1]));
  EXPECT_EQ(table["c"].categories, (std::vector<std::string>{"z", "y 'q", "x"}));
  EXPECT_EQ(table["c"].codes, (std::vector<std::int32_t>{1, 0}));
  EXPECT_EQ(table["s"].categories, std::vector<std::string>{"two\nlines"});
  EXPECT_EQ(table["s"].codes, (std::vector<std::int32_t>{0, -1}));
  EXPECT_EQ(table["d"].categories, (std::vector<std::string>{"2001", "?"}));
}

TEST(Arff, NamesTheLineOfAMistake) {
  EXPECT_EQ(refusal(head + "1,x\n2\n"), "file.arff: in line 6 the row has 1 values where 2 are declared");
  EXPECT_EQ(refusal(head + "1,x,3\n"), "file.arff: in line 5 the row has more values than the 2 declared");
  EXPECT_EQ(refusal(head + "a,x\n"), "file.arff: in line 5 column \"n\" has \"a\" where a number is expected");
  EXPECT_EQ(refusal(head + "1,w\n"), "file.arff: in line 5 column \"c\" has \"w\", which is not among its categories");
  EXPECT_NE(refusal(head + "1,'y z\n").find("in line 5 the quote"), std::string::npos);
  EXPECT_NE(refusal(head + "{0 1}\n").find("sparse"), std::string::npos);
  EXPECT_NE(refusal(head + ",x\n").find("a value is expected"), std::string::npos);
}

TEST(Arff, RefusesOtherFiles) {
  EXPECT_NE(refusal(""), "");
  EXPECT_NE(refusal("@relation r\n").find("no @data"), std::string::npos);
  EXPECT_NE(refusal("a,b\n1,2\n").find("in line 1"), std::string::npos);
  EXPECT_NE(refusal("@attribute a relational\n").find("the type relational is not read"), std::string::npos);
  EXPECT_NE(refusal("@attribute a {x\n").find("'}' is expected"), std::string::npos);
}

TEST(Arff, ReadsTheCreditData) {
  const auto path = data::find("credit-g.arff");
  if (!path) GTEST_SKIP() << "credit-g.arff is not here; get it with tools/fetch_data.sh";
  const data::Table table = data::read_arff(*path);
  EXPECT_EQ(table.rows(), 1000u);
  EXPECT_EQ(table.columns.size(), 21u);
  EXPECT_EQ(std::ranges::count(table["class"].codes, 0), 700);
  EXPECT_EQ(table["class"].categories, (std::vector<std::string>{"good", "bad"}));
  EXPECT_EQ(table.features(table.names_except({"class"})).shape(), (data::Shape{1000, 63}));
}

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/topology/input.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

using weft::Graph;
using weft::Input;
using weft::Shape;
using weft::Tensor;
using weft::Tokens;

template <class Declaration>
std::string mistake(const Declaration& declaration) {
  Graph g;
  declaration.declare(g, g.inputs);
  return std::string(g.mistake.view());
}

TEST(Input, IsOneTensorOfNumbersPerSample) {
  Graph g;
  const Tensor x = Input{28, 28, 1}.declare(g, g.inputs);
  EXPECT_EQ(x.shape(), (Shape{28, 28, 1}));
  EXPECT_TRUE(x.batched());
  EXPECT_EQ(x.node().element, weft::Element::float32);
  ASSERT_EQ(g.inputs.size(), 1);
  EXPECT_EQ(g.inputs[0].node, x.id);
  EXPECT_EQ(g.inputs[0].classes, 0);
  EXPECT_FALSE(g.failed());
}

TEST(Input, WithoutExtentsIsASingleNumber) {
  Graph g;
  EXPECT_EQ(Input{}.declare(g, g.inputs).shape(), Shape{});
}

TEST(Input, RefusesExtentsThatAreNone) {
  const std::string rest = "; leave out an axis that is not there";
  EXPECT_EQ(mistake(Input{28, 0}), "Input{...}: every extent must be positive but the shape is [28, 0]" + rest);
  EXPECT_EQ(mistake(Input{-1}), "Input{...}: every extent must be positive but the shape is [-1]" + rest);
}

TEST(Tokens, AreIntegersBelowTheVocabulary) {
  Graph g;
  const Tensor sentence = Tokens{.vocabulary = 50, .length = 7}.declare(g, g.inputs);
  const Tensor word = Tokens{.vocabulary = 9}.declare(g, g.inputs);
  EXPECT_EQ(sentence.shape(), (Shape{7}));
  EXPECT_EQ(word.shape(), Shape{});
  EXPECT_EQ(word.node().element, weft::Element::int32);
  EXPECT_EQ(g.inputs[0].classes, 50);
  EXPECT_EQ(g.inputs[1].classes, 9);
}

TEST(Tokens, RefuseAVocabularyThatIsNone) {
  const std::string rest = "}: the vocabulary must be between 1 and 16777216 and the length not negative; "
                           "labels run from 0 to the vocabulary - 1";
  EXPECT_EQ(mistake(Tokens{}), "Tokens{.vocabulary = 0, .length = 0" + rest);
  EXPECT_EQ(mistake(Tokens{.vocabulary = 5, .length = -2}), "Tokens{.vocabulary = 5, .length = -2" + rest);
  EXPECT_EQ(mistake(Tokens{.vocabulary = 16777217}), "Tokens{.vocabulary = 16777217, .length = 0" + rest);
  EXPECT_EQ(mistake(Tokens{.vocabulary = 16777216}), "");
}

}  // namespace

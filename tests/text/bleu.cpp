// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/bleu.hpp>

#include <gtest/gtest.h>
#include <string>

#include <support/golden_text.hpp>

using namespace weft;

namespace {

struct Corpus {
  std::vector<std::vector<std::int32_t>> translations{};
  std::vector<std::vector<std::vector<std::int32_t>>> references{};
};

std::vector<std::vector<std::int32_t>> sentences(const weft_test::Golden& golden, const std::string& name) {
  std::vector<std::vector<std::int32_t>> found;
  for (const auto& numbers : weft_test::series(golden, name)) found.push_back(weft_test::tokens_of(numbers));
  return found;
}

Corpus corpus(const weft_test::Golden& golden, int number) {
  const std::string c = "." + std::to_string(number);
  Corpus all{sentences(golden, "translation" + c)};
  for (std::size_t i = 0; i < all.translations.size(); ++i)
    all.references.push_back(sentences(golden, "reference" + c + "." + std::to_string(i)));
  return all;
}

}  // namespace

TEST(Bleu, IsThatOfSacrebleu) {
  const auto golden = weft_test::read_golden("text/scores.txt");
  const std::vector<std::pair<std::string, text::BleuSmoothing>> ways{{"none", text::BleuSmoothing::none},
                                                                      {"floor", text::BleuSmoothing::floor},
                                                                      {"add-k", text::BleuSmoothing::add_k},
                                                                      {"exp", text::BleuSmoothing::exp}};
  for (int c = 0; c < 6; ++c) {
    const Corpus all = corpus(golden, c);
    for (const auto& [name, smoothing] : ways) {
      const text::Bleu found = text::bleu(all.translations, all.references, {.smoothing = smoothing});
      const auto& expected = golden["bleu." + std::to_string(c) + "." + name];
      EXPECT_NEAR(found.score, expected[0], 1e-12) << c << " " << name;
      for (std::size_t n = 0; n < 4; ++n)
        EXPECT_NEAR(found.precisions[n], expected[1 + n], 1e-12) << c << " " << name << " " << n;
      EXPECT_NEAR(found.brevity_penalty, expected[5], 1e-12) << c << " " << name;
    }
    const std::string nltk = "nltk." + std::to_string(c);
    const double score = text::bleu(all.translations, all.references).score;
    EXPECT_NEAR(score, golden.contains(nltk) ? golden[nltk][0] : score, 1e-12) << c;
  }
  EXPECT_TRUE(golden.contains("nltk.4"));
  EXPECT_FALSE(golden.contains("translation.6.0"));
}

TEST(Bleu, IsOneForTheReferenceItself) {
  const std::vector<std::vector<std::int32_t>> translations{{1, 2, 3, 4, 5}};
  const std::vector<std::vector<std::vector<std::int32_t>>> references{translations};
  EXPECT_EQ(text::bleu(translations, references).score, 1);
  EXPECT_EQ(text::bleu(translations, references).length, 5u);
}

TEST(Bleu, NeedsReferences) {
  const std::vector<std::vector<std::int32_t>> text{{1, 2}};
  EXPECT_THROW(text::bleu({}, {}), data_error);
  EXPECT_THROW(text::bleu(text, {}), data_error);
  EXPECT_THROW(text::bleu(text, std::vector<std::vector<std::vector<std::int32_t>>>(1)), data_error);
}

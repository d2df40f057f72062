// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A small transformer reads news of 1987 and says which are about grain.
// Data: 1554 articles to learn from, 604 to be judged by, of which few are about grain.
// Shows: a transformer that reads, padding that it does not see, classes of different weight, precision, recall and F1.
#include <weft/text.hpp>
#include <weft/weft.hpp>

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

using namespace weft;

constexpr int words = 4000, length = 160;

struct Reader {
  static constexpr auto inputs = Tokens{.vocabulary = words, .length = length};

  constexpr Tensor operator()(Tensor tokens) const {
    const Tensor each = Embedding{.units = 32, .mask_zero = true}(tokens);
    const Tensor placed = Dropout{.rate = 0.3}(SinePositionEncoding{}(each));
    const Tensor read = TransformerEncoder{.intermediate_dim = 64, .num_heads = 4}(placed, key_padding_mask(tokens));
    return Dense{.units = 1}(GlobalAveragePool1D{}(masked(read, mask_of(each))));  // the mean of the words, without padding
  }
};

int main() {
  if (!data::find("ReutersGrain-train.arff")) {
    std::cerr << "The news are not on this machine. Fetch them with: tools/fetch_data.sh weka\n";
    return 77;
  }
  const text::TextSplit news = text::reuters(text::ReutersTopic::grain);
  const auto tokenizer = text::WordTokenizer::fit(news.train.texts, {.max_tokens = words, .filter_splits = true});
  const auto features = [&](const std::vector<std::string>& texts) {
    return text::pad_sequences(text::encode_all(tokenizer, texts),
                               {.maxlen = length, .padding = text::Side::post, .truncating = text::Side::post});
  };

  auto model = compile<Reader, BinaryCrossentropy{.from_logits = true}>(Adam{});
  model.fit({features(news.train.texts), news.train.labels}, {.epochs = 8, .verbose = 2, .class_weight = {{1, 5}}});

  std::vector<std::int32_t> answers;
  for (const float logit : model.predict(features(news.test.texts)).as<float>()) answers.push_back(logit > 0 ? 1 : 0);
  const auto matrix = data::ConfusionMatrix::of(news.test.labels, answers);
  const double all = static_cast<double>(answers.size()), grain = static_cast<double>(matrix.support(1));
  std::cout << "Of " << all << " articles " << grain << " are about grain: precision " << matrix.precision(1) << ", recall "
            << matrix.recall(1) << ", F1 " << matrix.f1(1) << ", accuracy " << matrix.accuracy() << "; F1 of always yes "
            << 2 * grain / (all + grain) << "\n";
  for (std::size_t i = 0, shown = 0; i < answers.size() && shown < 3; ++i)
    if (answers[i] == 1 && ++shown > 0) std::cout << "  about grain: " << news.test.texts[i].substr(0, 60) << "\n";

  if (matrix.f1(1) > 0.6) return 0;
  std::cerr << "F1 should be above 0.6\n";
  return 1;
}

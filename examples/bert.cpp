// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A small BERT reads Jane Austen, guesses hidden words and which sentence follows another, and then judges reviews of food.
// Data: her six novels, of which every tenth hundred of sentences is kept for the test; 4000 reviews to learn from and 1000 for the test.
// Shows: two outputs with a loss each, WordPiece, hidden words, pairs of sentences, parameters that one network hands to another.
#include <weft/text.hpp>
#include <weft/weft.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace weft;

constexpr int pieces = 2000, length = 64, width = 64, padding = 0;  // the piece of padding, which is never asked for

// From pieces of words, and the numbers of their sentences, to what each of them means.
struct Bert {
  static constexpr auto inputs = hana::make_tuple(Tokens{pieces, length}, Tokens{2, length});

  constexpr Tensor operator()(Tensor words, Tensor sentences) const {
    const Tensor x = Embedding{.units = width, .name = "words"}(words) + Embedding{.units = width, .name = "sentences"}(sentences);
    const PositionEmbedding places{.embeddings_initializer = random_uniform, .name = "places"};
    const Tensor placed = LayerNormalization{.epsilon = 1e-12, .name = "norm"}(places(x));
    return named("layer", Repeat<2, TransformerEncoder{.intermediate_dim = 4 * width, .num_heads = 4, .activation = gelu, .dropout = 0.1,
                                                       .epsilon = 1e-12}>{})(Dropout{.rate = 0.1}(placed), key_padding_mask(words));
  }
};

struct Pretraining : Bert {
  constexpr auto operator()(Tensor words, Tensor sentences) const {
    const Tensor read = Bert::operator()(words, sentences), first = reshape(slice(read, 0, 0, 1), {width});
    const Tensor guess = LayerNormalization{.name = "guess.norm"}(Dense{.units = width, .activation = gelu, .name = "guess.dense"}(read));
    const Tensor summary = Dense{.units = width, .activation = weft::tanh, .name = "pooler"}(first);
    return hana::make_tuple(TiedDense{.to = "words"}(guess), Dense{.units = 2, .name = "neighbours"}(summary));
  }
};

struct Sentiment : Bert {
  constexpr Tensor operator()(Tensor words, Tensor sentences) const {
    const Tensor known = masked(Bert::operator()(words, sentences), map([](Scalar word) { return where(word > 0.0, 1.0, 0.0); }, words));
    return Dense{.units = 1, .name = "mark"}(GlobalAveragePool1D{}(known));
  }
};

// Sentences end with a mark before a space and are not shorter than forty letters; a hundred of them are a document.
std::vector<text::Document> documents_of(std::string_view novels, const text::WordPiece& tokenizer) {
  std::vector<text::Document> all(1);
  std::string sentence;
  for (const char c : novels) {
    const bool space = c == ' ' || c == '\n' || c == '\r', title = sentence.ends_with("Mr.") || sentence.ends_with("Mrs.");
    const std::string_view words = std::string_view(sentence).substr(0, sentence.find_last_not_of("\"'") + 1);
    if (!space || !words.empty()) sentence += space ? ' ' : c;
    if (!space || title || words.size() < 40 || std::string_view(".!?").find(words.back()) == std::string_view::npos) continue;
    if (all.back().size() == 100) all.emplace_back();
    all.back().push_back(tokenizer.encode(sentence));
    sentence.clear();
  }
  return all;
}

data::Dataset hidden(const data::Dataset& pairs, const text::BertTokens& special, std::uint32_t epoch) {
  const auto [seen, asked, weights] = text::mask_tokens(pairs.features.array(0), {.vocabulary_size = pieces, .mask_token = special.mask,
      .never_masked = {special.pad, special.cls, special.sep}, .epoch = epoch, .ignored = special.pad});
  return {{seen.array(0), pairs.features.array(1)}, {asked.array(0), pairs.targets.array(0)}};
}

// The shares of hidden words that are guessed, and that are the most frequent one.
std::pair<double, double> guessed(const auto& model, const data::Dataset& test) {
  std::vector<double> times(pieces);
  double asked = 0, right = 0;
  for (std::size_t first = 0; first < test.size(); first += 50) {  // the scores of all pieces at all places are many
    const data::Dataset part = test.subset(first, std::min<std::size_t>(50, test.size() - first));
    const data::Array scores = model.predict(part.features);
    const auto targets = part.targets.array(0).as<std::int32_t>();
    for (std::size_t place = 0; place < targets.size(); ++place) {
      if (targets[place] == padding) continue;
      const auto row = scores.as<float>().subspan(place * pieces, pieces);
      ++asked, ++times[static_cast<std::size_t>(targets[place])], right += std::ranges::max_element(row) - row.begin() == targets[place];
    }
  }
  return {right / asked, *std::ranges::max_element(times) / asked};
}

int main(int argc, char** argv) {
  const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
  if (!data::find("jane-austen") || !data::find("reviews")) {
    std::cerr << "The texts are not on this machine. Fetch them with: tools/fetch_data.sh jane-austen reviews\n";
    return 77;
  }
  const std::string novels = text::jane_austen();
  const auto tokenizer = text::WordPiece::train(novels, {.vocabulary_size = pieces});
  const text::BertTokens special = tokenizer.special();
  const text::PairOptions pair{.length = length, .cls = special.cls, .sep = special.sep};
  std::vector<text::Document> read[2];
  for (const text::Document& document : documents_of(novels, tokenizer))
    read[(read[0].size() + read[1].size()) % 10 == 9].push_back(document);
  const auto all = text::next_sentence_pairs(read[0], {.pair = pair}), test = text::next_sentence_pairs(read[1], {.pair = pair});
  const data::Dataset train = quick ? all.subset(0, 7000) : all;
  const data::Dataset judging = hidden(test.subset(0, quick ? 400 : test.size()), special, 0);
  constexpr SparseCategoricalCrossentropy of_words{.from_logits = true, .ignore_class = padding}, of_pairs{.from_logits = true};
  auto model = compile<Pretraining, Losses<of_words, of_pairs>{}>(AdamW{.learning_rate = 2e-3});
  for (int epoch = 0; epoch < (quick ? 1 : 4); ++epoch)  // other words are hidden each time
    model.fit(hidden(train, special, static_cast<std::uint32_t>(epoch)), {.epochs = epoch + 1, .batch_size = quick ? 16 : 32, .verbose = 2, .initial_epoch = epoch});
  const auto [words, frequent] = guessed(model, judging);
  const double neighbours = data::ConfusionMatrix::of(judging.targets.array(1), model.predict(judging.features, {.output = 1})).accuracy();
  std::cout << "Hidden words guessed: " << words << ", always the most frequent one: " << frequent << "; neighbours told: " << neighbours << "\n";
  const auto features = [&](const std::vector<std::string>& texts) {
    text::SentencePairs alone(pair);  // with nothing after them
    for (const std::string& text : texts) alone.add(tokenizer.encode(text), {});
    return alone.take();
  };
  const text::TextSplit reviews = text::reviews();
  const auto judged = [&](bool pretrained) {
    auto reader = compile<Sentiment, BinaryCrossentropy{.from_logits = true}>(AdamW{.learning_rate = 1e-3});
    if (pretrained) transfer(model, reader);  // all but the last layer, by their names
    reader.fit(features(reviews.train.texts), reviews.train.labels, {.epochs = quick ? 2 : 3, .verbose = 0});
    std::vector<std::int32_t> answers;
    for (const float logit : reader.predict(features(reviews.test.texts)).template as<float>()) answers.push_back(logit > 0 ? 1 : 0);
    const auto matrix = data::ConfusionMatrix::of(reviews.test.labels, answers);
    std::cout << (pretrained ? "After" : "Without") << " the novels: accuracy " << matrix.accuracy() << ", F1 " << matrix.f1(1) << "\n";
    return matrix.accuracy();
  };
  const double accuracy = judged(true);
  if (!quick) judged(false);
  // What stands beside what takes more than the words of --quick to learn.
  if (words > (quick ? 1.1 : 2) * frequent && (quick || neighbours > 0.57) && accuracy > 0.72) return 0;
  std::cerr << "Hidden words, neighbours or reviews should be told better\n";
  return 1;
}

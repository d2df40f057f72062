// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A convolutional network hears two seconds of a telephone prompt and says which of five languages it is.
// Data: 2.5 hours of prompts; a fifth of them is heard by nobody before the end, in no language.
// Shows: WAV files as mel spectrograms, convolutions along time, what is taken for what, and a test with a voice that is new.
#include <weft/audio.hpp>
#include <weft/data/confusion_matrix.hpp>
#include <weft/weft.hpp>

#include <cstddef>
#include <iomanip>
#include <iostream>
#include <string_view>

using namespace weft;

// Of 126 frames with 40 pitches each.
using Languages =
    Sequential<Input{126, 40}, Conv1D{.filters = 48, .kernel = 5, .stride = 2, .activation = relu},
               Conv1D{.filters = 64, .kernel = 5, .stride = 2, .activation = relu}, GlobalMaxPool1D{}, Dropout{.rate = 0.3}, Dense{.units = 5}>;

data::ConfusionMatrix learned(const data::Split& prompts, int epochs) {
  auto model = compile<Languages, SparseCategoricalCrossentropy{.from_logits = true}>(Adam{});
  model.fit(prompts.train, {.epochs = epochs, .verbose = 0});
  return data::ConfusionMatrix::of(prompts.test.targets.array(0), model.predict(prompts.test.features));
}

void print(const data::ConfusionMatrix& matrix) {
  std::cout << "spoken \\ heard" << std::right;
  for (const std::string_view language : audio::spoken_languages_classes) std::cout << std::setw(9) << language;
  for (std::size_t spoken = 0; spoken < matrix.classes(); ++spoken) {
    std::cout << "\n" << std::left << std::setw(14) << audio::spoken_languages_classes[spoken] << std::right;
    for (std::size_t heard = 0; heard < matrix.classes(); ++heard) std::cout << std::setw(9) << matrix(spoken, heard);
  }
  std::cout << "\n";
}

int main(int argc, char** argv) {
  const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
  const auto folder = data::find("spoken-languages");
  if (!folder) {
    std::cerr << "The prompts are not on this machine. Fetch them, 117 MB, with: tools/fetch_data.sh spoken-languages\n";
    return 77;
  }
  const int epochs = quick ? 4 : 12;
  const data::Split prompts = audio::spoken_languages(*folder);
  std::cout << prompts.train.size() << " prompts to learn from, " << prompts.test.size() << " to be judged by\n";
  const data::ConfusionMatrix matrix = learned(prompts, epochs);
  print(matrix);
  std::cout << "Accuracy " << matrix.accuracy() << "\n";

  // Is it the language or the speaker? English and Spanish are one woman, whose voice tells neither.
  const double pair = static_cast<double>(matrix(0, 0) + matrix(1, 1));
  const double of_pair = pair / (pair + static_cast<double>(matrix(0, 1) + matrix(1, 0)));
  std::cout << "English from Spanish, in one voice: " << of_pair << "\n";
  // Italian has two voices. Each is left out once, and is then a stranger; that all of it is Italian is what recall asks.
  if (!quick)
    for (const char* voice : {"it_IT_f_Menardi", "it_IT_m_Carlo"}) {
      const auto stranger = learned(audio::spoken_languages(*folder, {.test_voice = voice}), epochs);
      std::cout << "Italian of the stranger " << voice << ": " << stranger.accuracy() << "\n";
    }

  const double wanted = quick ? 0.8 : 0.9;
  if (matrix.accuracy() > wanted && of_pair > wanted) return 0;
  std::cerr << "The accuracy should be above " << wanted << ", of English and Spanish alone, too\n";
  return 1;
}

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/spoken_languages.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>

#include <weft/audio/write_wav.hpp>
#include <weft/data/checks.hpp>

#include "support/signals.hpp"

using namespace weft;

namespace {

namespace fs = std::filesystem;

// A folder with `prompts` prompts of every language, by one voice; Italian has two.
struct Folder {
  fs::path path = fs::path(testing::TempDir()) / "weft_spoken_languages";

  explicit Folder(int prompts) {
    fs::remove_all(path);
    for (const std::string voice : {"en/a", "es/a", "fr/b", "it/c", "it/d", "ru/e"})
      for (int i = 0; i < prompts; ++i) write(voice + (i % 2 == 0 ? "/digits/" : "/") + std::to_string(i) + ".wav", 0.5);
  }
  ~Folder() { fs::remove_all(path); }

  void write(const std::string& name, double seconds, int rate = 8000) const {
    fs::create_directories((path / name).parent_path());
    const auto frames = static_cast<std::size_t>(seconds * rate);
    audio::write_wav(path / name, {{weft_test::noise(frames), {frames, 1}}, rate});
  }

  data::Split load(const audio::SpokenLanguagesOptions& options = {}) const { return audio::spoken_languages(path, options); }
};

std::array<int, 5> counts(const data::Dataset& set) {
  std::array<int, 5> count{};
  for (const std::int32_t label : set.targets.array(0).as<std::int32_t>()) ++count.at(static_cast<std::size_t>(label));
  return count;
}

}  // namespace

TEST(SpokenLanguages, KeepsAFifthOfThePromptsForTheTest) {
  const auto [train, test] = Folder(10).load();
  EXPECT_EQ(counts(train), (std::array{8, 8, 8, 16, 8}));
  EXPECT_EQ(counts(test), (std::array{2, 2, 2, 4, 2}));
  EXPECT_EQ(train.features.array(0).shape(), (data::Shape{48, 126, 40}));
  EXPECT_EQ(test.features.array(0).shape(), (data::Shape{12, 126, 40}));
}

TEST(SpokenLanguages, KeepsAVoiceForTheTest) {
  const auto [train, test] = Folder(3).load({.test_voice = "d"});
  EXPECT_EQ(counts(train), (std::array{3, 3, 3, 3, 3}));
  EXPECT_EQ(counts(test), (std::array{0, 0, 0, 3, 0}));
}

TEST(SpokenLanguages, TakesTheMiddleAsPartsOfTheLoudest) {
  const data::Split split = Folder(5).load({.seconds = 1});
  for (std::size_t k = 0; k < split.train.size(); ++k) {
    const auto values = split.train.features[k][0].as<float>();
    EXPECT_EQ(*std::ranges::max_element(values), 1.f);
    EXPECT_EQ(values.front(), 0.f);  // silence before
    EXPECT_EQ(values.back(), 0.f);   // and behind
    EXPECT_GT(values[31 * 40 + 20], 0.5f);
  }
}

TEST(SpokenLanguages, LeavesSilenceAndOtherFilesOut) {
  const Folder folder(5);
  folder.write("en/a/silence/1.wav", 1);
  folder.write("en/a/short.wav", 0.2);
  folder.write("fr/b/other_rate.wav", 0.5, 16000);
  std::ofstream(folder.path / "en/a/notes.txt") << "text";
  std::ofstream(folder.path / "en/notes.txt") << "text";
  const auto [train, test] = folder.load();
  const auto some = counts(train), others = counts(test);
  EXPECT_EQ(some[0] + others[0], 5);
  EXPECT_EQ(some[2] + others[2], 6);
}

TEST(SpokenLanguages, SaysWhatIsMissing) {
  EXPECT_THROW(audio::spoken_languages("no/such/folder"), io_error);
  const Folder folder(2);
  EXPECT_THROW(folder.load(), data_error);  // two prompts have no fifth
  EXPECT_THROW(folder.load({.test_voice = "nobody"}), data_error);
  EXPECT_THROW(folder.load({.mel = {.power_to_db = false}, .test_voice = "d"}), data_error);
  EXPECT_THROW(folder.load({.mel = {.top_db = std::numeric_limits<double>::infinity()}, .test_voice = "d"}), data_error);
  EXPECT_THROW(folder.load({.seconds = -1, .test_voice = "d"}), data_error);
  fs::remove_all(folder.path / "ru");
  EXPECT_THROW(folder.load({.test_voice = "d"}), io_error);
}

TEST(SpokenLanguages, IsTheWholeSet) {
  const auto folder = data::find("spoken-languages");
  if (!folder) GTEST_SKIP() << "spoken-languages is not here; get it with tools/fetch_data.sh spoken-languages";
  const auto [train, test] = audio::spoken_languages(*folder);
  train.check();
  test.check();
  EXPECT_GT(train.size() + test.size(), 3200u);
  for (const int count : counts(train)) EXPECT_GT(count, 380);
  for (const int count : counts(test)) EXPECT_GT(count, 80);
  data::check_finite(train.features.array(0), "features");
}

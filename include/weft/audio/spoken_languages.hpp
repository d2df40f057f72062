// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/mel_spectrogram.hpp>
#include <weft/audio/mel_spectrogram_options.hpp>
#include <weft/audio/read_wav.hpp>
#include <weft/audio/resample.hpp>
#include <weft/config.hpp>
#include <weft/data/dataset.hpp>
#include <weft/data/find.hpp>
#include <weft/data/split.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace audio {

/// What the targets 0 to 4 of spoken_languages() mean.
inline constexpr std::array<std::string_view, 5> spoken_languages_classes{"English", "Spanish", "French", "Italian", "Russian"};

/// How spoken_languages() makes features of a recording.
struct SpokenLanguagesOptions {
  MelSpectrogramOptions mel{.fft_length = 256, .sequence_stride = 128, .sampling_rate = 8000, .num_mel_bins = 40, .min_freq = 60};
  double seconds = 2;  ///< of the middle of each recording; around shorter ones lies silence
  std::string_view test_voice{};  ///< the folder of a voice that only the test has; empty: the test has a fifth of the prompts
};

}  // namespace audio

namespace detail {

// A recording of a voice; prompts of one name say the same in every language.
struct SpokenPrompt {
  std::filesystem::path path;
  std::string voice, name;
  std::int32_t language = 0;
};

inline std::vector<std::filesystem::path> sorted_entries(const std::filesystem::path& folder) {
  std::error_code reason;
  std::vector<std::filesystem::path> entries;
  std::filesystem::directory_iterator entry(folder, reason), end;
  for (; !reason && entry != end; entry.increment(reason)) entries.push_back(entry->path());
  if (reason)
    throw io_error(sentence("cannot read ", folder.string(), ": ", reason.message(),
                            "; name the folder that has one for each language, or run tools/fetch_data.sh spoken-languages"));
  std::ranges::sort(entries);
  return entries;
}

// Everything below a folder of a voice but its silence.
inline void append_prompts(const std::filesystem::path& folder, const SpokenPrompt& like, std::vector<SpokenPrompt>& prompts) {
  for (const std::filesystem::path& entry : sorted_entries(folder)) {
    SpokenPrompt prompt = like;
    prompt.name += "/" + entry.stem().string();
    prompt.path = entry;
    if (std::filesystem::is_directory(entry) && entry.filename() != "silence") append_prompts(entry, prompt, prompts);
    else if (entry.extension() == ".wav") prompts.push_back(std::move(prompt));
  }
}

inline std::vector<SpokenPrompt> spoken_prompts(const std::filesystem::path& folder) {
  std::vector<SpokenPrompt> prompts;
  SpokenPrompt like;
  for (const char* language : {"en", "es", "fr", "it", "ru"}) {
    for (const std::filesystem::path& voice : sorted_entries(folder / language)) {
      like.voice = voice.filename().string();
      if (std::filesystem::is_directory(voice)) append_prompts(voice, like, prompts);
    }
    ++like.language;
  }
  return prompts;
}

// The middle of a sound, with silence around it if it is too short.
inline std::vector<float> middle_of(const std::vector<float>& sound, std::size_t length) {
  std::vector<float> middle(length);
  const std::size_t count = std::min(length, sound.size());
  std::copy_n(sound.begin() + static_cast<std::ptrdiff_t>((sound.size() - count) / 2), count,
              middle.begin() + static_cast<std::ptrdiff_t>((length - count) / 2));
  return middle;
}

// Collects features and labels.
class SpokenSamples {
 public:
  // Decibels become parts of their range below the loudest.
  void add(const data::Array& decibels, double top_db, std::int32_t label) {
    shape_ = decibels.shape();
    const auto all = decibels.as<float>();
    const float loudest = *std::ranges::max_element(all), range = static_cast<float>(top_db);
    for (const float value : all) values_.push_back(1 - (loudest - value) / range);
    labels_.push_back(label);
  }

  data::Dataset dataset(std::string_view part) {
    if (labels_.empty()) throw data_error(sentence("there are no recordings ", part, "; look at the folder and the test_voice"));
    const std::size_t samples = labels_.size();
    shape_.insert(shape_.begin(), samples);
    return {{std::move(values_), std::move(shape_)}, {std::move(labels_), {samples}}};
  }

 private:
  data::Shape shape_;
  std::vector<float> values_;
  std::vector<std::int32_t> labels_;
};

}  // namespace detail

namespace audio {

/// Telephone prompts in five languages, which are to be told apart: folders en, es, fr, it and ru, with one folder of WAV
/// files for each voice. Prompts below a quarter of a second are left out.
/// English and Spanish are one woman; Italian has two voices, French and Russian one. What is learned of a fifth of the
/// prompts may so be the voice as well as the language; .test_voice = "it_IT_f_Menardi" asks what is left for a stranger.
/// Shape: features {samples, frames, mel bins}, targets {samples}. Values: decibels as parts of top_db, 1 for a recording's
/// loudest, and at least 0; targets int32 in [0, 5).
/// Errors: io_error and format_error naming the file, data_error when train or test would be empty, or an option cannot be.
/// Source: Asterisk's core sounds, Creative Commons Attribution-Share Alike 3.0.
inline data::Split spoken_languages(const std::filesystem::path& folder = data::find("spoken-languages").value_or("spoken-languages"),
                                    const SpokenLanguagesOptions& options = {}) {
  if (!options.mel.power_to_db || !(options.mel.top_db < 1000) || !(options.seconds > 0 && options.seconds < 1000))
    throw data_error(detail::sentence("features of ", options.seconds, " seconds as parts of a top_db of ", options.mel.top_db,
                                      " cannot be; leave power_to_db on and choose numbers above 0 and below 1000"));
  const std::vector<detail::SpokenPrompt> prompts = detail::spoken_prompts(folder);
  std::vector<std::string> names;
  for (const detail::SpokenPrompt& prompt : prompts) names.push_back(prompt.name);
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());
  MelSpectrogram mel(options.mel);
  const auto length = static_cast<std::size_t>(std::llround(options.seconds * options.mel.sampling_rate));
  detail::SpokenSamples train, test;
  for (const detail::SpokenPrompt& prompt : prompts) {
    const Sound sound = resample(read_wav(prompt.path), static_cast<int>(options.mel.sampling_rate));
    if (sound.seconds() < 0.25) continue;
    const data::Array decibels = mel(detail::middle_of(sound.mono(), length));
    const auto place = std::ranges::lower_bound(names, prompt.name) - names.begin();
    const bool testing = options.test_voice.empty() ? place % 5 == 4 : prompt.voice == options.test_voice;
    (testing ? test : train).add(decibels, options.mel.top_db, prompt.language);
  }
  return {train.dataset("to train with"), test.dataset("to test with")};
}

}  // namespace audio

}  // namespace weft::inline WEFT_ABI

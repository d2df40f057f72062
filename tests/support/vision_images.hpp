// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/dataset.hpp>
#include <weft/graph/shape.hpp>
#include <weft/scalar/random.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace weft_test {

/// What a network of vision_trajectories.py learns from its images: their label, this as 0 and 1, where their template is
/// above 0, or themselves.
enum class Wanted { label, one_hot, mask, image };

/// Numbers in [-1, 1) by the name they have in tests/golden/vision_trajectories.py.
class NamedNumbers {
 public:
  explicit NamedNumbers(const std::string& name) : random_(1, hash(name)) {}

  double next() { return 2 * random_.uniform() - 1; }
  int below(int n) { return static_cast<int>(random_.below(static_cast<std::uint32_t>(n))); }

 private:
  // Source: Fowler, Noll and Vo, FNV-1a.
  static std::uint64_t hash(const std::string& name) {
    std::uint64_t h = 0xcbf29ce484222325u;
    for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return h;
  }

  weft::Random random_;
};

/// The images of a run and what is wanted of them.
class NamedImages {
 public:
  NamedImages(std::string name, const weft::Shape& image, const Wanted wanted, int classes = 10)
      : name_(std::move(name)), image_(image), wanted_(wanted), classes_(classes) {
    NamedNumbers numbers(name_ + ".templates");
    templates_.resize(static_cast<std::size_t>(classes) * size());
    for (double& t : templates_) t = numbers.next();
  }

  weft::data::Dataset draw(const std::string& what, std::size_t count) const {
    NamedNumbers some_labels(name_ + "." + what + "labels"), noise(name_ + "." + what + "images");
    std::vector<std::int32_t> labels(count);
    std::vector<float> images;
    for (std::int32_t& label : labels) {
      label = some_labels.below(classes_);
      for (std::size_t k = 0; k < size(); ++k) images.push_back(static_cast<float>((noise.next() + at(label, k)) / 2));
    }
    weft::data::Array features(std::move(images), shape(count, image_[2]));
    weft::data::Array targets = wanted_ == Wanted::image ? features : wanted_of(labels);
    return {std::move(features), std::move(targets)};
  }

 private:
  std::size_t size() const { return static_cast<std::size_t>(image_.size()); }
  double at(std::int32_t label, std::size_t k) const { return templates_[static_cast<std::size_t>(label) * size() + k]; }

  weft::data::Shape shape(std::size_t count, int channels) const {
    return {count, static_cast<std::size_t>(image_[0]), static_cast<std::size_t>(image_[1]), static_cast<std::size_t>(channels)};
  }

  weft::data::Array wanted_of(std::vector<std::int32_t>& labels) const {
    const std::size_t count = labels.size();
    if (wanted_ == Wanted::label) return weft::data::Array(std::move(labels), {count});
    std::vector<float> values;
    if (wanted_ == Wanted::one_hot) {
      for (const std::int32_t label : labels)
        for (int c = 0; c < classes_; ++c) values.push_back(c == label ? 1.f : 0.f);
      return weft::data::Array(std::move(values), {count, static_cast<std::size_t>(classes_)});
    }
    for (const std::int32_t label : labels)
      for (std::size_t k = 0; k < size(); k += static_cast<std::size_t>(image_[2])) values.push_back(at(label, k) > 0 ? 1.f : 0.f);
    return weft::data::Array(std::move(values), shape(count, 1));
  }

  std::string name_;
  weft::Shape image_;
  Wanted wanted_;
  int classes_;
  std::vector<double> templates_;
};

}  // namespace weft_test

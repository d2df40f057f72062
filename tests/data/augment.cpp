// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations.hpp>

#include <gtest/gtest.h>

#include <support/augmentation.hpp>
#include <support/images.hpp>

using namespace weft;
using data::Augmentation;
using data::AugmentationTask;
using data::Image;
using data::ImageShape;
using weft_test::after;

namespace {

struct Invert {
  void operator()(data::Picture& picture, Random&) const {
    for (float& pixel : picture.pixels()) pixel = 1 - pixel;
  }
};

// Shows what it draws.
struct ShowDraw {
  void operator()(data::Picture& picture, Random& random) const { picture.pixels()[0] = static_cast<float>(random.uniform()); }
};

struct HalfWithTheNext {
  data::Blend blend(Random&, long samples) const { return {samples - 1, 0.75f}; }
};

static_assert(data::PictureStep<Invert> && !data::MixingStep<Invert> && data::AugmentationStep<HalfWithTheNext>);

// Samples of one pixel and what an augmentation makes of one of them.
struct Samples {
  std::vector<float> values;
  std::vector<float> scratch = std::vector<float>(2);

  float operator()(const Augmentation& augmentation, long sample, std::uint64_t seed = 0, int epoch = 0) {
    float made = -1;
    last = augmentation({.samples = values.data(), .count = static_cast<long>(values.size()), .sample = sample, .shape = {1, 1, 1},
                         .seed = seed, .epoch = epoch, .to = &made, .scratch = scratch.data()});
    return made;
  }
  data::Blend last{};
};

}  // namespace

TEST(Augment, TakesStepsOneAfterTheOther) {
  const Image image{1, 2, 1, {0.25f, 1}};
  EXPECT_EQ(after(image, 0), image);
  EXPECT_EQ(after(image, 0, Invert{}), (Image{1, 2, 1, {0.75f, 0}}));
  EXPECT_EQ(after(image, 0, Invert{}, Invert{}), image);
  EXPECT_EQ(after(image, 0, Invert{}, data::Normalization{{1}, {0.25f}}), (Image{1, 2, 1, {-0.5f, -2}}));
  EXPECT_EQ(after(image, 0, data::Normalization{{1}, {0.25f}}, Invert{}), (Image{1, 2, 1, {2.5f, 1}}));
}

TEST(Augment, DrawsByStepSeedEpochAndSample) {
  Samples samples{{0, 0, 0}};
  const Augmentation first = data::augment(ShowDraw{}), second = data::augment(Invert{}, ShowDraw{});
  const float drawn = samples(first, 1, 7, 3);
  EXPECT_EQ(samples(first, 1, 7, 3), drawn);
  EXPECT_NE(samples(first, 2, 7, 3), drawn) << "another sample";
  EXPECT_NE(samples(first, 1, 8, 3), drawn) << "another seed";
  EXPECT_NE(samples(first, 1, 7, 4), drawn) << "another epoch";
  EXPECT_NE(samples(second, 1, 7, 3), drawn) << "another step";
  EXPECT_EQ(samples(data::augment(ShowDraw{}, data::RandomFlip{}, data::RandomRotation{.factor = 0.5}), 1, 7, 3), drawn)
      << "steps behind it change nothing";
}

TEST(Augment, MixesWithThePartnerAsItIsAfterTheSameSteps) {
  Samples samples{{0.5f, 0.25f, 1}};
  EXPECT_EQ(samples(data::augment(HalfWithTheNext{}), 0), 0.75f * 0.5f + 0.25f);
  EXPECT_EQ(samples.last.partner, 2);
  EXPECT_EQ(samples.last.share, 0.75f);
  EXPECT_EQ(samples(data::augment(Invert{}, HalfWithTheNext{}), 1), 0.75f * 0.75f + 0);
  EXPECT_EQ(samples(data::augment(HalfWithTheNext{}, Invert{}), 1), 1 - (0.75f * 0.25f + 0.25f));
  const float mine = samples(data::augment(ShowDraw{}), 0), partners = samples(data::augment(ShowDraw{}), 2);
  EXPECT_EQ(samples.last.partner, -1);
  EXPECT_FLOAT_EQ(samples(data::augment(ShowDraw{}, HalfWithTheNext{}), 0), 0.75f * mine + 0.25f * partners);
}

TEST(Augment, KnowsWhetherItMixes) {
  EXPECT_TRUE(data::augment(Invert{}, data::MixUp{}).mixes());
  EXPECT_FALSE(data::augment(Invert{}, data::RandomFlip{}).mixes());
  EXPECT_FALSE(data::augment().mixes());
}

TEST(Augment, ChecksEveryStep) {
  const ImageShape shape{4, 4, 3};
  data::augment(data::RandomFlip{}, data::RandomCrop{.padding = 1}, Invert{}).check(shape);
  EXPECT_THROW(data::augment(Invert{}, data::RandomCrop{.padding = -1}).check(shape), data_error);
  EXPECT_THROW(data::augment(data::Normalization{{1, 1}, {1, 1}}).check(shape), shape_error);
  EXPECT_EQ(weft_test::refusal<data_error>([&] { data::augment(data::MixUp{}, Invert{}, data::MixUp{}).check(shape); }),
            "two steps of an augmentation mix samples; leave all but one out");
}

// Everything at once, in every order that moves and pixels can meet: what a single step makes is what the chain makes.
TEST(Augment, IsWhatItsStepsMakeOneByOne) {
  const Image image = weft_test::pattern(6, 17, 3);
  const data::RandomRotation turn{.factor = {0.1, 0.1}};
  const data::RandomBrightness brighter{.factor = {0.2, 0.2}};
  const data::RandomTranslation shift{.height_factor = {0.3, 0.3}, .fill_mode = data::FillMode::wrap};
  const Image turned = after(after(image, 0, turn), 0, brighter);
  EXPECT_EQ(after(image, 0, turn, brighter, shift, brighter), after(after(turned, 0, shift), 0, brighter));
  EXPECT_EQ(after(image, 0, shift, turn), after(after(image, 0, shift), 0, turn)) << "filled apart";
}

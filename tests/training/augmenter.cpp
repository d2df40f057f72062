// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/augmenter.hpp>

#include <weft/data/augmentations.hpp>
#include <weft/weft.hpp>

#include <gtest/gtest.h>

#include <support/images.hpp>

#if defined(_OPENMP)
#include <omp.h>
#endif

namespace {

using namespace weft;

// Worth eight threads with forty samples.
using Net = Sequential<Input{6, 7, 2}, Flatten{}, Dense{.units = 300, .activation = relu}, Dense{.units = 4}>;
constexpr CategoricalCrossentropy soft{.from_logits = true};
constexpr SparseCategoricalCrossentropy sparse{.from_logits = true};

data::Dataset images(std::size_t n, bool hot) {
  std::vector<std::int32_t> labels(n);
  for (std::size_t i = 0; i < n; ++i) labels[i] = static_cast<std::int32_t>(i * 5 % 4);
  std::vector<float> weights(n);
  for (std::size_t i = 0; i < n; ++i) weights[i] = 0.5f + static_cast<float>(i % 3);
  const data::Array pixels(weft_test::pattern(n * 6, 7, 2).pixels, {n, 6, 7, 2}), numbers(std::move(labels));
  return {pixels, hot ? data::one_hot(numbers, 4) : numbers, std::move(weights)};
}

data::Augmentation pictures() {
  return data::augment(data::RandomFlip{}, data::RandomCrop{.padding = 2}, data::RandomRotation{.factor = 0.1}, data::RandomContrast{0.2},
                       data::RandomErasing{.factor = 0.5});
}
data::Augmentation mixtures() {
  return data::augment(data::RandomFlip{}, data::RandomZoom{.height_factor = 0.2}, data::MixUp{.alpha = 0.5}, data::RandomBrightness{0.1});
}

template <class Model>
std::vector<float> weights(const Model& model) {
  std::vector<float> all;
  for (int k = 0; k < 4; ++k) all.insert(all.end(), model.parameters()[k].begin(), model.parameters()[k].end());
  return all;
}

// What the law is about: a training on samples that fit augments, and one on samples that were augmented for each epoch.
template <auto loss>
void expect_same_training(const data::Dataset& all, const data::Augmentation& augmentation, bool shuffle) {
  auto model = compile<Net, loss>(Adam{}), wanted = compile<Net, loss>(Adam{});
  FitOptions options{.epochs = 3, .batch_size = 40, .verbose = 0, .shuffle = shuffle, .seed = 9};
  for (int epoch = 0; epoch < 3; ++epoch) {
    options.initial_epoch = epoch;
    options.epochs = epoch + 1;
    wanted.fit(data::augmented(all, augmentation, {.seed = 9, .epoch = epoch}), options);
  }
  options.initial_epoch = 0;
  options.augmentation = augmentation;
  model.fit(all, options);
  EXPECT_EQ(weights(model), weights(wanted)) << "shuffle " << shuffle;
}

TEST(Augmenter, GivesFitWhatAugmentedGives) {
  for (bool shuffle : {true, false}) {
    expect_same_training<sparse>(images(90, false), pictures(), shuffle);
    expect_same_training<soft>(images(90, true), mixtures(), shuffle);
  }
}

TEST(Augmenter, ChangesATraining) {
  const data::Dataset all = images(40, false);
  auto plain = compile<Net, sparse>(Adam{}), other = compile<Net, sparse>(Adam{});
  plain.fit(all, {.batch_size = 40, .verbose = 0});
  other.fit(all, {.batch_size = 40, .verbose = 0, .augmentation = pictures()});
  EXPECT_NE(weights(plain), weights(other));
}

TEST(Augmenter, LeavesValidationAndEvaluationAlone) {
  const data::Dataset all = images(60, false);
  auto model = compile<Net, sparse, Accuracy{}>(Adam{});
  const History history = model.fit(all, {.batch_size = 20, .verbose = 0, .validation_data = &all, .augmentation = pictures()});
  EXPECT_EQ(history["val_loss"][0], model.evaluate(all, {.batch_size = 20, .verbose = 0}).loss);
}

TEST(Augmenter, NormalizesAsTransformDoes) {
  const data::Dataset all = images(50, false);
  const data::Normalization normalization = data::Normalization{}.adapt(all.features.array(0));
  auto model = compile<Net, sparse>(Adam{}), wanted = compile<Net, sparse>(Adam{});
  model.fit(all, {.epochs = 2, .verbose = 0, .augmentation = data::augment(normalization)});
  wanted.fit({normalization.transform(all.features.array(0)), all.targets, all.sample_weight}, {.epochs = 2, .verbose = 0});
  EXPECT_EQ(weights(model), weights(wanted));
}

#if defined(_OPENMP)
TEST(Augmenter, GivesTheSameBitsForAnyNumberOfThreads) {
  const data::Dataset all = images(110, true);
  const int before = omp_get_max_threads();
  for (bool shuffle : {true, false}) {
    const auto trained = [&](int threads) {
      omp_set_num_threads(threads);
      auto model = compile<Net, soft>(Adam{});
      model.fit(all, {.epochs = 2, .batch_size = 40, .verbose = 0, .shuffle = shuffle, .augmentation = mixtures()});
      return weights(model);
    };
    const auto alone = trained(1);
    for (int threads : {2, 3, 8}) EXPECT_EQ(trained(threads), alone) << threads << " threads, shuffle " << shuffle;
  }
  omp_set_num_threads(before);
}
#endif

// Nothing has changed when a training is refused.
template <class Model>
void expect_refused(Model model, const data::Dataset& all, const data::Augmentation& augmentation, const std::string& wanted) {
  const auto before = weights(model);
  EXPECT_EQ(weft_test::refusal([&] { model.fit(all, {.verbose = 0, .augmentation = augmentation}); }), wanted);
  EXPECT_EQ(weights(model), before);
}

TEST(Augmenter, RefusesWhatDoesNotFit) {
  expect_refused(compile<Net, sparse>(Adam{}), images(8, false), data::augment(data::MixUp{}),
                 "augmentation: targets are mixed with the samples, but labels cannot be; give one_hot(labels, classes) and a "
                 "CategoricalCrossentropy");
  expect_refused(compile<Net, sparse>(Adam{}), images(8, false), data::augment(data::Normalization{{1, 2, 3}, {1, 2, 3}}),
                 "Normalization has 3 means and 3 variances for 2 channels; give one for each or one for all, or adapt it");
  using Lines = Sequential<Input{84}, Dense{.units = 4}, Dense{.units = 4}>;
  const data::Dataset pictures_of_lines = images(8, false);
  expect_refused(compile<Lines, sparse>(Adam{}), {pictures_of_lines.features.array(0).reshaped({8, 84}), pictures_of_lines.targets},
                 pictures(), "augmentation: samples of height, width, channels are expected but they have the shape [84]; leave the "
                             "augmentation out");
}

// An image and a number; the target is a number.
TEST(Augmenter, MakesTheFirstInputAndMixedTargetsOnly) {
  static constexpr FeedPlan plan[] = {{Shape{1, 2}}, {Shape{1}}, {Shape{}}};
  const data::Array pixels(std::vector<float>{0, 1, 2, 3, 4, 5}, {3, 1, 2}), numbers(std::vector<float>{7, 8, 9}, {3, 1}),
      targets(std::vector<float>{0, 10, 20});
  const Feeds feeds({{pixels, numbers}, targets}, FeedPlans{plan, 2, 1});
  for (bool mixes : {true, false}) {
    const data::Augmentation augmentation =
        mixes ? data::augment(data::MixUp{.alpha = 1}) : data::augment(data::RandomFlip{data::horizontal});
    const data::Dataset wanted = data::augmented({pixels, targets}, augmentation, {.seed = 4, .epoch = 2});
    Loader loader(feeds, 2, {}, Augmenter(feeds, augmentation, 4));
    const std::uint32_t order[] = {2, 0, 1};
    for (std::span<const std::uint32_t> taken : {std::span<const std::uint32_t>(order), {}}) {
      loader.begin(taken, 2);
      for (std::size_t first = 0; loader.samples() > 0; first += 2) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(loader.samples()); ++i) {
          const std::size_t sample = taken.empty() ? first + i : order[first + i];
          const auto read = [&](int feed, std::size_t at) { return static_cast<const float*>(loader.pointers()[feed])[at]; };
          EXPECT_EQ(read(0, 2 * i), wanted.features[sample][0].as<float>()[0]);
          EXPECT_EQ(read(0, 2 * i + 1), wanted.features[sample][0].as<float>()[1]);
          EXPECT_EQ(read(1, i), numbers.as<float>()[sample]);
          EXPECT_EQ(read(2, i), wanted.targets[sample][0].as<float>()[0]);
        }
        for (int thread : {2, 1, 0}) loader.bring_next({thread, 3});
        loader.advance();
      }
    }
    loader.begin();
    EXPECT_EQ(loader.pointers()[1], numbers.as<float>().data()) << "what is taken in its order stays where it lies";
  }
}

}  // namespace

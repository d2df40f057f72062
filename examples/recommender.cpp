// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A recommender learns what people and films are like from who gave which film how many stars.
// Data: MovieLens, 100,004 ratings of 9,066 films by 671 people; one rating in five is kept for the test.
// Shows: a network of two inputs as a struct, Tokens, Embedding, a parameter of its own, and predictions for a list.
#include <weft/weft.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <iostream>
#include <numeric>
#include <vector>

using namespace weft;

constexpr int people = 671, films = 9066;

// Matrix factorization: the mean, a bias for each person and film, and the product of their features.
struct Recommender {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = people}, Tokens{.vocabulary = films});

  constexpr Tensor operator()(Tensor person, Tensor film) const {
    const Tensor taste = Embedding{.units = 16}(person), nature = Embedding{.units = 16}(film);
    const Tensor biases = Embedding{.units = 1}(person) + Embedding{.units = 1}(film);
    return person.parameter("mean", {1}, constant(3.5)) + biases + sum(taste * nature, {-1}, true);
  }
};

static_assert(parameter_count<Recommender> == 17 * (people + films) + 1);

data::Dataset ratings(const data::Table& table) {
  return {{table.codes("userId"), table.codes("movieId")}, table.features({"rating"})};
}

// The root of the mean squared error of always answering the mean of the known ratings.
double error_of_mean(const data::Split& split) {
  const auto known = split.train.targets.array(0).as<float>(), asked = split.test.targets.array(0).as<float>();
  const double mean = std::accumulate(known.begin(), known.end(), 0.0) / static_cast<double>(known.size());
  double error = 0;
  for (const float y : asked) error += (y - mean) * (y - mean);
  return std::sqrt(error / static_cast<double>(asked.size()));
}

// The films with the most stars among those that the person has not seen.
template <class Model>
void recommend(const Model& model, const data::Table& table, std::int32_t person) {
  const data::Array who = table.codes("userId"), what = table.codes("movieId");
  const data::Column& title = table["title"];
  std::vector<std::int32_t> same(films, person), all(films), title_of(films, -1);
  std::vector<bool> seen(films);
  std::iota(all.begin(), all.end(), 0);
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const auto film = static_cast<std::size_t>(what.as<std::int32_t>()[i]);
    title_of[film] = title.codes[i];
    if (who.as<std::int32_t>()[i] == person) seen[film] = true;
  }
  const data::Array predicted = model.predict({same, all});
  const auto stars = [&](std::int32_t f) { return predicted.as<float>()[static_cast<std::size_t>(f)]; };
  std::ranges::sort(all, std::greater{}, stars);
  std::cout << "Person " << person << " may like:\n";
  for (int shown = 0; const std::int32_t f : all) {
    const auto film = static_cast<std::size_t>(f);
    if (seen[film] || title_of[film] < 0) continue;
    std::cout << "  " << stars(f) << "  " << title.categories[static_cast<std::size_t>(title_of[film])] << "\n";
    if (++shown == 5) return;
  }
}

int main() {
  const auto path = data::find("movielens.csv");
  if (!path) {
    std::cerr << "movielens.csv is not on this machine. Fetch it with: tools/fetch_data.sh movielens\n";
    return 77;
  }
  const data::Table table = data::read_csv(*path);
  const data::Split split = data::train_test_split(ratings(table));

  auto model = compile<Recommender, MeanSquaredError{}>(AdamW{.learning_rate = 1e-3, .weight_decay = 0.1});
  model.fit(split.train, {.epochs = 6, .batch_size = 128, .verbose = 2, .validation_data = &split.test});

  const double error = std::sqrt(model.evaluate(split.test, {.verbose = 0}).loss);
  std::cout << "RMSE " << error << " stars on " << split.test.size() << " ratings not seen before, by the mean "
            << error_of_mean(split) << "\n";
  recommend(model, table, 0);

  if (error < 0.95) return 0;
  std::cerr << "The RMSE should be below 0.95\n";
  return 1;
}

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A small network decides who gets a loan, from a table of numbers and texts, where a bad loan costs five good ones.
// Data: Statlog's German credit, 1,000 people with 20 attributes, of whom 300 did not pay back.
// Shows: ARFF files, texts as features, Dropout, validation_split, class_weight, and a price instead of an accuracy.
#include <weft/weft.hpp>

#include <weft/data/arff.hpp>

#include <algorithm>
#include <cstdint>
#include <iostream>

using namespace weft;

using Clerk = Sequential<
    Input{63},
    Dense{.units = 32, .activation = relu},
    Dropout{.rate = 0.5},
    Dense{.units = 16, .activation = relu},
    Dropout{.rate = 0.25},
    Dense{.units = 1}>;

// The data comes with its prices: a loan to someone bad costs 5, a refusal of someone good 1.
constexpr double price_of_loan = 5, price_of_refusal = 1;

struct Decisions {
  int good = 0, bad = 0, refused = 0, caught = 0;

  double price() const { return (price_of_loan * (bad - caught) + price_of_refusal * refused) / (good + bad); }
  double without_a_clerk() const {
    return std::min(price_of_loan * bad, price_of_refusal * good) / (good + bad);
  }
};

int main() {
  const auto path = data::find("credit-g.arff");
  if (!path) {
    std::cerr << "credit-g.arff is not on this machine. Fetch it with: tools/fetch_data.sh weka\n";
    return 77;
  }
  const data::Table people = data::read_arff(*path);
  const data::Array paid = people.labels("class");  // 0 good, 1 bad: the order of the file's declaration
  const data::Array features = people.features(people.names_except({"class"}));
  auto [train, test] = data::train_test_split({features, paid}, {.test_size = 0.3});
  const auto scale = data::Standardizer{}.fit(train.features.array(0));
  train.features = scale.transform(train.features.array(0));
  test.features = scale.transform(test.features.array(0));

  auto model = compile<Clerk, BinaryCrossentropy{.from_logits = true}, BinaryAccuracy{.threshold = 0}>(
      AdamW{.learning_rate = 1e-3, .weight_decay = 0.1});
  const History history = model.fit(train, {.epochs = 30,
                                            .batch_size = 32,
                                            .verbose = 0,
                                            .validation_split = 0.2,
                                            .class_weight = {{0, price_of_refusal}, {1, price_of_loan}}});
  std::cout << "validation loss " << history["val_loss"].front() << " at first, " << history["val_loss"].back()
            << " after " << history.epoch.size() << " epochs\n";

  const data::Array logits = model.predict(test.features);
  Decisions made;
  for (std::size_t i = 0; i < test.size(); ++i) {
    const bool bad = test.targets.array(0).as<std::int32_t>()[i] == 1, refused = logits.as<float>()[i] > 0;
    ++(bad ? made.bad : made.good);
    if (refused) ++(bad ? made.caught : made.refused);
  }
  std::cout << "Of " << made.bad << " bad loans " << made.caught << " are refused, of " << made.good << " good ones "
            << made.refused << ".\nPrice of a decision: " << made.price()
            << "; of the cheaper of always yes and always no: " << made.without_a_clerk() << "\n";

  if (made.price() < 0.9 * made.without_a_clerk() && 10 * made.caught > 6 * made.bad) return 0;
  std::cerr << "The network should save a tenth of the price and catch six in ten bad loans\n";
  return 1;
}

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A convolutional autoencoder has seen nothing but shoes. What it cannot draw again is no shoe: the error of a picture says
// how strange it is, and nobody had to show it what else there is.
// Data: Fashion-MNIST, of which the 18,000 sandals, sneakers and ankle boots are learned from; 10,000 pictures to be tested on.
// Usage: anomalies [folder] [--quick]
#include <weft/data/gather.hpp>
#include <weft/weft.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <iostream>
#include <numeric>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

using namespace weft;

using Autoencoder = Sequential<
    Input{28, 28, 1},
    Conv2D{.filters = 16, .kernel = 3, .stride = 2, .padding = same, .activation = relu},
    Conv2D{.filters = 32, .kernel = 3, .stride = 2, .padding = same, .activation = relu},
    Flatten{}, Dense{.units = 16, .name = "code"},
    Dense{.units = 7 * 7 * 32, .activation = relu}, Reshape{7, 7, 32},
    Conv2DTranspose{.filters = 16, .kernel = 3, .stride = 2, .padding = same, .activation = relu},
    Conv2DTranspose{.filters = 1, .kernel = 3, .stride = 2, .padding = same, .activation = sigmoid}>;

static_assert(parameter_count<Autoencoder> == 61'329);

bool is_shoe(std::int32_t label) { return label == 5 || label == 7 || label == 9; }

std::vector<std::size_t> shoes_in(const data::Dataset& pictures) {
  const auto labels = pictures.targets.array(0).as<std::int32_t>();
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (is_shoe(labels[i])) found.push_back(i);
  return found;
}

// The mean squared difference of each picture from what was made of it; of one that is made, from each.
std::vector<double> differences(const data::Array& pictures, const data::Array& made) {
  std::vector<double> each(pictures.size());
  for (std::size_t i = 0; i < each.size(); ++i) {
    const auto a = pictures[i].as<float>(), b = made[made.size() == 1 ? 0 : i].as<float>();
    const auto square = [](float x, float y) { return static_cast<double>(x - y) * static_cast<double>(x - y); };
    each[i] = std::transform_reduce(a.begin(), a.end(), b.begin(), 0.0, std::plus<>(), square) / static_cast<double>(a.size());
  }
  return each;
}

// The area under the curve of hits over false alarms: how often something strange has a higher score than a shoe.
double area_under_curve(const std::vector<double>& scores, std::span<const std::int32_t> labels) {
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return scores[i]; });
  double shoes = 0, above = 0;
  for (const std::size_t i : order) is_shoe(labels[i]) ? ++shoes : above += shoes;
  return above / (shoes * (static_cast<double>(scores.size()) - shoes));
}

data::Array mean_of(const data::Array& pictures) {
  std::vector<float> mean(pictures.sample_values());
  for (std::size_t i = 0; i < pictures.size(); ++i)
    for (std::size_t k = 0; k < mean.size(); ++k) mean[k] += pictures[i].as<float>()[k] / static_cast<float>(pictures.size());
  return {std::move(mean), {1, pictures.sample_values()}};
}

int main(int argc, char** argv) {
  const bool quick = argc > 1 && argv[argc - 1] == std::string_view("--quick");
  const bool named = argc > (quick ? 2 : 1);
  const std::filesystem::path folder = named ? argv[1] : data::find("fashion-mnist").value_or("");
  if (!std::filesystem::exists(folder)) {
    std::cerr << "Fashion-MNIST is not on this machine. Fetch it with: tools/fetch_data.sh fashion-mnist\n";
    return 77;
  }
  const auto [train, test] = data::fashion_mnist(folder);
  const data::Array shoes = data::gather(train.features.array(0), shoes_in(train));

  auto model = compile<Autoencoder, MeanSquaredError{}>(Adam{.learning_rate = 1e-3});
  model.fit(shoes, shoes, {.epochs = quick ? 2 : 10, .batch_size = 64});  // a picture is its own target

  const data::Array pictures = test.features.array(0);
  const std::vector<double> errors = differences(pictures, model.predict(pictures));
  const auto labels = test.targets.array(0).as<std::int32_t>();
  std::vector<double> sums(10);
  for (std::size_t i = 0; i < errors.size(); ++i) sums[static_cast<std::size_t>(labels[i])] += errors[i];
  std::cout << "Mean error of";
  for (std::size_t c = 0; c < sums.size(); ++c)
    std::cout << (c == 0 ? " " : ", ") << data::fashion_mnist_classes[c] << " " << sums[c] / 1'000;

  const double area = area_under_curve(errors, labels);
  const double plain = area_under_curve(differences(pictures, mean_of(shoes)), labels);
  std::cout << "\nArea under the curve " << area << "; of the distance from the mean shoe " << plain << "\n";
  return area > (quick ? 0.9 : 0.95) && area > plain ? 0 : 1;
}

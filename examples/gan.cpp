// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Two networks train each other: a generator makes pictures of clothes out of noise, and a critic learns to tell them from
// real ones. Two objectives, two optimizers and a loop of one's own; after every epoch there is an image of what is made.
// Source: Radford, Metz and Chintala 2016, Deep Convolutional Generative Adversarial Networks; the critic has no normalizations.
// Data: Fashion-MNIST, 60,000 pictures of 28 x 28 pixels.
// Usage: gan [folder] [--quick]
#include <weft/data/gather.hpp>
#include <weft/data/shuffle.hpp>
#include <weft/io/save_image_grid.hpp>
#include <weft/weft.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace weft;

constexpr int noise_size = 64;
constexpr std::size_t batch = 64;

using Generator = Sequential<
    Dense{.units = 7 * 7 * 64, .bias = false}, BatchNormalization{.momentum = 0.9}, Activation{relu}, Reshape{7, 7, 64},
    Conv2DTranspose{.filters = 32, .kernel = 4, .stride = 2, .padding = same, .bias = false}, BatchNormalization{.momentum = 0.9},
    Activation{relu}, Conv2DTranspose{.filters = 1, .kernel = 4, .stride = 2, .padding = same, .activation = tanh}>;
using Critic = Sequential<
    Conv2D{.filters = 32, .kernel = 4, .stride = 2, .padding = same, .activation = leaky_relu},
    Conv2D{.filters = 64, .kernel = 4, .stride = 2, .padding = same, .activation = leaky_relu}, Flatten{}, Dense{.units = 1}>;
using Maker = Sequential<Input{noise_size}, named("generator", Generator{})>;

// The critic answers above 0 for what it believes in. Pixels of pictures lie in [0, 1], those that are made in [-1, 1].
struct CriticLoss {
  static constexpr auto inputs = hana::make_tuple(Input{28, 28, 1}, Input{28, 28, 1});

  constexpr Tensor operator()(Tensor real, Tensor made) const {
    auto critic = shared(named("critic", Critic{}));
    return mean(softplus(-critic(2.0 * real - 1.0)) + softplus(critic(made)));
  }
};

struct GeneratorLoss {
  static constexpr auto inputs = Input{noise_size};

  constexpr auto operator()(Tensor noise) const {
    const Tensor made = named("generator", Generator{})(noise);
    return hana::make_tuple(mean(softplus(-named("critic", freeze(Critic{}))(made))), made);
  }
};

std::vector<float> draw_noise(std::size_t samples, Random& random) {
  std::vector<float> noise(samples * noise_size);
  for (float& z : noise) z = static_cast<float>(2 * random.uniform() - 1);
  return noise;
}

// Each learns from the other as it is after its last step.
void train_epoch(auto& critic, auto& generator, const data::Array& pictures, std::uint64_t epoch, Random& random) {
  const auto order = data::shuffled_indices(pictures.size(), epoch);
  for (std::size_t k = 0; k + batch <= order.size(); k += batch) {
    transfer(critic, generator);  // by the names of parameters
    const auto& [loss, gradient, outputs] = generator.step(draw_noise(batch, random));
    critic.step(data::gather(pictures, std::span(order).subspan(k, batch)), outputs[0]);
  }
}

// The Fréchet distance of pictures from others, which lie in [0, 1]: of their pixels, as normal and independent numbers.
double distance(const data::Array& made, const data::Array& real) {
  const auto moments = [](const data::Array& pictures, std::size_t pixel, double scale, double shift) {
    double mean = 0, square = 0;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      const double p = scale * pictures[i].as<float>()[pixel] + shift, share = 1 / static_cast<double>(pictures.size());
      mean += share * p, square += share * p * p;
    }
    return std::pair(mean, std::sqrt(std::max(0.0, square - mean * mean)));
  };
  double total = 0;
  for (std::size_t pixel = 0; pixel < made.sample_values(); ++pixel) {
    const auto [mean, deviation] = moments(made, pixel, 1, 0);
    const auto [real_mean, real_deviation] = moments(real, pixel, 2, -1);
    total += std::pow(mean - real_mean, 2) + std::pow(deviation - real_deviation, 2);
  }
  return total;
}

int main(int argc, char** argv) {
  const bool quick = argc > 1 && argv[argc - 1] == std::string_view("--quick");
  const bool given = argc > (quick ? 2 : 1);
  const std::filesystem::path folder = given ? argv[1] : data::find("fashion-mnist").value_or("");
  if (!std::filesystem::exists(folder)) {
    std::cerr << "Fashion-MNIST is not on this machine. Fetch it with: tools/fetch_data.sh fashion-mnist\n";
    return 77;
  }
  const data::Array all = data::fashion_mnist(folder).train.features.array(0), pictures = quick ? all.subset(0, 12'800) : all;

  auto critic = learner<CriticLoss>(Adam{.learning_rate = 2e-4, .beta_1 = 0.5}, 1);
  auto generator = learner<GeneratorLoss>(Adam{.learning_rate = 4e-4, .beta_1 = 0.5}, 2);
  Predictor<Maker> maker;
  Random random(3);
  const std::vector<float> wall = draw_noise(1'000, random);  // the same noise after every epoch
  double far = 0, first = 0;
  for (int epoch = 0, epochs = quick ? 1 : 10; epoch <= epochs; ++epoch) {
    transfer(generator, maker);
    const data::Array made = maker.predict(wall);
    far = distance(made, pictures.subset(0, 1'000));
    if (epoch == 0) first = far;
    const auto file = std::filesystem::temp_directory_path() / ("gan_epoch_" + std::to_string(epoch));
    std::cout << "Distance " << far << ", "
              << io::save_image_grid(file, made.subset(0, 64), {.value_range = {-1, 1}}).string() << std::endl;
    if (epoch < epochs) train_epoch(critic, generator, pictures, static_cast<std::uint64_t>(epoch), random);
  }
  return far < first / (quick ? 5 : 50) ? 0 : 1;
}

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/mistake/stand_in.hpp>
#include <weft/training/describe.hpp>
#include <weft/training/load_weights.hpp>
#include <weft/training/predict_all.hpp>
#include <weft/training/predict_one.hpp>

namespace weft::inline WEFT_ABI {

/// A network with its parameters and nothing else: for programs that read what others have trained, and predict.
/// The parameters are 0 until they are loaded or written. Const calls are thread-safe.
/// Example: `Predictor<Net> net; net.load("net.safetensors"); const auto y = net(x);`
template <class Net>
class Predictor {
 public:
  using P = Program<Forward<Net>>;

  /// Values per sample of the first output.
  static constexpr long output_size = detail::output_size<P>;

  Predictor() = default;

  /// A copy of a model's parameters: `Predictor<Net> net(model.parameters());`
  explicit Predictor(const ParameterSet<P>& parameters) : parameters_(parameters) {}

  /// Reads parameters from a safetensors file, or from such a file in memory.
  /// Errors: io_error, format_error, mismatch_error; then nothing has changed.
  void load(const std::string& path) { try_load(path).require(); }
  void load(std::span<const std::byte> file) { try_load(file).require(); }

  /// The same, for programs without exceptions: whether it worked, or what is wrong.
  LoadStatus try_load(const std::string& path) { return load_weights(parameters_, path); }
  LoadStatus try_load(std::span<const std::byte> file) { return load_weights(parameters_, file); }

  /// The output for one sample: no allocation, no lock, no other thread. One argument per input.
  /// Errors: shape_error when an argument has another number of values.
  template <class... Inputs>
    requires(sizeof...(Inputs) >= 1)
  std::array<float, static_cast<std::size_t>(output_size)> operator()(const Inputs&... inputs) const {
    return detail::predict_one<P>(parameters_.data(), detail::OneSample<P>(inputs...));
  }

  /// One output for any number of samples. Shape: {samples, ...}. Errors: data_error, shape_error.
  data::Array predict(const data::Arrays& features, const PredictOptions& options = {}) const {
    if (options.output < 0 || options.output >= P::outputs.size())
      detail::raise<data_error>("output ", options.output, " was asked for where the network has ", P::outputs.size(),
                                "; outputs are counted from 0");
    return predict_all<P>(parameters_.data(), Feeds(data::Dataset{features}, feed_plans<P>), options.batch_size, options.output);
  }

  /// The table Keras prints.
  std::string summary(const SummaryOptions& options = {}) const {
    return format_summary(describe_network<P>(type_name<Net>(), 0), options);
  }

  ParameterSet<P>& parameters() { return parameters_; }
  const ParameterSet<P>& parameters() const { return parameters_; }

 private:
  ParameterSet<P> parameters_;
};

/// Stands in where a network has a mistake, so that its sentence is the only error.
template <class Net>
  requires(!is_sound<Forward<Net>>)
class Predictor<Net> {
 public:
  Predictor() = default;
  explicit Predictor(const detail::StandInParameters&) {}

  void load(const std::string&) {}
  void load(std::span<const std::byte>) {}
  LoadStatus try_load(const std::string&) { return {}; }
  LoadStatus try_load(std::span<const std::byte>) { return {}; }
  template <class... Inputs>
  detail::StandInArray operator()(const Inputs&...) const { return {}; }
  data::Array predict(const data::Arrays&, const PredictOptions& = {}) const { return {}; }
  std::string summary(const SummaryOptions& = {}) const { return {}; }
  detail::StandInParameters parameters() const { return {}; }
};

}  // namespace weft

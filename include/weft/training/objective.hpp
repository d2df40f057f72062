// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/losses/concept.hpp>
#include <weft/metrics/concept.hpp>
#include <weft/topology/network.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

constexpr Tensor declare_target(Graph& g, const Target& target) {
  Node n;
  n.operation = &feed_operation;
  n.shape = target.shape;
  n.batched = true;
  n.element = target.classes > 0 ? Element::int32 : Element::float32;
  const int id = g.push(n);
  g.targets.push_back({id, target.classes});
  return {&g, id};
}

// What a loss or metric makes of a target and a prediction: one number for each sample, or a mistake. A metric may say
// how much a sample counts, too.
template <class L>
constexpr Tensor per_sample(const L& comparison, Tensor target, Tensor prediction, bool counts = false) {
  if constexpr (Metric<L>) {
    const Tensor value = comparison(target, prediction);
    if (value.failed() || (counts && value.shape() == Shape{2})) return value;
    if (value.size() != 1)
      return value.fail(Text{} << description(comparison) << ": must give one number per sample but gives a tensor of shape "
                               << value.shape() << "; take its mean");
    return reshape(value, {});
  } else {
    return prediction.fail(Text{} << type_name<L>() << " is no loss or metric; compile<Net, a loss, metrics...> takes "
                                  << "objects such as MeanSquaredError{} and Accuracy{}");
  }
}

// The sum over the samples of a number per sample.
constexpr Tensor total(Tensor value) {
  if (value.failed()) return value;
  if (value.size() != 1)
    return value.fail(Text{} << "an objective must give one number per sample but gives a tensor of shape "
                             << value.shape() << "; take its mean");
  Tensor x = reshape(value, {});
  if (!x.batched()) x = expand(x, {}, true);
  return record_reduction(sum_operation, x, 0, true);
}

// The same of two numbers.
constexpr Tensor totals(Tensor value) {
  return record_reduction(sum_operation, value.batched() ? value : expand(value, {2}, true), 0, true);
}

// One loss per output, or one loss for the one output.
template <class L, class Visit>
constexpr void for_each_loss(const L& loss, Visit visit) {
  if constexpr (requires { loss.for_each(visit); }) loss.for_each(visit);
  else visit(loss, 1.0, 0);
}
template <class L>
constexpr int loss_count(const L&) {
  if constexpr (requires { L::count; }) return L::count;
  return 1;
}

// Whether compile names a loss for each output, and metrics for one.
template <auto loss, auto... metrics>
constexpr Tensor check_outputs(const List<Tensor>& outputs) {
  const Tensor first = outputs[0];
  if (outputs.size() != loss_count(loss))
    return first.fail(Text{} << "the network has " << outputs.size() << " output" << (outputs.size() == 1 ? "" : "s")
                             << " but compile names " << loss_count(loss) << " loss"
                             << (loss_count(loss) == 1 ? "" : "es") << "; give Losses<...>{} with one for each output");
  if (sizeof...(metrics) > 0 && outputs.size() > 1)
    return first.fail(Text{} << "metrics need a network with one output but this one has " << outputs.size()
                             << "; leave them out, and judge what predict gives");
  return first;
}

struct WeighedLoss {
  Tensor target;  ///< of the last output
  Tensor value;   ///< of the batch
};

// The weight of a sample multiplies its loss, or those of a sample's steps the losses of these; it is the last target.
template <class L>
constexpr WeighedLoss weighed_loss(Graph& g, const L& loss, const List<Tensor>& outputs) {
  Tensor sum{}, target = outputs[0];
  if constexpr (requires { loss.weighted(target, target, target); }) {
    const Shape shape = outputs[0].shape();
    target = declare_target(g, loss.target(shape));
    const Tensor weight = declare_target(g, {loss.weights(shape)});
    sum = loss.weighted(target, outputs[0], weight);
    return {target, total(sum)};
  } else {
    for_each_loss(loss, [&](const auto& one, double share, int i) {
      if (g.failed()) return;
      if constexpr (requires { one.weighted(target, target, target); })
        return g.fail(Text{} << description(one) << ": wants one weight for each step, but of a network with Losses a sample has one weight; leave out"
                             << " Temporal, or take the loss alone for a network of one output");
      if constexpr (requires { one.target(outputs[0].shape()); })
        target = declare_target(g, one.target(outputs[i].shape()));
      Tensor value = per_sample(one, target, outputs[i]);
      if (share != 1.0 && !g.failed()) value = value * share;
      sum = i == 0 || g.failed() ? value : sum + value;
    });
    return {target, g.failed() ? sum : total(sum * declare_target(g, {}))};
  }
}

/// Records the losses and metrics behind a network. Outputs: the total loss, then the total of each metric.
/// Every sample's loss is multiplied by its weight, which the caller has divided by the number of samples.
template <auto loss, auto... metrics>
constexpr Tensor record_objective(Graph& g, const List<Tensor>& outputs) {
  if (g.failed() || check_outputs<loss, metrics...>(outputs).failed()) return outputs[0];
  const auto [target, result] = weighed_loss(g, loss, outputs);
  if (g.failed()) return result;
  List<int> taken;
  g.outputs.push_back(owned(result, taken).id);
  [[maybe_unused]] const auto add_metric = [&, wanted = target](const auto& metric) {
    if (g.failed()) return;
    const Tensor value = per_sample(metric, wanted, outputs[0], true);
    if (!g.failed()) g.outputs.push_back(owned(value.size() == 2 ? totals(value) : total(value), taken).id);
  };
  (add_metric(metrics), ...);
  return result;
}

}  // namespace detail

/// The program that judges predictions: the loss and the metrics. Its inputs are the network's outputs, so a program
/// that evaluates brings no second copy of the network's kernels.
template <class Net, auto loss, auto... metrics>
struct Judgement {
  static constexpr bool gradients = false;

  static constexpr Graph traced() {
    Graph g;
    g.training = false;
    List<Tensor> predictions;
    for (const OutputPlan& output : Program<Forward<Net>>::outputs) {
      Node n;
      n.operation = &feed_operation;
      n.shape = output.shape;
      n.batched = true;
      predictions.push_back({&g, g.push(n)});
      g.inputs.push_back({predictions.back().id, 0});
    }
    detail::record_objective<loss, metrics...>(g, predictions);
    return g;
  }
};

/// The program of one training step: the loss, the metrics, and the gradients of all parameters.
template <class Net, auto loss, auto... metrics>
struct Training {
  static constexpr bool gradients = true;

  static constexpr Graph traced() {
    Graph g;
    detail::record_objective<loss, metrics...>(g, trace<Net>(g));
    return g;
  }
};

}  // namespace weft

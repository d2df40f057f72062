// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by generate.py.
#include "support/onnx.hpp"
#include "support/onnx_emitted.hpp"

namespace {

using namespace weft;
namespace onnx = weft_test::onnx;

struct NodeNlllossNC {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(target, {3, 1});
    return reshape(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::none), {3});
  }
};

struct NodeNlllossNCExpanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 5, .length = 3}, Input{3, 5});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    return reshape(-onnx::gather_elements(x, reshape(target, {3, 1}), 1), {3});
  }
};

struct NodeNlllossNCd1 {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor rows = permute(reshape(x, {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 2}), {3, 2});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean);
  }
};

struct NodeNlllossNCd1Expanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 5, .length = 6}, Input{3, 5, 2});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    return mean(reshape(-onnx::gather_elements(x, reshape(reshape(target, {3, 2}), {3, 1, 2}), 1), {3, 2}));
  }
};

struct NodeNlllossNCd1Ii {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor rows = permute(reshape(x, {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 2}), {3, 2});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, nullptr, 1);
  }
};

struct NodeNlllossNCd1IiExpanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 5, .length = 6}, Input{3, 5, 2});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    const Tensor expanded_target = reshape(reshape(target, {3, 2}), {3, 1, 2});
    const Tensor mask = onnx::equal_to(expanded_target, 1.0);
    const Tensor input_gather_element_transform = onnx::choose(mask, target.constant(0.0), onnx::gather_elements(x, onnx::choose(mask,
        expanded_target - expanded_target, expanded_target), 1));
    const Tensor weight_gather = onnx::choose(reshape(mask, {3, 2}), target.constant(0.0), target.constant(1.0));
    return sum(reshape(-input_gather_element_transform, {3, 2}) * weight_gather) / sum(weight_gather);
  }
};

struct NodeNlllossNCd1Weight {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor weight = x.parameter("weight", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 2}), {3, 2});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &weight);
  }
};

struct NodeNlllossNCd1WeightExpanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 5, .length = 6}, Input{3, 5, 2});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    const Tensor weight = target.parameter("weight", {5});
    const Tensor weight_gather = gather(weight, reshape(target, {3, 2}));
    const Tensor loss_ndd = reshape(-onnx::gather_elements(x, reshape(reshape(target, {3, 2}), {3, 1, 2}), 1), {3, 2}) * weight_gather;
    return sum(loss_ndd) / sum(weight_gather);
  }
};

struct NodeNlllossNCd1WeightIi {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor weight = x.parameter("weight", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 2}), {3, 2});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &weight, 1);
  }
};

struct NodeNlllossNCd1WeightIiExpanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 5, .length = 6}, Input{3, 5, 2});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    const Tensor weight = target.parameter("weight", {5});
    const Tensor expanded_target = reshape(reshape(target, {3, 2}), {3, 1, 2});
    const Tensor mask = onnx::equal_to(expanded_target, 1.0);
    const Tensor transform_targets = onnx::choose(mask, expanded_target - expanded_target, expanded_target);
    const Tensor weight_gather = reshape(onnx::choose(mask, target.constant(0.0), onnx::look_up(weight, transform_targets)), {3, 2});
    const Tensor loss_unweighted = reshape(-onnx::choose(mask, target.constant(0.0), onnx::gather_elements(x, transform_targets, 1)), {3,
        2});
    return sum(loss_unweighted * weight_gather) / sum(weight_gather);
  }
};

struct NodeNlllossNCd1d2 {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6}, Tokens{.vocabulary = 5, .length = 108});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor rows = permute(reshape(x, {3, 5, 36}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 6, 6}), {3, 36});
    return reshape(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::none), {3, 6, 6});
  }
};

struct NodeNlllossNCd1d2Expanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 5, .length = 108}, Input{3, 5, 6, 6});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    return reshape(-onnx::gather_elements(x, reshape(reshape(target, {3, 6, 6}), {3, 1, 6, 6}), 1), {3, 6, 6});
  }
};

struct NodeNlllossNCd1d2NoWeightReductionMeanIi {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6}, Tokens{.vocabulary = 5, .length = 108});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor rows = permute(reshape(x, {3, 5, 36}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 6, 6}), {3, 36});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, nullptr, 1);
  }
};

struct NodeNlllossNCd1d2NoWeightReductionMeanIiExpanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 5, .length = 108}, Input{3, 5, 6, 6});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    const Tensor expanded_target = reshape(reshape(target, {3, 6, 6}), {3, 1, 6, 6});
    const Tensor mask = onnx::equal_to(expanded_target, 1.0);
    const Tensor input_gather_element_transform = onnx::choose(mask, target.constant(0.0), onnx::gather_elements(x, onnx::choose(mask,
        expanded_target - expanded_target, expanded_target), 1));
    const Tensor weight_gather = onnx::choose(reshape(mask, {3, 6, 6}), target.constant(0.0), target.constant(1.0));
    return sum(reshape(-input_gather_element_transform, {3, 6, 6}) * weight_gather) / sum(weight_gather);
  }
};

struct NodeNlllossNCd1d2ReductionMean {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6}, Tokens{.vocabulary = 5, .length = 108});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor rows = permute(reshape(x, {3, 5, 36}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 6, 6}), {3, 36});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean);
  }
};

struct NodeNlllossNCd1d2ReductionMeanExpanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 5, .length = 108}, Input{3, 5, 6, 6});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    return mean(reshape(-onnx::gather_elements(x, reshape(reshape(target, {3, 6, 6}), {3, 1, 6, 6}), 1), {3, 6, 6}));
  }
};

struct NodeNlllossNCd1d2ReductionSum {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6}, Tokens{.vocabulary = 5, .length = 108});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor rows = permute(reshape(x, {3, 5, 36}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 6, 6}), {3, 36});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::sum);
  }
};

struct NodeNlllossNCd1d2ReductionSumExpanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 5, .length = 108}, Input{3, 5, 6, 6});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    return sum(reshape(-onnx::gather_elements(x, reshape(reshape(target, {3, 6, 6}), {3, 1, 6, 6}), 1), {3, 6, 6}));
  }
};

struct NodeNlllossNCd1d2WithWeight {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6}, Tokens{.vocabulary = 5, .length = 108});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor weight = x.parameter("weight", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 36}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 6, 6}), {3, 36});
    return reshape(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::none, &weight), {3, 6, 6});
  }
};

struct NodeNlllossNCd1d2WithWeightExpanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 5, .length = 108}, Input{3, 5, 6, 6});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    const Tensor weight = target.parameter("weight", {5});
    return reshape(-onnx::gather_elements(x, reshape(reshape(target, {3, 6, 6}), {3, 1, 6, 6}), 1), {3, 6, 6}) * gather(weight,
        reshape(target, {3, 6, 6}));
  }
};

struct NodeNlllossNCd1d2WithWeightReductionMean {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6}, Tokens{.vocabulary = 5, .length = 108});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor weight = x.parameter("weight", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 36}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 6, 6}), {3, 36});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &weight);
  }
};

struct NodeNlllossNCd1d2WithWeightReductionMeanExpanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 5, .length = 108}, Input{3, 5, 6, 6});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    const Tensor weight = target.parameter("weight", {5});
    const Tensor weight_gather = gather(weight, reshape(target, {3, 6, 6}));
    const Tensor loss_ndd = reshape(-onnx::gather_elements(x, reshape(reshape(target, {3, 6, 6}), {3, 1, 6, 6}), 1), {3, 6,
        6}) * weight_gather;
    return sum(loss_ndd) / sum(weight_gather);
  }
};

struct NodeNlllossNCd1d2WithWeightReductionSum {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6}, Tokens{.vocabulary = 5, .length = 108});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor weight = x.parameter("weight", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 36}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 6, 6}), {3, 36});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::sum, &weight);
  }
};

struct NodeNlllossNCd1d2WithWeightReductionSumExpanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 5, .length = 108}, Input{3, 5, 6, 6});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    const Tensor weight = target.parameter("weight", {5});
    const Tensor loss_ndd = reshape(-onnx::gather_elements(x, reshape(reshape(target, {3, 6, 6}), {3, 1, 6, 6}), 1), {3, 6,
        6}) * gather(weight, reshape(target, {3, 6, 6}));
    return sum(loss_ndd);
  }
};

struct NodeNlllossNCd1d2WithWeightReductionSumIi {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6}, Tokens{.vocabulary = 5, .length = 108});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor weight = x.parameter("weight", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 36}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 6, 6}), {3, 36});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::sum, &weight, 0);
  }
};

struct NodeNlllossNCd1d2WithWeightReductionSumIiExpanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 5, .length = 108}, Input{3, 5, 6, 6});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    const Tensor weight = target.parameter("weight", {5});
    const Tensor expanded_target = reshape(reshape(target, {3, 6, 6}), {3, 1, 6, 6});
    const Tensor mask = onnx::equal_to(expanded_target, 0.0);
    const Tensor transform_targets = onnx::choose(mask, expanded_target - expanded_target, expanded_target);
    const Tensor weight_gather = reshape(onnx::choose(mask, target.constant(0.0), onnx::look_up(weight, transform_targets)), {3, 6, 6});
    const Tensor loss_unweighted = reshape(-onnx::choose(mask, target.constant(0.0), onnx::gather_elements(x, transform_targets, 1)), {3,
        6, 6});
    return sum(loss_unweighted * weight_gather);
  }
};

struct NodeNlllossNCd1d2d3SumWeightHighIi {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 11, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor weight = x.parameter("weight", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(target, {3, 1});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::sum, &weight, 10);
  }
};

struct NodeNlllossNCd1d2d3SumWeightHighIiExpanded {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 11, .length = 3}, Input{3, 5});
  constexpr Tensor operator()(Tensor target, Tensor x) const {
    const Tensor weight = target.parameter("weight", {5});
    const Tensor expanded_target = reshape(target, {3, 1});
    const Tensor mask = onnx::equal_to(expanded_target, 10.0);
    const Tensor transform_targets = onnx::choose(mask, expanded_target - expanded_target, expanded_target);
    const Tensor loss_unweighted = reshape(-onnx::choose(mask, target.constant(0.0), onnx::gather_elements(x, transform_targets, 1)),
        {3});
    const Tensor loss_ndd = loss_unweighted * reshape(onnx::choose(mask, target.constant(0.0), onnx::look_up(weight, transform_targets)),
        {3});
    return sum(loss_ndd);
  }
};

struct NodeNlllossNCd1d2d3d4d5MeanWeight {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6, 5, 12}, Tokens{.vocabulary = 5, .length = 6480});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor weight = x.parameter("weight", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 2160}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 6, 6, 5, 3, 4}), {3, 2160});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &weight);
  }
};

struct NodeNlllossNCd1d2d3d4d5NoneNoWeight {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6, 5, 12}, Tokens{.vocabulary = 5, .length = 6480});
  constexpr Tensor operator()(Tensor x, Tensor target) const {
    const Tensor rows = permute(reshape(x, {3, 5, 2160}), {0, 2, 1});
    const Tensor marks = reshape(reshape(target, {3, 6, 6, 5, 3, 4}), {3, 2160});
    return reshape(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::none), {3, 6, 6, 5, 3, 4});
  }
};

struct NodeSceNCd1d2d3SumWeightHighIi {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 11, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::sum, &w, 10);
  }
};

struct NodeSceNCd1d2d3SumWeightHighIiExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 11, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5}), {3,
        5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::sum, &w, 10);
  }
};

struct NodeSceNCd1d2d3SumWeightHighIiLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 11, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::sum, &w, 10),
        reshape(permute(log_softmax(rows), {0, 2, 1}), {3, 5}));
  }
};

struct NodeSceNCd1d2d3SumWeightHighIiLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 11, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5});
    const Tensor rows = permute(reshape(x_log, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::sum, &w, 10), x_log);
  }
};

struct NodeSceNCd1d2d3d4d5MeanWeight {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6, 5, 12}, Tokens{.vocabulary = 5, .length = 6480});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 2160}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 6, 6, 5, 3, 4}), {3, 2160});
    return onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, &w);
  }
};

struct NodeSceNCd1d2d3d4d5MeanWeightExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6, 5, 12}, Tokens{.vocabulary = 5, .length = 6480});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 2160}), {0, 2, 1})), {0, 2, 1}), {3, 5, 6, 6, 5, 12});
    const Tensor rows = permute(reshape(x_log, {3, 5, 2160}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 6, 6, 5, 3, 4}), {3, 2160});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &w);
  }
};

struct NodeSceNCd1d2d3d4d5MeanWeightLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6, 5, 12}, Tokens{.vocabulary = 5, .length = 6480});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 2160}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 6, 6, 5, 3, 4}), {3, 2160});
    return hana::make_tuple(onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, &w),
        reshape(permute(log_softmax(rows), {0, 2, 1}), {3, 5, 6, 6, 5, 12}));
  }
};

struct NodeSceNCd1d2d3d4d5MeanWeightLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6, 5, 12}, Tokens{.vocabulary = 5, .length = 6480});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 2160}), {0, 2, 1})), {0, 2, 1}), {3, 5, 6, 6, 5, 12});
    const Tensor rows = permute(reshape(x_log, {3, 5, 2160}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 6, 6, 5, 3, 4}), {3, 2160});
    return hana::make_tuple(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &w), x_log);
  }
};

struct NodeSceNCd1d2d3d4d5NoneNoWeight {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6, 5, 12}, Tokens{.vocabulary = 5, .length = 6480});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 2160}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 6, 6, 5, 3, 4}), {3, 2160});
    return reshape(onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::none), {3, 6, 6, 5, 3, 4});
  }
};

struct NodeSceNCd1d2d3d4d5NoneNoWeightExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6, 5, 12}, Tokens{.vocabulary = 5, .length = 6480});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 2160}), {0, 2, 1})), {0, 2, 1}), {3, 5, 6, 6, 5, 12});
    const Tensor rows = permute(reshape(x_log, {3, 5, 2160}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 6, 6, 5, 3, 4}), {3, 2160});
    return reshape(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::none), {3, 6, 6, 5, 3, 4});
  }
};

struct NodeSceNCd1d2d3d4d5NoneNoWeightLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6, 5, 12}, Tokens{.vocabulary = 5, .length = 6480});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 2160}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 6, 6, 5, 3, 4}), {3, 2160});
    return hana::make_tuple(reshape(onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::none), {3, 6, 6, 5, 3, 4}),
        reshape(permute(log_softmax(rows), {0, 2, 1}), {3, 5, 6, 6, 5, 12}));
  }
};

struct NodeSceNCd1d2d3d4d5NoneNoWeightLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 6, 6, 5, 12}, Tokens{.vocabulary = 5, .length = 6480});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 2160}), {0, 2, 1})), {0, 2, 1}), {3, 5, 6, 6, 5, 12});
    const Tensor rows = permute(reshape(x_log, {3, 5, 2160}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 6, 6, 5, 3, 4}), {3, 2160});
    return hana::make_tuple(reshape(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::none), {3, 6, 6, 5, 3, 4}), x_log);
  }
};

struct NodeSceMean {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return SparseCategoricalCrossentropy{.from_logits = true}(marks, rows);
  }
};

struct NodeSceMean3d {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2}), {3, 2});
    return SparseCategoricalCrossentropy{.from_logits = true}(marks, rows);
  }
};

struct NodeSceMean3dExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(permute(log_softmax(permute(x, {0, 2, 1})), {0, 2, 1}), {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2}), {3, 2});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean);
  }
};

struct NodeSceMean3dLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2}), {3, 2});
    return hana::make_tuple(SparseCategoricalCrossentropy{.from_logits = true}(marks, rows), reshape(permute(log_softmax(rows), {0, 2,
        1}), {3, 5, 2}));
  }
};

struct NodeSceMean3dLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor x_log = permute(log_softmax(permute(x, {0, 2, 1})), {0, 2, 1});
    const Tensor rows = permute(reshape(x_log, {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2}), {3, 2});
    return hana::make_tuple(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean), x_log);
  }
};

struct NodeSceMeanExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5}), {3,
        5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean);
  }
};

struct NodeSceMeanLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(SparseCategoricalCrossentropy{.from_logits = true}(marks, rows), reshape(permute(log_softmax(rows), {0, 2,
        1}), {3, 5}));
  }
};

struct NodeSceMeanLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5});
    const Tensor rows = permute(reshape(x_log, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean), x_log);
  }
};

struct NodeSceMeanNoWeightIi {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, nullptr, 2);
  }
};

struct NodeSceMeanNoWeightIi3d {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2}), {3, 2});
    return onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, nullptr, 2);
  }
};

struct NodeSceMeanNoWeightIi3dExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(permute(log_softmax(permute(x, {0, 2, 1})), {0, 2, 1}), {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2}), {3, 2});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, nullptr, 2);
  }
};

struct NodeSceMeanNoWeightIi3dLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2}), {3, 2});
    return hana::make_tuple(onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, nullptr, 2),
        reshape(permute(log_softmax(rows), {0, 2, 1}), {3, 5, 2}));
  }
};

struct NodeSceMeanNoWeightIi3dLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor x_log = permute(log_softmax(permute(x, {0, 2, 1})), {0, 2, 1});
    const Tensor rows = permute(reshape(x_log, {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2}), {3, 2});
    return hana::make_tuple(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, nullptr, 2), x_log);
  }
};

struct NodeSceMeanNoWeightIi4d {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2, 7}, Tokens{.vocabulary = 5, .length = 42});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 14}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2, 7}), {3, 14});
    return onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, nullptr, 2);
  }
};

struct NodeSceMeanNoWeightIi4dExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2, 7}, Tokens{.vocabulary = 5, .length = 42});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(reshape(permute(log_softmax(permute(reshape(x, {3, 5, 14}), {0, 2, 1})), {0, 2, 1}), {3, 5, 2,
        7}), {3, 5, 14}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2, 7}), {3, 14});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, nullptr, 2);
  }
};

struct NodeSceMeanNoWeightIi4dLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2, 7}, Tokens{.vocabulary = 5, .length = 42});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 14}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2, 7}), {3, 14});
    return hana::make_tuple(onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, nullptr, 2),
        reshape(permute(log_softmax(rows), {0, 2, 1}), {3, 5, 2, 7}));
  }
};

struct NodeSceMeanNoWeightIi4dLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2, 7}, Tokens{.vocabulary = 5, .length = 42});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 14}), {0, 2, 1})), {0, 2, 1}), {3, 5, 2, 7});
    const Tensor rows = permute(reshape(x_log, {3, 5, 14}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2, 7}), {3, 14});
    return hana::make_tuple(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, nullptr, 2), x_log);
  }
};

struct NodeSceMeanNoWeightIiExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5}), {3,
        5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, nullptr, 2);
  }
};

struct NodeSceMeanNoWeightIiLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, nullptr, 2),
        reshape(permute(log_softmax(rows), {0, 2, 1}), {3, 5}));
  }
};

struct NodeSceMeanNoWeightIiLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5});
    const Tensor rows = permute(reshape(x_log, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, nullptr, 2), x_log);
  }
};

struct NodeSceMeanWeight {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, &w);
  }
};

struct NodeSceMeanWeightExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5}), {3,
        5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &w);
  }
};

struct NodeSceMeanWeightIi {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, &w, 0);
  }
};

struct NodeSceMeanWeightIi3d {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2}), {3, 2});
    return onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, &w, 1);
  }
};

struct NodeSceMeanWeightIi3dExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(permute(log_softmax(permute(x, {0, 2, 1})), {0, 2, 1}), {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2}), {3, 2});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &w, 1);
  }
};

struct NodeSceMeanWeightIi3dLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2}), {3, 2});
    return hana::make_tuple(onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, &w, 1),
        reshape(permute(log_softmax(rows), {0, 2, 1}), {3, 5, 2}));
  }
};

struct NodeSceMeanWeightIi3dLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2}, Tokens{.vocabulary = 5, .length = 6});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor x_log = permute(log_softmax(permute(x, {0, 2, 1})), {0, 2, 1});
    const Tensor rows = permute(reshape(x_log, {3, 5, 2}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2}), {3, 2});
    return hana::make_tuple(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &w, 1), x_log);
  }
};

struct NodeSceMeanWeightIi4d {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2, 7}, Tokens{.vocabulary = 5, .length = 42});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 14}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2, 7}), {3, 14});
    return onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, &w, 2);
  }
};

struct NodeSceMeanWeightIi4dExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2, 7}, Tokens{.vocabulary = 5, .length = 42});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(reshape(permute(log_softmax(permute(reshape(x, {3, 5, 14}), {0, 2, 1})), {0, 2, 1}), {3, 5, 2,
        7}), {3, 5, 14}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2, 7}), {3, 14});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &w, 2);
  }
};

struct NodeSceMeanWeightIi4dLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2, 7}, Tokens{.vocabulary = 5, .length = 42});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 14}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2, 7}), {3, 14});
    return hana::make_tuple(onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, &w, 2),
        reshape(permute(log_softmax(rows), {0, 2, 1}), {3, 5, 2, 7}));
  }
};

struct NodeSceMeanWeightIi4dLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5, 2, 7}, Tokens{.vocabulary = 5, .length = 42});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 14}), {0, 2, 1})), {0, 2, 1}), {3, 5, 2, 7});
    const Tensor rows = permute(reshape(x_log, {3, 5, 14}), {0, 2, 1});
    const Tensor marks = reshape(reshape(y, {3, 2, 7}), {3, 14});
    return hana::make_tuple(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &w, 2), x_log);
  }
};

struct NodeSceMeanWeightIiExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5}), {3,
        5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &w, 0);
  }
};

struct NodeSceMeanWeightIiLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, &w, 0),
        reshape(permute(log_softmax(rows), {0, 2, 1}), {3, 5}));
  }
};

struct NodeSceMeanWeightIiLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5});
    const Tensor rows = permute(reshape(x_log, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &w, 0), x_log);
  }
};

struct NodeSceMeanWeightLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::mean, &w),
        reshape(permute(log_softmax(rows), {0, 2, 1}), {3, 5}));
  }
};

struct NodeSceMeanWeightLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5});
    const Tensor rows = permute(reshape(x_log, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::mean, &w), x_log);
  }
};

struct NodeSceNone {
  static constexpr auto inputs = hana::make_tuple(Input{5}, Tokens{.vocabulary = 5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return SparseCategoricalCrossentropy{.from_logits = true}(y, x); }
};

struct NodeSceNoneExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5}), {3,
        5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return reshape(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::none), {3});
  }
};

struct NodeSceNoneLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{5}, Tokens{.vocabulary = 5});
  constexpr auto operator()(Tensor x, Tensor y) const {
    return hana::make_tuple(SparseCategoricalCrossentropy{.from_logits = true}(y, x), log_softmax(x));
  }
};

struct NodeSceNoneLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5});
    const Tensor rows = permute(reshape(x_log, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(reshape(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::none), {3}), x_log);
  }
};

struct NodeSceNoneWeights {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return reshape(onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::none, &w), {3});
  }
};

struct NodeSceNoneWeightsExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5}), {3,
        5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return reshape(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::none, &w), {3});
  }
};

struct NodeSceNoneWeightsLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(reshape(onnx::negative_log_likelihood(log_softmax(rows), marks, onnx::Reduction::none, &w), {3}),
        reshape(permute(log_softmax(rows), {0, 2, 1}), {3, 5}));
  }
};

struct NodeSceNoneWeightsLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {5});
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5});
    const Tensor rows = permute(reshape(x_log, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(reshape(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::none, &w), {3}), x_log);
  }
};

struct NodeSceSum {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return SparseCategoricalCrossentropy{.from_logits = true}(marks, rows) * 3.0;
  }
};

struct NodeSceSumExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5}), {3,
        5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return onnx::negative_log_likelihood(rows, marks, onnx::Reduction::sum);
  }
};

struct NodeSceSumLogProb {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor rows = permute(reshape(x, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(SparseCategoricalCrossentropy{.from_logits = true}(marks, rows) * 3.0, reshape(permute(log_softmax(rows), {0,
        2, 1}), {3, 5}));
  }
};

struct NodeSceSumLogProbExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 5}, Tokens{.vocabulary = 5, .length = 3});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor x_log = reshape(permute(log_softmax(permute(reshape(x, {3, 5, 1}), {0, 2, 1})), {0, 2, 1}), {3, 5});
    const Tensor rows = permute(reshape(x_log, {3, 5, 1}), {0, 2, 1});
    const Tensor marks = reshape(y, {3, 1});
    return hana::make_tuple(onnx::negative_log_likelihood(rows, marks, onnx::Reduction::sum), x_log);
  }
};

TEST(Onnx, NegativeLogLikelihoodLoss) {
  weft_test::expect_conformance<NodeNlllossNC>({"node/test_nllloss_NC"});
  weft_test::expect_conformance<NodeNlllossNCExpanded>({"node/test_nllloss_NC_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1>({"node/test_nllloss_NCd1"});
  weft_test::expect_conformance<NodeNlllossNCd1Expanded>({"node/test_nllloss_NCd1_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1Ii>({"node/test_nllloss_NCd1_ii"});
  weft_test::expect_conformance<NodeNlllossNCd1IiExpanded>({"node/test_nllloss_NCd1_ii_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1Weight>({"node/test_nllloss_NCd1_weight"});
  weft_test::expect_conformance<NodeNlllossNCd1WeightExpanded>({"node/test_nllloss_NCd1_weight_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1WeightIi>({"node/test_nllloss_NCd1_weight_ii"});
  weft_test::expect_conformance<NodeNlllossNCd1WeightIiExpanded>({"node/test_nllloss_NCd1_weight_ii_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1d2>({"node/test_nllloss_NCd1d2"});
  weft_test::expect_conformance<NodeNlllossNCd1d2Expanded>({"node/test_nllloss_NCd1d2_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1d2NoWeightReductionMeanIi>({"node/test_nllloss_NCd1d2_no_weight_reduction_mean_ii"});
  weft_test::expect_conformance<NodeNlllossNCd1d2NoWeightReductionMeanIiExpanded>(
      {"node/test_nllloss_NCd1d2_no_weight_reduction_mean_ii_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1d2ReductionMean>({"node/test_nllloss_NCd1d2_reduction_mean"});
  weft_test::expect_conformance<NodeNlllossNCd1d2ReductionMeanExpanded>({"node/test_nllloss_NCd1d2_reduction_mean_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1d2ReductionSum>({"node/test_nllloss_NCd1d2_reduction_sum"});
  weft_test::expect_conformance<NodeNlllossNCd1d2ReductionSumExpanded>({"node/test_nllloss_NCd1d2_reduction_sum_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1d2WithWeight>({"node/test_nllloss_NCd1d2_with_weight"});
  weft_test::expect_conformance<NodeNlllossNCd1d2WithWeightExpanded>({"node/test_nllloss_NCd1d2_with_weight_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1d2WithWeightReductionMean>({"node/test_nllloss_NCd1d2_with_weight_reduction_mean"});
  weft_test::expect_conformance<NodeNlllossNCd1d2WithWeightReductionMeanExpanded>(
      {"node/test_nllloss_NCd1d2_with_weight_reduction_mean_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1d2WithWeightReductionSum>({"node/test_nllloss_NCd1d2_with_weight_reduction_sum"});
  weft_test::expect_conformance<NodeNlllossNCd1d2WithWeightReductionSumExpanded>(
      {"node/test_nllloss_NCd1d2_with_weight_reduction_sum_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1d2WithWeightReductionSumIi>({"node/test_nllloss_NCd1d2_with_weight_reduction_sum_ii"});
  weft_test::expect_conformance<NodeNlllossNCd1d2WithWeightReductionSumIiExpanded>(
      {"node/test_nllloss_NCd1d2_with_weight_reduction_sum_ii_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1d2d3SumWeightHighIi>({"node/test_nllloss_NCd1d2d3_sum_weight_high_ii"});
  weft_test::expect_conformance<NodeNlllossNCd1d2d3SumWeightHighIiExpanded>({"node/test_nllloss_NCd1d2d3_sum_weight_high_ii_expanded"});
  weft_test::expect_conformance<NodeNlllossNCd1d2d3d4d5MeanWeight>({"node/test_nllloss_NCd1d2d3d4d5_mean_weight"});
  weft_test::expect_conformance<NodeNlllossNCd1d2d3d4d5NoneNoWeight>({"node/test_nllloss_NCd1d2d3d4d5_none_no_weight"});
}

TEST(OnnxEmitted, NegativeLogLikelihoodLoss) {
  weft_test::expect_emitted_conformance<NodeNlllossNC>({"node/test_nllloss_NC"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1>({"node/test_nllloss_NCd1"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1Ii>({"node/test_nllloss_NCd1_ii"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1Weight>({"node/test_nllloss_NCd1_weight"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1WeightIi>({"node/test_nllloss_NCd1_weight_ii"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1d2>({"node/test_nllloss_NCd1d2"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1d2NoWeightReductionMeanIi>({"node/test_nllloss_NCd1d2_no_weight_reduction_mean_ii"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1d2ReductionMean>({"node/test_nllloss_NCd1d2_reduction_mean"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1d2ReductionSum>({"node/test_nllloss_NCd1d2_reduction_sum"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1d2WithWeight>({"node/test_nllloss_NCd1d2_with_weight"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1d2WithWeightReductionMean>({"node/test_nllloss_NCd1d2_with_weight_reduction_mean"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1d2WithWeightReductionSum>({"node/test_nllloss_NCd1d2_with_weight_reduction_sum"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1d2WithWeightReductionSumIi>(
      {"node/test_nllloss_NCd1d2_with_weight_reduction_sum_ii"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1d2d3SumWeightHighIi>({"node/test_nllloss_NCd1d2d3_sum_weight_high_ii"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1d2d3d4d5MeanWeight>({"node/test_nllloss_NCd1d2d3d4d5_mean_weight"});
  weft_test::expect_emitted_conformance<NodeNlllossNCd1d2d3d4d5NoneNoWeight>({"node/test_nllloss_NCd1d2d3d4d5_none_no_weight"});
}

TEST(Onnx, SoftmaxCrossEntropyLoss) {
  weft_test::expect_conformance<NodeSceNCd1d2d3SumWeightHighIi>({"node/test_sce_NCd1d2d3_sum_weight_high_ii"});
  weft_test::expect_conformance<NodeSceNCd1d2d3SumWeightHighIiExpanded>({"node/test_sce_NCd1d2d3_sum_weight_high_ii_expanded"});
  weft_test::expect_conformance<NodeSceNCd1d2d3SumWeightHighIiLogProb>({"node/test_sce_NCd1d2d3_sum_weight_high_ii_log_prob"});
  weft_test::expect_conformance<NodeSceNCd1d2d3SumWeightHighIiLogProbExpanded>(
      {"node/test_sce_NCd1d2d3_sum_weight_high_ii_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceNCd1d2d3d4d5MeanWeight>({"node/test_sce_NCd1d2d3d4d5_mean_weight"});
  weft_test::expect_conformance<NodeSceNCd1d2d3d4d5MeanWeightExpanded>({"node/test_sce_NCd1d2d3d4d5_mean_weight_expanded"});
  weft_test::expect_conformance<NodeSceNCd1d2d3d4d5MeanWeightLogProb>({"node/test_sce_NCd1d2d3d4d5_mean_weight_log_prob"});
  weft_test::expect_conformance<NodeSceNCd1d2d3d4d5MeanWeightLogProbExpanded>({"node/test_sce_NCd1d2d3d4d5_mean_weight_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceNCd1d2d3d4d5NoneNoWeight>({"node/test_sce_NCd1d2d3d4d5_none_no_weight"});
  weft_test::expect_conformance<NodeSceNCd1d2d3d4d5NoneNoWeightExpanded>({"node/test_sce_NCd1d2d3d4d5_none_no_weight_expanded"});
  weft_test::expect_conformance<NodeSceNCd1d2d3d4d5NoneNoWeightLogProb>({"node/test_sce_NCd1d2d3d4d5_none_no_weight_log_prob"});
  weft_test::expect_conformance<NodeSceNCd1d2d3d4d5NoneNoWeightLogProbExpanded>(
      {"node/test_sce_NCd1d2d3d4d5_none_no_weight_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceMean>({"node/test_sce_mean"});
  weft_test::expect_conformance<NodeSceMean3d>({"node/test_sce_mean_3d"});
  weft_test::expect_conformance<NodeSceMean3dExpanded>({"node/test_sce_mean_3d_expanded"});
  weft_test::expect_conformance<NodeSceMean3dLogProb>({"node/test_sce_mean_3d_log_prob"});
  weft_test::expect_conformance<NodeSceMean3dLogProbExpanded>({"node/test_sce_mean_3d_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceMeanExpanded>({"node/test_sce_mean_expanded"});
  weft_test::expect_conformance<NodeSceMeanLogProb>({"node/test_sce_mean_log_prob"});
  weft_test::expect_conformance<NodeSceMeanLogProbExpanded>({"node/test_sce_mean_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceMeanNoWeightIi>({"node/test_sce_mean_no_weight_ii"});
  weft_test::expect_conformance<NodeSceMeanNoWeightIi3d>({"node/test_sce_mean_no_weight_ii_3d"});
  weft_test::expect_conformance<NodeSceMeanNoWeightIi3dExpanded>({"node/test_sce_mean_no_weight_ii_3d_expanded"});
  weft_test::expect_conformance<NodeSceMeanNoWeightIi3dLogProb>({"node/test_sce_mean_no_weight_ii_3d_log_prob"});
  weft_test::expect_conformance<NodeSceMeanNoWeightIi3dLogProbExpanded>({"node/test_sce_mean_no_weight_ii_3d_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceMeanNoWeightIi4d>({"node/test_sce_mean_no_weight_ii_4d"});
  weft_test::expect_conformance<NodeSceMeanNoWeightIi4dExpanded>({"node/test_sce_mean_no_weight_ii_4d_expanded"});
  weft_test::expect_conformance<NodeSceMeanNoWeightIi4dLogProb>({"node/test_sce_mean_no_weight_ii_4d_log_prob"});
  weft_test::expect_conformance<NodeSceMeanNoWeightIi4dLogProbExpanded>({"node/test_sce_mean_no_weight_ii_4d_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceMeanNoWeightIiExpanded>({"node/test_sce_mean_no_weight_ii_expanded"});
  weft_test::expect_conformance<NodeSceMeanNoWeightIiLogProb>({"node/test_sce_mean_no_weight_ii_log_prob"});
  weft_test::expect_conformance<NodeSceMeanNoWeightIiLogProbExpanded>({"node/test_sce_mean_no_weight_ii_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceMeanWeight>({"node/test_sce_mean_weight"});
  weft_test::expect_conformance<NodeSceMeanWeightExpanded>({"node/test_sce_mean_weight_expanded"});
  weft_test::expect_conformance<NodeSceMeanWeightIi>({"node/test_sce_mean_weight_ii"});
  weft_test::expect_conformance<NodeSceMeanWeightIi3d>({"node/test_sce_mean_weight_ii_3d"});
  weft_test::expect_conformance<NodeSceMeanWeightIi3dExpanded>({"node/test_sce_mean_weight_ii_3d_expanded"});
  weft_test::expect_conformance<NodeSceMeanWeightIi3dLogProb>({"node/test_sce_mean_weight_ii_3d_log_prob"});
  weft_test::expect_conformance<NodeSceMeanWeightIi3dLogProbExpanded>({"node/test_sce_mean_weight_ii_3d_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceMeanWeightIi4d>({"node/test_sce_mean_weight_ii_4d"});
  weft_test::expect_conformance<NodeSceMeanWeightIi4dExpanded>({"node/test_sce_mean_weight_ii_4d_expanded"});
  weft_test::expect_conformance<NodeSceMeanWeightIi4dLogProb>({"node/test_sce_mean_weight_ii_4d_log_prob"});
  weft_test::expect_conformance<NodeSceMeanWeightIi4dLogProbExpanded>({"node/test_sce_mean_weight_ii_4d_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceMeanWeightIiExpanded>({"node/test_sce_mean_weight_ii_expanded"});
  weft_test::expect_conformance<NodeSceMeanWeightIiLogProb>({"node/test_sce_mean_weight_ii_log_prob"});
  weft_test::expect_conformance<NodeSceMeanWeightIiLogProbExpanded>({"node/test_sce_mean_weight_ii_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceMeanWeightLogProb>({"node/test_sce_mean_weight_log_prob"});
  weft_test::expect_conformance<NodeSceMeanWeightLogProbExpanded>({"node/test_sce_mean_weight_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceNone>({"node/test_sce_none"});
  weft_test::expect_conformance<NodeSceNoneExpanded>({"node/test_sce_none_expanded"});
  weft_test::expect_conformance<NodeSceNoneLogProb>({"node/test_sce_none_log_prob"});
  weft_test::expect_conformance<NodeSceNoneLogProbExpanded>({"node/test_sce_none_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceNoneWeights>({"node/test_sce_none_weights"});
  weft_test::expect_conformance<NodeSceNoneWeightsExpanded>({"node/test_sce_none_weights_expanded"});
  weft_test::expect_conformance<NodeSceNoneWeightsLogProb>({"node/test_sce_none_weights_log_prob"});
  weft_test::expect_conformance<NodeSceNoneWeightsLogProbExpanded>({"node/test_sce_none_weights_log_prob_expanded"});
  weft_test::expect_conformance<NodeSceSum>({"node/test_sce_sum"});
  weft_test::expect_conformance<NodeSceSumExpanded>({"node/test_sce_sum_expanded"});
  weft_test::expect_conformance<NodeSceSumLogProb>({"node/test_sce_sum_log_prob"});
  weft_test::expect_conformance<NodeSceSumLogProbExpanded>({"node/test_sce_sum_log_prob_expanded"});
}

TEST(OnnxEmitted, SoftmaxCrossEntropyLoss) {
  weft_test::expect_emitted_conformance<NodeSceNCd1d2d3SumWeightHighIiLogProb>({"node/test_sce_NCd1d2d3_sum_weight_high_ii_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceNCd1d2d3d4d5MeanWeightLogProb>({"node/test_sce_NCd1d2d3d4d5_mean_weight_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceNCd1d2d3d4d5NoneNoWeightLogProb>({"node/test_sce_NCd1d2d3d4d5_none_no_weight_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceMean3dLogProb>({"node/test_sce_mean_3d_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceMeanLogProb>({"node/test_sce_mean_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceMeanNoWeightIi3dLogProb>({"node/test_sce_mean_no_weight_ii_3d_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceMeanNoWeightIi4dLogProb>({"node/test_sce_mean_no_weight_ii_4d_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceMeanNoWeightIiLogProb>({"node/test_sce_mean_no_weight_ii_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceMeanWeightIi3dLogProb>({"node/test_sce_mean_weight_ii_3d_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceMeanWeightIi4dLogProb>({"node/test_sce_mean_weight_ii_4d_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceMeanWeightIiLogProb>({"node/test_sce_mean_weight_ii_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceMeanWeightLogProb>({"node/test_sce_mean_weight_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceNoneLogProb>({"node/test_sce_none_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceNoneWeightsLogProb>({"node/test_sce_none_weights_log_prob"});
  weft_test::expect_emitted_conformance<NodeSceSumLogProb>({"node/test_sce_sum_log_prob"});
}

}  // namespace

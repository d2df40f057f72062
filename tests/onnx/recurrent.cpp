// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by generate.py.
#include "support/onnx.hpp"
#include "support/onnx_emitted.hpp"

namespace {

using namespace weft;
namespace onnx = weft_test::onnx;

struct NodeGruBatchwise {
  static constexpr auto inputs = Input{1, 2};
  constexpr auto operator()(Tensor x) const {
    const auto run = GRU{.units = 6, .bias = false, .reset_after = false, .return_sequences = true}.with_states(x);
    return hana::make_tuple(run.output, run.states[0]);
  }
};

struct NodeGruDefaults {
  static constexpr auto inputs = Input{1, 2};
  constexpr Tensor operator()(Tensor x) const { return GRU{.units = 5, .bias = false, .reset_after = false}(x); }
};

struct NodeGruSeqLength {
  static constexpr auto inputs = Input{2, 3};
  constexpr Tensor operator()(Tensor x) const { return GRU{.units = 5, .reset_after = false}(x); }
};

struct NodeGruWithInitialBias {
  static constexpr auto inputs = Input{1, 3};
  constexpr Tensor operator()(Tensor x) const { return GRU{.units = 3, .reset_after = false}(x); }
};

struct NodeLstmBatchwise {
  static constexpr auto inputs = Input{1, 2};
  constexpr auto operator()(Tensor x) const {
    const auto run = LSTM{.units = 7, .bias = false, .return_sequences = true}.with_states(x);
    return hana::make_tuple(run.output, run.states[0]);
  }
};

struct NodeLstmDefaults {
  static constexpr auto inputs = Input{1, 2};
  constexpr Tensor operator()(Tensor x) const { return LSTM{.units = 3, .bias = false}(x); }
};

struct NodeLstmWithInitialBias {
  static constexpr auto inputs = Input{1, 3};
  constexpr Tensor operator()(Tensor x) const { return LSTM{.units = 4, .recurrent_bias = true}(x); }
};

struct NodeLstmWithPeepholes {
  static constexpr auto inputs = Input{1, 4};
  constexpr Tensor operator()(Tensor x) const { return LSTM{.units = 3, .recurrent_bias = true, .peepholes = true}(x); }
};

struct NodeRnnSeqLength {
  static constexpr auto inputs = Input{2, 3};
  constexpr Tensor operator()(Tensor x) const { return SimpleRNN{.units = 5, .recurrent_bias = true}(x); }
};

struct NodeSimpleRnnBatchwise {
  static constexpr auto inputs = Input{1, 2};
  constexpr auto operator()(Tensor x) const {
    const auto run = SimpleRNN{.units = 4, .bias = false, .return_sequences = true}.with_states(x);
    return hana::make_tuple(run.output, run.states[0]);
  }
};

struct NodeSimpleRnnDefaults {
  static constexpr auto inputs = Input{1, 2};
  constexpr Tensor operator()(Tensor x) const { return SimpleRNN{.units = 4, .bias = false}(x); }
};

struct NodeSimpleRnnWithInitialBias {
  static constexpr auto inputs = Input{1, 3};
  constexpr Tensor operator()(Tensor x) const { return SimpleRNN{.units = 5, .recurrent_bias = true}(x); }
};

TEST(Onnx, GRU) {
  weft_test::expect_conformance<NodeGruBatchwise>({"node/test_gru_batchwise"});
  weft_test::expect_conformance<NodeGruDefaults>({"node/test_gru_defaults"});
  weft_test::expect_conformance<NodeGruSeqLength>({"node/test_gru_seq_length"});
  weft_test::expect_conformance<NodeGruWithInitialBias>({"node/test_gru_with_initial_bias"});
}

TEST(OnnxEmitted, GRU) {
  weft_test::expect_emitted_conformance<NodeGruBatchwise>({"node/test_gru_batchwise"});
  weft_test::expect_emitted_conformance<NodeGruDefaults>({"node/test_gru_defaults"});
  weft_test::expect_emitted_conformance<NodeGruSeqLength>({"node/test_gru_seq_length"});
  weft_test::expect_emitted_conformance<NodeGruWithInitialBias>({"node/test_gru_with_initial_bias"});
}

TEST(Onnx, LSTM) {
  weft_test::expect_conformance<NodeLstmBatchwise>({"node/test_lstm_batchwise"});
  weft_test::expect_conformance<NodeLstmDefaults>({"node/test_lstm_defaults"});
  weft_test::expect_conformance<NodeLstmWithInitialBias>({"node/test_lstm_with_initial_bias"});
  weft_test::expect_conformance<NodeLstmWithPeepholes>({"node/test_lstm_with_peepholes"});
}

TEST(OnnxEmitted, LSTM) {
  weft_test::expect_emitted_conformance<NodeLstmBatchwise>({"node/test_lstm_batchwise"});
  weft_test::expect_emitted_conformance<NodeLstmDefaults>({"node/test_lstm_defaults"});
  weft_test::expect_emitted_conformance<NodeLstmWithInitialBias>({"node/test_lstm_with_initial_bias"});
  weft_test::expect_emitted_conformance<NodeLstmWithPeepholes>({"node/test_lstm_with_peepholes"});
}

TEST(Onnx, RNN) {
  weft_test::expect_conformance<NodeRnnSeqLength>({"node/test_rnn_seq_length"});
  weft_test::expect_conformance<NodeSimpleRnnBatchwise>({"node/test_simple_rnn_batchwise"});
  weft_test::expect_conformance<NodeSimpleRnnDefaults>({"node/test_simple_rnn_defaults"});
  weft_test::expect_conformance<NodeSimpleRnnWithInitialBias>({"node/test_simple_rnn_with_initial_bias"});
}

TEST(OnnxEmitted, RNN) {
  weft_test::expect_emitted_conformance<NodeRnnSeqLength>({"node/test_rnn_seq_length"});
  weft_test::expect_emitted_conformance<NodeSimpleRnnBatchwise>({"node/test_simple_rnn_batchwise"});
  weft_test::expect_emitted_conformance<NodeSimpleRnnDefaults>({"node/test_simple_rnn_defaults"});
  weft_test::expect_emitted_conformance<NodeSimpleRnnWithInitialBias>({"node/test_simple_rnn_with_initial_bias"});
}

}  // namespace

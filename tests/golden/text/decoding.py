# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""text/decoding.txt: what the Python package transformers 5.24 keeps and finds, in double.

logits.<i>: a row of logits; kept.<i>.<k>: temperature, top_k, top_p, then 1 for each token that its warpers keep;
penalty: tokens that came before, penalized.<i>: logits after a repetition penalty of 1.3.
table: logits [8, 8, 8] of the next token after the last two, of a model without anything else; beam.<k>: beams,
max_new_tokens, length_penalty, the stop token (-1 for none); beam.<k>.score.<j>, beam.<k>.tokens.<j>: what generate
finds from the prompt 1, 2, padding taken away.
"""
import torch
from transformers import GenerationConfig, GenerationMixin, PretrainedConfig, PreTrainedModel
from transformers.generation import (RepetitionPenaltyLogitsProcessor, TemperatureLogitsWarper, TopKLogitsWarper,
                                     TopPLogitsWarper)
from transformers.modeling_outputs import CausalLMOutput

from samples import write

torch.manual_seed(3)


class TableConfig(PretrainedConfig):
    model_type = "table"


class Table(PreTrainedModel, GenerationMixin):
    """The next token's logits stand in a table by the last two tokens."""
    config_class = TableConfig

    def __init__(self, config, table):
        super().__init__(config)
        self.table = torch.nn.Parameter(table)

    def forward(self, input_ids, **_):
        last = torch.cat([input_ids[:, :1], input_ids[:, :-1]], 1)
        return CausalLMOutput(logits=self.table[last, input_ids])

    def prepare_inputs_for_generation(self, input_ids, **_):
        return {"input_ids": input_ids}


def warped(values):
    for i, size in enumerate((10, 50, 1000)):
        logits = (3 * torch.randn(1, size, dtype=torch.float64)).float()
        values[f"logits.{i}"] = logits
        for k, (temperature, top_k, top_p) in enumerate(
                [(1, 0, 1), (1, 3, 1), (1, 0, 0.9), (0.7, 0, 0.5), (2, 20, 0.8), (1, 1000, 0.01), (0.5, 7, 0.95)]):
            scores = TemperatureLogitsWarper(float(temperature))(None, logits.double())
            if top_k:
                scores = TopKLogitsWarper(top_k)(None, scores)
            if top_p < 1:
                scores = TopPLogitsWarper(top_p)(None, scores)
            values[f"kept.{i}.{k}"] = [temperature, top_k, top_p, *torch.isfinite(scores[0]).int().tolist()]
        before = torch.tensor([[1, 4, 4, 7, 1]])
        values["penalty"] = before
        values[f"penalized.{i}"] = RepetitionPenaltyLogitsProcessor(1.3)(before, logits.clone())


def beams(values):
    table = (2 * torch.randn(8, 8, 8, dtype=torch.float64)).float()
    values["table"] = table
    model = Table(TableConfig(vocab_size=8, bos_token_id=0, pad_token_id=0), table.double()).double().eval()
    for k, (count, most, penalty, stop) in enumerate(
            [(1, 6, 1.0, -1), (3, 6, 1.0, -1), (4, 8, 1.0, 5), (4, 8, 0.0, 5), (2, 10, 2.0, 5), (5, 3, -0.5, 3), (8, 12, 0.7, 6)]):
        config = GenerationConfig(num_beams=count, num_return_sequences=count, max_new_tokens=most, length_penalty=penalty,
                                  do_sample=False, early_stopping=False, eos_token_id=None if stop < 0 else stop,
                                  pad_token_id=0, use_cache=False, output_scores=True, return_dict_in_generate=True)
        values[f"beam.{k}"] = [count, most, penalty, stop]
        if count == 1:
            config.output_scores = False
        found = model.generate(torch.tensor([[1, 2]]), generation_config=config)
        for j, row in enumerate(found.sequences.tolist()):
            if stop in row[2:]:
                row = row[:row.index(stop, 2) + 1]
            values[f"beam.{k}.tokens.{j}"] = row
            if count > 1:
                values[f"beam.{k}.score.{j}"] = float(found.sequences_scores[j])


def main():
    values = {}
    warped(values)
    beams(values)
    write("text/decoding.txt", __doc__, values)


main()

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

// Texts: not a part of weft/weft.hpp. What becomes tokens and back; a new tokenizer is a header here and a line below.
#include <weft/text/byte_level_bpe.hpp>
#include <weft/text/character_tokenizer.hpp>
#include <weft/text/concept.hpp>
#include <weft/text/encode_all.hpp>
#include <weft/text/vocabulary.hpp>
#include <weft/text/word_piece.hpp>
#include <weft/text/word_tokenizer.hpp>

// Tokens as what fit takes.
#include <weft/text/alias_table.hpp>
#include <weft/text/bucket_by_length.hpp>
#include <weft/text/language_model_windows.hpp>
#include <weft/text/mask_tokens.hpp>
#include <weft/text/negative_sampler.hpp>
#include <weft/text/next_by_stream.hpp>
#include <weft/text/next_sentence_pairs.hpp>
#include <weft/text/pad_sequences.hpp>
#include <weft/text/sentence_pairs.hpp>
#include <weft/text/skip_gram_pairs.hpp>

// From logits to texts.
#include <weft/text/beam_search.hpp>
#include <weft/text/generate.hpp>
#include <weft/text/next_token.hpp>
#include <weft/text/repetition_penalty.hpp>
#include <weft/text/sample.hpp>

// How good they are.
#include <weft/data/confusion_matrix.hpp>
#include <weft/text/bleu.hpp>
#include <weft/text/perplexity.hpp>

// Texts from files.
#include <weft/text/dictionary.hpp>
#include <weft/text/jane_austen.hpp>
#include <weft/text/labeled_texts.hpp>
#include <weft/text/phrase_pairs.hpp>
#include <weft/text/read_text.hpp>
#include <weft/text/reuters.hpp>
#include <weft/text/reviews.hpp>
#include <weft/text/wordnet.hpp>

// Characters.
#include <weft/text/unicode.hpp>
#include <weft/text/utf8.hpp>

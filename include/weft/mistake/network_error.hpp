// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/meta/fixed_string.hpp>
#include <weft/meta/text.hpp>

#include <utility>

namespace weft::inline WEFT_ABI {

/// Never defined: its name is the sentence that tells the network's author what to change.
template <FixedString... sentence>
struct network_error;

namespace detail {

// clang cuts a text in its messages after some thirty characters, so it gets it in pieces; g++ prints all of one.
#if defined(__clang__)
inline constexpr int piece_size = 28;
#else
inline constexpr int piece_size = 640;
#endif

template <class Mistake, int piece>
constexpr auto piece_of() {
  constexpr Text text = Mistake::sentence;
  constexpr int begin = piece * piece_size, end = text.size < begin + piece_size ? text.size : begin + piece_size;
  FixedString<static_cast<std::size_t>(end - begin) + 1> part;
  for (int i = begin; i < end; ++i) part.text[i - begin] = text.data[static_cast<std::size_t>(i)];
  part.text[end - begin] = '\0';  // what clang has not seen written it does not take for the end of a text
  return part;
}

// One class for each sentence, so that it is printed once however often it is asked for; and an assertion in a class, so
// that whoever asks still gets an answer and the sentence stays the only error.
template <FixedString... sentence>
struct Refusal {
  static_assert(sizeof(network_error<sentence...>) > 0);
  static constexpr bool is_sound = false;
};

template <class Mistake, std::size_t... piece>
constexpr bool refuse(std::index_sequence<piece...>) {
  return Refusal<piece_of<Mistake, static_cast<int>(piece)>()...>::is_sound;
}

}  // namespace detail

/// Makes a mistake the compile error. Mistake: a type with a constant Text `sentence`; an empty one is no mistake.
/// Returns whether there is none, so that whatever would follow from it can be left out.
template <class Mistake>
constexpr bool refuse() {
  constexpr int pieces = (Mistake::sentence.size + detail::piece_size - 1) / detail::piece_size;
  if constexpr (pieces == 0) return true;
  else return detail::refuse<Mistake>(std::make_index_sequence<static_cast<std::size_t>(pieces)>{});
}

}  // namespace weft

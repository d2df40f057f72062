// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/shape.hpp>

#include <cstdint>
#include <string_view>

namespace weft::inline WEFT_ABI {

struct Gradients;
template <class T>
struct Interpretation;

/// What the passes may assume of an operation. They ask for nothing else, so a new operation needs no change in them.
enum class Role : std::uint8_t {
  source,       ///< has a value before the program runs: inputs, parameters, constants
  map,          ///< a formula applied to every element
  index,        ///< the number of each element along the last axis; costs nothing
  random,       ///< a random number for each element, from a counter; costs nothing to repeat
  reduction,    ///< a sum or maximum over axes, or over the batch
  contraction,  ///< a matrix product
  view,         ///< the same numbers, found elsewhere: reshape, transpose, slice
  join,         ///< operands written side by side: concatenate
  opaque        ///< has a kernel of its own
};

/// An operation of the graph. Everything that is known of it stands in its own header under graph/operations.
struct Operation {
  std::string_view name;
  std::uint32_t id;  ///< of the name: addresses are no constants where a sanitizer watches pointers
  Role role;
  void (*differentiate)(Gradients&, int node);  ///< null: no gradient passes
  void (*interpret_float)(Interpretation<float>&, int node);
  void (*interpret_double)(Interpretation<double>&, int node);
  void (*interpret_long_double)(Interpretation<long double>&, int node);
  bool reads_integers = false;  ///< its kernel knows them; others are given numbers
  bool reads_rows = false;      ///< its kernel wants the last axis of what it reads dense, and copies are made for it
  bool draws = false;           ///< it draws random numbers, from the stream in its last attribute
};

/// Makes an Operation of a struct with `name`, `role`, `differentiate` and `interpret`, and perhaps `reads_integers`,
/// `reads_rows` or `draws`.
template <class Rule>
constexpr Operation operation() {
  std::uint32_t id = 2166136261u;  // Fowler, Noll and Vo's hash
  for (char c : Rule::name) id = (id ^ static_cast<unsigned char>(c)) * 16777619u;
  return {Rule::name,
          id,
          Rule::role,
          &Rule::differentiate,
          &Rule::template interpret<float>,
          &Rule::template interpret<double>,
          &Rule::template interpret<long double>,
          requires { Rule::reads_integers; },
          requires { Rule::reads_rows; },
          requires { Rule::draws; }};
}

inline constexpr int max_operands = 6;
inline constexpr int max_attributes = 8;
inline constexpr int stream_attribute = max_attributes - 1;  ///< of an operation that draws

enum class Element : std::uint8_t { float32, int32 };

/// One value of the network's computation. `attribute` holds what the operation needs beside its operands.
struct Node {
  const Operation* operation = nullptr;
  int operand[max_operands] = {-1, -1, -1, -1, -1, -1};
  Shape shape;
  int attribute[max_attributes] = {};
  int formula = -1;              ///< of a map
  const float* values = nullptr;  ///< of a constant array
  bool batched = false;          ///< one value per sample, or one in all
  bool blocked = false;          ///< lies in panels of columns: passes/panel.hpp
  bool kept = false;             ///< of a loop over time: its values at all steps are wanted
  int loop = -1;                 ///< over time, in which it has a value at every step; -1: none
  int stage = 0;                 ///< of the step: later ones wait for it; odd: computed a second time for the gradients
  int mask = -1;                 ///< of a sequence, while a network is declared: which of its steps count
  Element element = Element::float32;

  constexpr int operands() const {
    int n = 0;
    while (n < max_operands && operand[n] >= 0) ++n;
    return n;
  }
  constexpr bool is(const Operation& o) const { return operation->id == o.id; }
  constexpr Role role() const { return operation->role; }
};

}  // namespace weft

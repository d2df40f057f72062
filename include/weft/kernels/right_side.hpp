// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/pack.hpp>
#include <weft/kernels/upcoming.hpp>
#include <weft/passes/contraction_plan.hpp>
#include <weft/passes/panel.hpp>

namespace weft::inline WEFT_ABI {

/// How a contraction reads its right side, panel by panel: as it lies, where its columns lie side by side, or from a
/// copy, where it lies transposed.
template <Contraction plan>
struct RightSide {
  static constexpr long columns = plan.columns, inner = plan.inner;
  static constexpr long width = panel_width(columns), panels = panel_count(columns);
  static constexpr int tail = static_cast<int>(columns % simd::lanes);
  static constexpr int last_vectors = static_cast<int>((columns - (panels - 1) * width + simd::lanes - 1) / simd::lanes);

  static constexpr bool blocked = plan.right.panel != 0 && plan.right.outer == 1;
  static constexpr bool packed = plan.right.outer != 1 && columns > 1;
  /// The last vector reaches beyond the columns, and beyond the memory.
  static constexpr bool masked = tail != 0 && !blocked && !packed;
  /// The last panel is not like the others.
  static constexpr bool odd_end = tail != 0 || last_vectors * simd::lanes != width;

  /// From term to term, and from panel to panel.
  static constexpr long step = blocked || packed ? width : plan.right.inner;
  static constexpr long panel_step = blocked ? plan.right.panel : packed ? inner * width : width;

  static constexpr long columns_of(long panel) { return panel + 1 < panels ? width : columns - panel * width; }

  static const float* at(const float* right, long panel) { return right + panel * panel_step; }

  /// A column's terms lie side by side, at least panel by panel.
  static constexpr bool dense_terms = packed && (plan.right.inner == 1 || plan.right.panel != 0);

  /// So many terms of one that lies transposed lie in one panel, with columns one after the other.
  static constexpr long term_panel = dense_terms && plan.right.panel != 0 ? panel_width(inner) : 1;

  static TransposedPanel transposed(const float* right, long column) {
    return {right + column * plan.right.outer, plan.right.outer, plan.right.panel, plan.right.panel != 0 ? panel_width(inner) : 0};
  }

  /// As many terms, or a few more, that a piece of a panel may have.
  static constexpr long whole_panels(long terms) {
    return (terms + term_panel - 1) / term_panel * term_panel;
  }
  /// Where a piece of a panel lies, from a term on that is a multiple of what whole_panels gave; of some that lie transposed, nothing.
  static Stretches piece(const float* right, long panel, long term, long terms) {
    const long first = panel * width, n = columns_of(panel);
    if constexpr (blocked) return {at(right, panel) + term * step, terms * width};
    else if constexpr (!packed) return {right + first + term * step, n, terms, step};
    else if constexpr (term_panel > 1) return {transposed(right, first).term(term), n * term_panel, (terms + term_panel - 1) / term_panel, plan.right.panel};
    else return {nullptr, 0, 0};
  }
  /// Copies it as [terms][width].
  static const float* pack_piece(const float* right, long panel, long term, long terms, float* to) {
    const long first = panel * width, n = columns_of(panel);
    if constexpr (dense_terms) {
      TransposedPanel some = transposed(right, first);
      some.from = some.term(term);
      pack_transposed<width>(some, n, terms, to);
    } else if constexpr (packed) {
      pack_apart<width>(right + first * plan.right.outer + term * plan.right.inner, plan.right.outer, plan.right.inner, n, terms, to);
    } else {
      pack_rows<width>(right + first + term * step, step, n, terms, to);
    }
    return to;
  }

  /// Copies a whole panel; `at` finds it from what is returned.
  static const float* pack(const float* right, long panel, float* to) { return pack_piece(right, panel, 0, inner, to) - panel * panel_step; }
  /// Copies all of them; `at` finds each.
  static const float* pack_all(const float* right, float* to) {
    for (long panel = 0; panel < panels; ++panel) pack(right, panel, to + panel * panel_step);
    return to;
  }
};

}  // namespace weft

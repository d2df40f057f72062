// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/loop_plan.hpp>
#include <weft/scalar/random.hpp>
#include <weft/simd/math.hpp>

#include <utility>

namespace weft::inline WEFT_ABI {

/// Where a row's buffers begin, and the number of its first element among all elements.
template <class L>
struct LoopRow {
  const float* load[L::load_count > 0 ? L::load_count : 1];
  float* store[L::store_count > 0 ? L::store_count : 1];
  const float* accumulator = nullptr;
  const StepKey* keys = nullptr;
  std::uint32_t first_element = 0;
  int first_column = 0;
  bool roomy = false;  ///< what is stored may be followed by anything, up to whole vectors
};

/// Runs a loop's formula along one row at a time, as many elements at once as a vector V has.
template <auto the_loop, class V = simd::Vector>
struct RowLoop {
  using L = decltype(the_loop);
  using Row = LoopRow<L>;
  static constexpr L loop = the_loop;  // clang 19 crashes where a template argument's arrays are indexed at run time
  static constexpr int lanes = static_cast<int>(V::size);
  static constexpr auto plan = plan_loop(loop);
  static constexpr int terms = L::term_count;
  static_assert(plan.passes <= most_passes);

  /// Numbers a row needs between its passes.
  static constexpr long scratch(long columns) { return plan.spills * ((columns + 15) / 16 * 16); }

  /// Computes n columns of one row.
  static void run(const Row& row, long n, float* scratch) {
    State s;
    each_pass(row, n, scratch, s, std::make_index_sequence<static_cast<std::size_t>(plan.passes)>{});
  }

  /// The same for n columns that are known, without a call where the formula is short: blocks of few columns have many rows.
  template <long n>
  WEFT_INLINE static void run_short(const Row& row, float* scratch) {
    constexpr int rest = n % lanes;
    if constexpr (plan.passes != 1 || terms > 32 || n > 4 * lanes) {
      run(row, n, scratch);
    } else if constexpr (lanes > half && rest > 0 && rest <= half && L::reduction_count == 0) {
      if constexpr (n > rest) run_short<n - rest>(row, scratch);
      RowLoop<the_loop, simd::Half>::template run_last<n - rest, rest>(row, scratch);
    } else {
      State s;
      pass<0>(row, n, scratch, s);
    }
  }

  /// n columns from `first` on.
  template <long first, int n>
  WEFT_INLINE static void run_last(const Row& row, float* scratch) {
    State s;
    row_terms<0>(row, s, row_term_list<0>);
    columns<0, n == lanes>(row, first, n, scratch, lanes, s);
    row_stores<0>(row, first, first + n, s, row_store_list<0>);
  }

  struct State {
    V value[terms > 0 ? terms : 1];
    V total[L::reduction_count > 0 ? L::reduction_count : 1];
    float reduced[L::reduction_count > 0 ? L::reduction_count : 1];
  };

  /// The elements' formula alone, for a kernel that does something else with it: no sums, no stores.
  template <bool full>
  WEFT_INLINE static V value(const Row& row, long c, int n, int term, State& s) {
    row_terms<0>(row, s, row_term_list<0>);
    element_terms<0, full>(row, c, n, nullptr, 0, s, element_term_list<0>);
    return s.value[term];
  }

 private:
  static constexpr int half = static_cast<int>(simd::Half::size);
  static constexpr auto all_reductions = std::make_index_sequence<static_cast<std::size_t>(L::reduction_count)>{};

  template <std::size_t... p>
  WEFT_INLINE static void each_pass(const Row& row, long n, float* scratch, State& s, std::index_sequence<p...>) {
    (pass<static_cast<int>(p)>(row, n, scratch, s), ...);
  }

  template <int p>
  WEFT_INLINE static void pass(const Row& row, long n, float* scratch, State& s) {
    row_terms<p>(row, s, row_term_list<p>);
    if constexpr (plan.any_element(p)) {
      const long stride = (n + 15) / 16 * 16;
      begin<p>(s, all_reductions);
      long c = 0;
      for (; c + lanes <= n; c += lanes) columns<p, true>(row, c, lanes, scratch, stride, s);
      if (c < n) columns<p, false>(row, c, static_cast<int>(n - c), scratch, stride, s);
      finish<p>(s, all_reductions);
    }
    row_reductions<p>(n, s, all_reductions);
    row_stores<p>(row, 0, n, s, row_store_list<p>);
  }

  template <int p, bool full>
  WEFT_INLINE static void columns(const Row& row, long c, int n, float* scratch, long stride, State& s) {
    element_terms<p, full>(row, c, n, scratch, stride, s, element_term_list<p>);
    accumulate<p, full>(n, s, reduction_list<p>);
    stores<p, full>(row, c, n, s, element_store_list<p>);
  }

  template <int t>
  WEFT_INLINE static V computed(State& s) {
    constexpr auto at = [](int k) { return loop.operand(t, k) < 0 ? 0 : loop.operand(t, k); };
    return apply<loop.op(t), V>(s.value[at(0)], s.value[at(1)], s.value[at(2)], s.value[at(3)]);
  }

  // The terms a pass has to compute, and what it stores and sums, so that the others cost nothing, not even an empty function.
  struct Terms {
    int count = 0;
    int at[terms > 0 ? terms : 1] = {};
  };
  struct Sinks {
    static constexpr int most = L::store_count + L::reduction_count;
    int count = 0;
    int at[most > 0 ? most : 1] = {};
  };
  template <int p, bool rows>
  static constexpr Sinks stores_of = [] {
    Sinks list;
    for (int k = 0; k < L::store_count; ++k)
      if (const int t = loop.store[k].term; plan.pass[t] == p && plan.row[t] == rows) list.at[list.count++] = k;
    return list;
  }();
  template <int p>
  static constexpr Sinks reductions_of = [] {
    Sinks list;
    for (int k = 0; k < L::reduction_count; ++k)
      if (const int t = loop.reduction[k].term; plan.pass[t] == p && !plan.row[t]) list.at[list.count++] = k;
    return list;
  }();
  template <int p>
  static constexpr Terms of_rows = [] {
    Terms list;
    for (int t = 0; t < terms; ++t)
      if (plan.row[t] && plan.pass[t] == p) list.at[list.count++] = t;
    return list;
  }();
  template <int p>
  static constexpr Terms of_elements = [] {
    Terms list;
    for (int t = 0; t < terms; ++t)
      if (plan.needed[p][t]) list.at[list.count++] = t;
    return list;
  }();
  template <int p>
  static constexpr auto row_term_list = std::make_index_sequence<static_cast<std::size_t>(of_rows<p>.count)>{};
  template <int p>
  static constexpr auto element_term_list = std::make_index_sequence<static_cast<std::size_t>(of_elements<p>.count)>{};
  template <int p>
  static constexpr auto row_store_list = std::make_index_sequence<static_cast<std::size_t>(stores_of<p, true>.count)>{};
  template <int p>
  static constexpr auto element_store_list = std::make_index_sequence<static_cast<std::size_t>(stores_of<p, false>.count)>{};
  template <int p>
  static constexpr auto reduction_list = std::make_index_sequence<static_cast<std::size_t>(reductions_of<p>.count)>{};

  // Terms that are one number per row.
  template <int p, std::size_t... i>
  WEFT_INLINE static void row_terms([[maybe_unused]] const Row& row, [[maybe_unused]] State& s, std::index_sequence<i...>) {
    (row_term<of_rows<p>.at[i]>(row, s), ...);
  }
  template <int t>
  WEFT_INLINE static void row_term([[maybe_unused]] const Row& row, State& s) {
    constexpr int number = loop.operand(t, 0);
    if constexpr (loop.op(t) == Op::constant) s.value[t] = V(loop.constant[number]);
    else if constexpr (loop.op(t) != Op::argument) s.value[t] = computed<t>(s);
    else if constexpr (number >= leaf::reduction) s.value[t] = V(s.reduced[number - leaf::reduction]);
    else if constexpr (loop.load[number].integer)
      s.value[t] = V(static_cast<float>(*reinterpret_cast<const std::int32_t*>(row.load[number])));
    else s.value[t] = V(*row.load[number]);
  }

  // Terms of every element that pass p needs.
  template <int p, bool full, std::size_t... i>
  WEFT_INLINE static void element_terms([[maybe_unused]] const Row& row, [[maybe_unused]] long c, [[maybe_unused]] int n,
                                        [[maybe_unused]] float* scratch, [[maybe_unused]] long stride, [[maybe_unused]] State& s,
                                        std::index_sequence<i...>) {
    (element_term<p, full, of_elements<p>.at[i]>(row, c, n, scratch, stride, s), ...);
  }
  template <int p, bool full, int t>
  WEFT_INLINE static void element_term([[maybe_unused]] const Row& row, [[maybe_unused]] long c, [[maybe_unused]] int n,
                                       [[maybe_unused]] float* scratch, [[maybe_unused]] long stride, [[maybe_unused]] State& s) {
    if constexpr (plan.spill[t] >= 0 && was_needed_before(p, t)) {
      s.value[t] = simd::load<V>(scratch + plan.spill[t] * stride + c);
    } else {
      if constexpr (loop.op(t) == Op::argument) s.value[t] = argument<full, loop.operand(t, 0)>(row, c, n);
      else s.value[t] = computed<t>(s);
      if constexpr (plan.spill[t] >= 0) simd::store(scratch + plan.spill[t] * stride + c, s.value[t]);
    }
  }
  static constexpr bool was_needed_before(int p, int t) {
    for (int q = 0; q < p; ++q)
      if (plan.needed[q][t]) return true;
    return false;
  }

  template <bool full, int number>
  WEFT_INLINE static V argument([[maybe_unused]] const Row& row, [[maybe_unused]] long c, [[maybe_unused]] int n) {
    if constexpr (number == leaf::accumulator) {
      return simd::load<V>(row.accumulator + c);  // sums have room for whole vectors
    } else if constexpr (number == leaf::column) {
      return simd::counting<V>() + V(static_cast<float>(row.first_column + c));
    } else if constexpr (number >= leaf::random) {
      const StepKey key = row.keys[number - leaf::random];
      return simd::uniform<V>(key.first, key.second, row.first_element + static_cast<std::uint32_t>(c));
    } else {
      constexpr Walk w = loop.load[number];
      constexpr long step = loop.flat ? 1 : w.column;
      const float* at = row.load[number] + c * step;
      if constexpr (w.integer) return simd::load_integers<V>(reinterpret_cast<const std::int32_t*>(at), step, n);
      else if constexpr (step != 1) return simd::load_apart<V>(at, step, n);
      else return full ? simd::load<V>(at) : simd::load_first<V>(at, n);
    }
  }

  template <int p, bool full, std::size_t... k>
  WEFT_INLINE static void stores([[maybe_unused]] const Row& row, [[maybe_unused]] long c, [[maybe_unused]] int n, [[maybe_unused]] State& s, std::index_sequence<k...>) {
    (write<full, stores_of<p, false>.at[k]>(row, c, n, s.value[loop.store[stores_of<p, false>.at[k]].term]), ...);
  }
  template <bool full, int k>
  WEFT_INLINE static void write([[maybe_unused]] const Row& row, [[maybe_unused]] long c, [[maybe_unused]] int n, V v) {
    constexpr long step = loop.flat ? 1 : loop.store[k].walk.column;
    float* at = row.store[k] + c * step;
    if constexpr (step != 1) simd::store_apart(at, v, step, n);
    else if constexpr (full) simd::store(at, v);
    else if (row.roomy) simd::store(at, v);
    else simd::store_first(at, v, n);
  }

  // One number per row goes to one place, or to every element of the row.
  template <int p, std::size_t... k>
  WEFT_INLINE static void row_stores([[maybe_unused]] const Row& row, [[maybe_unused]] long first, [[maybe_unused]] long n, [[maybe_unused]] State& s, std::index_sequence<k...>) {
    (row_store<stores_of<p, true>.at[k]>(row, first, n, s), ...);
  }
  template <int k>
  WEFT_INLINE static void row_store(const Row& row, [[maybe_unused]] long first, [[maybe_unused]] long n, State& s) {
    constexpr StoreTo to = loop.store[k];
    if constexpr (to.walk.column == 0 && !loop.flat) {
      *row.store[k] = s.value[to.term].get(0);
    } else {
      long c = first;
      for (; c + lanes <= n; c += lanes) write<true, k>(row, c, lanes, s.value[to.term]);
      if (c < n) write<false, k>(row, c, static_cast<int>(n - c), s.value[to.term]);
    }
  }

  static constexpr float start(RowReduction r) { return r.maximum ? -__builtin_inff() : 0.f; }

  template <int p, std::size_t... k>
  WEFT_INLINE static void begin([[maybe_unused]] State& s, std::index_sequence<k...>) {
    ((plan.pass[loop.reduction[k].term] == p ? void(s.total[k] = V(start(loop.reduction[k]))) : void()), ...);
  }
  template <int p, bool full, std::size_t... k>
  WEFT_INLINE static void accumulate([[maybe_unused]] int n, [[maybe_unused]] State& s, std::index_sequence<k...>) {
    (accumulate_one<full, reductions_of<p>.at[k]>(n, s), ...);
  }
  template <bool full, int k>
  WEFT_INLINE static void accumulate_one([[maybe_unused]] int n, State& s) {
    constexpr RowReduction r = loop.reduction[k];
    V v = s.value[r.term];
    if constexpr (!full) v = simd::first_or(v, n, V(start(r)));
    if constexpr (r.maximum) s.total[k] = Math<V>::maximum(s.total[k], v);
    else if constexpr (full && loop.op(r.term) == Op::multiply)
      s.total[k] = simd::fma(s.value[loop.operand(r.term, 0)], s.value[loop.operand(r.term, 1)], s.total[k]);
    else s.total[k] = s.total[k] + v;
  }
  template <int p, std::size_t... k>
  WEFT_INLINE static void finish([[maybe_unused]] State& s, std::index_sequence<k...>) {
    ((plan.pass[loop.reduction[k].term] == p && !plan.row[loop.reduction[k].term]
          ? void(s.reduced[k] = loop.reduction[k].maximum ? simd::maximum(s.total[k]) : simd::sum(s.total[k]))
          : void()), ...);
  }
  // A sum along the row of one number per row.
  template <int p, std::size_t... k>
  WEFT_INLINE static void row_reductions([[maybe_unused]] long n, [[maybe_unused]] State& s, std::index_sequence<k...>) {
    ((plan.pass[loop.reduction[k].term] == p && plan.row[loop.reduction[k].term]
          ? void(s.reduced[k] = s.value[loop.reduction[k].term].get(0) * (loop.reduction[k].maximum ? 1.f : static_cast<float>(n)))
          : void()), ...);
  }
};

}  // namespace weft

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/body.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Products that are added become fused multiply-adds here and nowhere else, so every compiler rounds alike.
constexpr Formula fuse_products(const Formula& f, List<int>& place) {
  Formula out;
  place = List<int>(f.size(), -1);
  const auto is_product = [&](int i) { return f.at(i).op == Op::multiply; };
  for (int i = 0; i < f.size(); ++i) {
    const Term& t = f.at(i);
    const auto to = [&](int k) { return t.operand[k] < 0 ? -1 : place[t.operand[k]]; };
    const auto factor = [&](int k, int which) { return place[f.at(t.operand[k]).operand[which]]; };
    if (t.op == Op::argument || t.op == Op::constant) place[i] = out.push(t);
    else if (t.op == Op::add && is_product(t.operand[0])) place[i] = out.apply(Op::fma, factor(0, 0), factor(0, 1), to(1));
    else if (t.op == Op::add && is_product(t.operand[1])) place[i] = out.apply(Op::fma, factor(1, 0), factor(1, 1), to(0));
    else if (t.op == Op::subtract && is_product(t.operand[1]))
      place[i] = out.apply(Op::fma, out.apply(Op::negate, factor(1, 0)), factor(1, 1), to(0));
    else if (t.op == Op::subtract && is_product(t.operand[0]))
      place[i] = out.apply(Op::fma, factor(0, 0), factor(0, 1), out.apply(Op::negate, to(1)));
    else place[i] = out.apply(t.op, to(0), to(1), to(2), to(3));
  }
  return out;
}

constexpr void fuse_products(Body& b) {
  List<int> place;
  b.formula = fuse_products(b.formula, place);
  for (Access& s : b.stores) s.term = place[s.term];
  for (RowReduction& r : b.reductions) r.term = place[r.term];
}

// Drops terms, loads and reductions nobody needs.
constexpr void drop_dead(Body& b) {
  List<bool> used(b.formula.size()), load(b.loads.size()), reduction(b.reductions.size());
  for (const Access& s : b.stores) used[s.term] = true;
  for (int i = b.formula.size(); i-- > 0;) {
    const Term& t = b.formula.at(i);
    if (!used[i]) continue;
    if (t.op != Op::argument) {
      for (int o : t.operand)
        if (o >= 0) used[o] = true;
    } else if (t.operand[0] >= leaf::reduction) {
      reduction[t.operand[0] - leaf::reduction] = true;
      used[b.reductions[t.operand[0] - leaf::reduction].term] = true;
    } else if (t.operand[0] < leaf::accumulator) {
      load[t.operand[0]] = true;
    }
  }
  List<int> load_place(b.loads.size()), reduction_place(b.reductions.size()), place(b.formula.size(), -1);
  Body out;
  for (int k = 0; k < b.loads.size(); ++k)
    if (load[k]) load_place[k] = out.loads.size(), out.loads.push_back(b.loads[k]);
  for (int k = 0; k < b.reductions.size(); ++k)
    if (reduction[k]) reduction_place[k] = out.reductions.size(), out.reductions.push_back(b.reductions[k]);
  for (int i = 0; i < b.formula.size(); ++i) {
    if (!used[i]) continue;
    Term t = b.formula.at(i);
    if (t.op != Op::argument) {
      for (auto& o : t.operand)
        if (o >= 0) o = static_cast<std::int16_t>(place[o]);
    } else if (t.operand[0] >= leaf::reduction) {
      t.operand[0] = static_cast<std::int16_t>(leaf::reduction + reduction_place[t.operand[0] - leaf::reduction]);
    } else if (t.operand[0] < leaf::accumulator) {
      t.operand[0] = static_cast<std::int16_t>(load_place[t.operand[0]]);
    }
    place[i] = out.formula.push(t);
  }
  for (RowReduction& r : out.reductions) r.term = place[r.term];
  for (Access& s : b.stores) s.term = place[s.term];
  b.formula = out.formula;
  b.loads = out.loads;
  b.reductions = out.reductions;
}

}  // namespace detail

/// The axes of a loop after those that every buffer walks alike have become one.
struct LoopAxes {
  int rank = 0;
  int extent[max_rank] = {};
  int source[max_rank] = {};  ///< the innermost of the domain's axes that this one consists of
  bool reduced[max_rank] = {};
};

namespace detail {

constexpr bool walk_alike(const List<Access>& list, int outer, int inner, long inner_extent) {
  for (const Access& a : list)
    if (a.node >= 0 && a.stride[outer] != a.stride[inner] * inner_extent) return false;
  return true;
}

}  // namespace detail

/// reduced: one bit per axis of the domain. Where last_alone, rows keep their length.
constexpr LoopAxes collapse(const Body& b, int reduced, bool last_alone) {
  LoopAxes axes;
  for (int i = 0; i < b.domain.rank; ++i) {
    const int e = b.domain.extent[i];
    const bool last = i == b.domain.rank - 1, r = (reduced >> i & 1) != 0;
    if (e == 1 && !last) continue;
    const int previous = axes.rank - 1;
    const bool join = previous >= 0 && axes.reduced[previous] == r && !(last && last_alone) &&
                      detail::walk_alike(b.loads, axes.source[previous], i, e) &&
                      detail::walk_alike(b.stores, axes.source[previous], i, e);
    const int at = join ? previous : axes.rank++;
    axes.extent[at] = join ? axes.extent[at] * e : e;
    axes.source[at] = i;
    axes.reduced[at] = r;
  }
  if (axes.rank == 0) {
    axes.rank = 1;
    axes.extent[0] = 1;
    axes.source[0] = max_rank - 1;
  }
  return axes;
}

/// A body with its axes settled: all that is left is to make it a template argument.
struct CanonicalBody {
  Body body;
  LoopAxes axes;
  bool flat = false;
};

/// keep_rows: the loop stands behind a product or reduction, whose rows it follows.
constexpr CanonicalBody canonical(Body b, int reduced = 0, bool keep_rows = false) {
  detail::fuse_products(b);
  detail::drop_dead(b);
  const bool last_alone = keep_rows || b.reductions.size() > 0 || b.uses_column;
  CanonicalBody c{b, collapse(b, reduced, last_alone), false};
  if (!b.batched || c.axes.rank != 1 || last_alone || reduced != 0) return c;
  const long n = c.axes.extent[0];
  const auto dense = [&](const Access& a) {
    const long column = a.stride[c.axes.source[0]];
    return a.sample == 0 ? column == 0 : a.sample == n && (column == 1 || n == 1);
  };
  c.flat = true;
  for (const Access& a : b.loads) c.flat = c.flat && dense(a);
  for (const Access& a : b.stores) c.flat = c.flat && dense(a);
  return c;
}

namespace detail {

constexpr Walk walk(const Access& a, const CanonicalBody& c) {
  Walk w;
  const int last = c.axes.rank - 1;
  w.sample = static_cast<int>(a.sample);
  for (int i = 0; i < last; ++i) w.outer[i] = static_cast<int>(a.stride[c.axes.source[i]]);
  w.column = static_cast<int>(a.stride[c.axes.source[last]]);
  if (c.flat) w.column = a.sample == 0 ? 0 : 1;
  w.panel = static_cast<int>(a.panel);
  w.integer = a.integer;
  return w;
}

constexpr int constants_in(const Formula& f) {
  int n = 0;
  for (const Term& t : f.terms) n += t.op == Op::constant;
  return n;
}

template <class L>
constexpr void fill(L& l, const CanonicalBody& c) {
  l.batched = c.body.batched;
  l.flat = c.flat;
  l.rank = c.axes.rank - 1;
  for (int i = 0; i < l.rank; ++i) {
    l.extent[i] = c.axes.extent[i];
    l.reduced[i] = c.axes.reduced[i];
  }
  l.columns = c.axes.extent[l.rank];
  int constants = 0;
  for (int i = 0; i < c.body.formula.size(); ++i) {
    const Term& t = c.body.formula.at(i);
    if (t.op == Op::constant) {
      l.constant[constants] = static_cast<float>(t.value);
      l.code[i] = encode(t.op, constants++, -1, -1, -1);
    } else {
      l.code[i] = encode(t.op, t.operand[0], t.operand[1], t.operand[2], t.operand[3]);
    }
  }
  for (int k = 0; k < c.body.loads.size(); ++k) l.load[k] = walk(c.body.loads[k], c);
  for (int k = 0; k < c.body.stores.size(); ++k) l.store[k] = {walk(c.body.stores[k], c), c.body.stores[k].term};
  for (int k = 0; k < c.body.reductions.size(); ++k) l.reduction[k] = c.body.reductions[k];
}

}  // namespace detail

/// A loop, and which buffers it walks over: loops that differ only in their buffers are the same kernel.
template <class L>
struct PlacedLoop {
  struct Place {
    int node = -1;
    long offset = 0, step = 0;
  };
  static constexpr int most_streams = 48;

  L loop;
  Place load[L::load_count > 0 ? L::load_count : 1] = {};
  Place store[L::store_count > 0 ? L::store_count : 1] = {};
  int stream[most_streams] = {};
  int streams = 0;
};

namespace detail {

struct LoopSizes {
  int terms, constants, loads, stores, reductions, streams;

  constexpr LoopSizes(int t, int c, int l, int s, int r, int n) : terms(t), constants(c), loads(l), stores(s), reductions(r), streams(n) {}
  constexpr explicit LoopSizes(const CanonicalBody& c)
      : LoopSizes(c.body.formula.size(), constants_in(c.body.formula), c.body.loads.size(), c.body.stores.size(),
                  c.body.reductions.size(), c.body.streams.size()) {}
  constexpr bool within(const LoopSizes& room) const {
    return terms <= room.terms && constants <= room.constants && loads <= room.loads && stores <= room.stores &&
           reductions <= room.reductions && streams <= room.streams;
  }
};

template <LoopSizes s>
using SizedLoop = PlacedLoop<Loop<s.terms, s.constants, s.loads, s.stores, s.reductions>>;

template <LoopSizes s>
constexpr SizedLoop<s> place_loop(const CanonicalBody& c) {
  SizedLoop<s> placed;
  fill(placed.loop, c);
  for (int k = 0; k < c.body.loads.size(); ++k) placed.load[k] = {c.body.loads[k].node, c.body.loads[k].offset, c.body.loads[k].step};
  for (int k = 0; k < c.body.stores.size(); ++k) placed.store[k] = {c.body.stores[k].node, c.body.stores[k].offset, c.body.stores[k].step};
  for (int stream : c.body.streams) placed.stream[placed.streams++] = stream;
  return placed;
}

// A loop with no more room than it needs.
template <LoopSizes s, class L>
constexpr SizedLoop<s> trim(const PlacedLoop<L>& from) {
  const auto copy = [](auto& to, const auto& items, int n) {
    for (int k = 0; k < n; ++k) to[k] = {items[k]};
  };
  SizedLoop<s> to;
  to.loop.batched = from.loop.batched;
  to.loop.flat = from.loop.flat;
  to.loop.rank = from.loop.rank;
  to.loop.columns = from.loop.columns;
  copy(to.loop.extent, from.loop.extent, from.loop.rank);
  copy(to.loop.reduced, from.loop.reduced, from.loop.rank);
  copy(to.loop.code, from.loop.code, s.terms);
  copy(to.loop.constant, from.loop.constant, s.constants);
  copy(to.loop.load, from.loop.load, s.loads);
  copy(to.loop.store, from.loop.store, s.stores);
  copy(to.loop.reduction, from.loop.reduction, s.reductions);
  for (int k = 0; k < s.loads; ++k) to.load[k] = {from.load[k].node, from.load[k].offset, from.load[k].step};
  for (int k = 0; k < s.stores; ++k) to.store[k] = {from.store[k].node, from.store[k].offset, from.store[k].step};
  copy(to.stream, from.stream, s.streams);
  to.streams = s.streams;
  return to;
}

// Most loops have room here; others are composed once more.
inline constexpr LoopSizes usual_room{48, 12, 24, 12, 8, PlacedLoop<Loop<0, 0, 0, 0, 0>>::most_streams};

struct FirstLoop {
  LoopSizes sizes;
  SizedLoop<usual_room> placed;

  constexpr explicit FirstLoop(const CanonicalBody& c)
      : sizes(c), placed(sizes.within(usual_room) ? place_loop<usual_room>(c) : SizedLoop<usual_room>{}) {}
};

template <class Make>
inline constexpr FirstLoop first_loop{Make{}()};

}  // namespace detail

/// Makes a loop of a body. Make: a type whose call returns the body.
template <class Make>
constexpr auto freeze() {
  constexpr const detail::FirstLoop& first = detail::first_loop<Make>;
  constexpr detail::LoopSizes sizes = first.sizes;
  static_assert(sizes.terms < 16383 && sizes.streams <= PlacedLoop<Loop<0, 0, 0, 0, 0>>::most_streams,
                "the fuse pass bounds a kernel's members, and so its streams");
  if constexpr (sizes.within(detail::usual_room)) return detail::trim<sizes>(first.placed);
  else return detail::place_loop<sizes>(Make{}());
}

}  // namespace weft

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/panel.hpp>
#include <weft/passes/schedule.hpp>

namespace weft::inline WEFT_ABI {

/// Where a buffer lives. Parameters and gradients lie in the model's own arenas, feeds with the caller; what is per
/// sample is laid out in floats per sample.
enum class Space : std::uint8_t { none, parameters, gradients, feed, constant, fixed, per_sample, stream };

struct Buffer {
  Space space = Space::none;
  long offset = 0;                ///< in floats; of a feed: its number
  const float* values = nullptr;  ///< of a constant table
};

/// The memory a program needs beside its parameters, in floats.
struct Footprint {
  long fixed = 0, per_sample = 0;
};

inline constexpr long alignment = 16;  ///< floats in a cache line
constexpr long aligned(long n) { return (n + alignment - 1) / alignment * alignment; }

namespace detail {

// Free stretches of memory, by size class: a buffer is used again for one that is not larger. Linear in buffers.
class Pool {
 public:
  constexpr long take(long size) {
    const int wanted = size_class(size);
    for (int c = wanted; c < classes && c <= wanted + 1; ++c)
      if (!free_[c].empty()) {
        const long at = free_[c].back();
        free_[c].pop_back();
        return at;
      }
    const long at = top_;
    top_ += rounded(wanted);
    return at;
  }
  constexpr void give(long at, long size) { free_[size_class(size)].push_back(at); }
  constexpr long top() const { return top_; }

 private:
  // Eight classes to every doubling: at most an eighth is wasted.
  static constexpr int classes = 8 * 44;
  static constexpr long rounded(int c) {
    return c < 8 ? alignment * (c + 1) : (alignment << (c / 8 - 1)) * (c % 8 + 9);
  }
  static constexpr int size_class(long size) {
    const long lines = (size + alignment - 1) / alignment;
    if (lines <= 8) return lines < 1 ? 0 : static_cast<int>(lines) - 1;
    int doubling = 0;
    while ((lines - 1) >> (doubling + 1) >= 8) ++doubling;
    return 8 * (doubling + 1) + static_cast<int>((lines - 1) >> doubling) - 8;
  }

  List<long> free_[classes];
  long top_ = 0;
};

// What is trained lies in front, so that an optimizer has one stretch to walk over.
constexpr void place_parameters(const GraphView& g, const List<int>& gradients, List<Buffer>& buffers) {
  long at = 0, kept = 0;
  for (const bool trainable : {true, false})
    for (int p = 0; p < g.parameters.size(); ++p) {
      if (g.parameters[p].trainable != trainable) continue;
      if (g.parameters[p].stream) {
        buffers[g.parameters[p].node] = {Space::stream, kept};
        kept += aligned(g.parameters[p].shape.size());
        continue;
      }
      buffers[g.parameters[p].node] = {Space::parameters, at};
      if (!gradients.empty() && trainable) buffers[gradients[p]] = {Space::gradients, at};
      at += aligned(storage_size(g.parameters[p]));
    }
}

// What a gradient's rows are scattered onto lies where the gradient will be, if nothing else reads it.
constexpr void place_beneath(const GraphView& g, const FusionView& f, const List<Readers>& readers, List<Buffer>& buffers) {
  for (int i = 0; i < g.size; ++i) {
    if (!g[i].is(scatter_operation) || g[i].operands() < 3 || buffers[i].space != Space::gradients) continue;
    const int onto = f.location[g[i].operand[2]].base;
    if (buffers[onto].space == Space::none && g[onto].role() != Role::source && !readers[onto].several && g[onto].shape.size() == g[i].shape.size())
      buffers[onto] = buffers[i];
  }
}

}  // namespace detail

/// Gives every stored value its place; buffers are shared by values that do not live at the same time.
/// gradients: per parameter the node that holds its gradient (-1: it is not trained), or empty.
constexpr Footprint place(const GraphView& g, const FusionView& f, const List<int>& gradients, List<Buffer>& buffers) {
  buffers = List<Buffer>(g.size);
  detail::place_parameters(g, gradients, buffers);
  int feed = 0;
  for (const Feed& i : g.inputs) buffers[i.node] = {Space::feed, feed++};
  for (const Feed& i : g.targets) buffers[i.node] = {Space::feed, feed++};

  int segments = 0;
  for (const Group& group : f.groups)
    if (group.segment >= segments) segments = group.segment + 1;
  List<int> born(g.size, segments), dies(g.size, -1);
  for (int i = 0; i < g.size; ++i) {
    if (g[i].is(constant_operation) && g[i].values != nullptr) buffers[i] = {Space::constant, 0, g[i].values};
    if (f.stored[i] && f.group[i] >= 0) born[i] = dies[i] = f.groups[f.group[i]].segment;
  }
  for (const Piece& p : f.pieces)
    if (f.groups[p.group].segment < born[p.whole]) born[p.whole] = f.groups[p.group].segment;
  List<int> runs(f.groups.size());  // a prologue's segment is that of the kernel that computes it
  for (int k = 0; k < f.groups.size(); ++k) {
    if (!f.groups[k].absorbed) runs[k] = f.groups[k].segment;
    if (f.groups[k].prologue >= 0) runs[f.groups[k].prologue] = f.groups[k].segment;
  }
  List<detail::Readers> readers(g.size);
  detail::for_each_read(g, f, [&](int group, int node, int) {
    readers[node].add(group);
    if (runs[group] > dies[node]) dies[node] = runs[group];
  });
  for (int o : g.outputs) {
    readers[f.location[o].base].several = true;
    dies[f.location[o].base] = segments;
  }
  detail::place_beneath(g, f, readers, buffers);

  // Buckets by first and last segment keep the pass linear.
  List<List<int>> opening(segments + 1), closing(segments + 1);
  for (int i = 0; i < g.size; ++i) {
    if (!f.stored[i] || buffers[i].space != Space::none || dies[i] < 0) continue;
    opening[born[i]].push_back(i);
    if (dies[i] < segments) closing[dies[i]].push_back(i);
  }
  detail::Pool fixed, per_sample;
  for (int s = 0; s < segments; ++s) {
    for (int i : opening[s])
      buffers[i] = g[i].batched ? Buffer{Space::per_sample, per_sample.take(sample_floats(g, i))}
                                : Buffer{Space::fixed, fixed.take(storage_size(g[i].shape, g[i].blocked))};
    for (int i : closing[s]) {
      if (g[i].batched) per_sample.give(buffers[i].offset, sample_floats(g, i));
      else fixed.give(buffers[i].offset, storage_size(g[i].shape, g[i].blocked));
    }
  }
  return {fixed.top(), per_sample.top()};
}

}  // namespace weft

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/runtime/workspace.hpp>
#include <weft/training/detail/text.hpp>
#include <weft/training/objective.hpp>

#include <string>

namespace weft::inline WEFT_ABI {

namespace detail {

/// What a kernel does in one run: its operations, and the bytes of the values it reads and writes.
struct KernelWork {
  long flops = 0, bytes = 0;
};

/// Writes a program as text. All it reads is constant; it runs when someone asks.
template <class P>
class Explainer {
 public:
  static std::string text() {
    const GraphView g = P::graph.view();
    long flops = 0;
    std::string body;
    for (int k = 0; k < P::kernels; ++k) body += kernel(k, flops);
    return std::to_string(g.size) + " operations in " + std::to_string(P::kernels) + " kernels, " + number(flops) +
           " flops per sample; " + number(4 * P::plan.footprint.per_sample) + " bytes per sample and " +
           number(4 * P::plan.footprint.fixed) + " bytes in all for values in between\n" + body;
  }

  /// What a kernel computes: "matmul [1, 8] x [8, 16], then add, maximum".
  static std::string title(int index) {
    const Group group = P::group(index);
    std::string head = anchor_text(group);
    const std::string tail = operations(body_of_kernel(index));
    if (group.prologue >= 0) head += " of what is computed while it is read";
    return head + (head.empty() || tail.empty() ? "" : ", then ") + tail + (head.empty() && tail.empty() ? "copy" : "");
  }

  static KernelWork work(int index, long samples) {
    const Group group = P::group(index);
    bool over_samples = group.batched;
    KernelWork w;
    for_each_value(index, [&](int node, bool) {
      const Node& n = P::graph.nodes[node];
      w.bytes += 4 * n.shape.size() * (n.batched ? samples : 1);
      over_samples = over_samples || n.batched;
    });
    w.flops = flops_of_kernel(group, body_of_kernel(index)) * (over_samples ? samples : 1);
    return w;
  }

 private:
  static std::string number(long n) { return with_separators(n); }

  static std::string shape(const Shape& s) {
    Text t;
    t << s;
    return std::string(t.view());
  }

  static std::string value_name(int node) {
    const Node& n = P::graph.nodes[node];
    for (const Parameter& p : P::graph.parameters)
      if (p.node == node) return std::string(p.name.view()) + " " + shape(n.shape);
    for (int i = 0; i < P::inputs; ++i)
      if (P::graph.inputs[i].node == node) return "input " + std::to_string(i) + " " + shape(n.shape);
    for (int i = 0; i < P::targets; ++i)
      if (P::graph.targets[i].node == node) return (i + 1 < P::targets ? "target " + std::to_string(i) + " " : "weight ") + shape(n.shape);
    return "v" + std::to_string(node) + " " + shape(n.shape);
  }

  static std::string place(int node) {
    const Buffer b = P::plan.buffers[node];
    switch (b.space) {
      case Space::per_sample: return " at sample+" + std::to_string(4 * b.offset);
      case Space::fixed: return " at " + std::to_string(4 * b.offset);
      case Space::gradients: return " (a gradient)";
      default: return "";
    }
  }

  static Body body_of(int kernel) {
    const int k = P::list.order[kernel];
    const int first = P::list.first_member[k];
    Body b = compose(P::graph.view(), P::fusion.view(), k, P::list.members.begin() + first, P::list.first_member[k + 1] - first);
    fuse_products(b);
    drop_dead(b);
    return b;
  }

  static std::string operations(const Body& b) {
    std::string text;
    for (const Term& t : b.formula.terms)
      if (t.op > Op::constant) text += (text.empty() ? "" : ", ") + std::string(name(t.op));
    for (const RowReduction& r : b.reductions) text += (text.empty() ? "" : ", ") + std::string(r.maximum ? "row max" : "row sum");
    return text;
  }

  static std::string anchor_text(const Group& group) {
    if (group.anchor < 0) return "";
    const Node& n = P::graph.nodes[group.anchor];
    std::string text(n.operation->name);
    for (int k = 0; k < n.operands(); ++k) text += (k > 0 ? " x " : " ") + shape(P::graph.nodes[n.operand[k]].shape);
    const bool sums = n.is(convolution_kernel_operation) || (n.is(matmul_operation) && n.attribute[0] != 0);
    if (sums) text += " summed over samples";
    if (n.role() == Role::reduction && n.attribute[1] != 0) text += " over samples";
    return text;
  }

  static long flops_of_kernel(const Group& group, const Body& b) {
    long n = group.anchor >= 0 ? flops_of(P::graph.view(), group.anchor) : 0;
    for (const Term& t : b.formula.terms) n += t.op > Op::constant ? b.domain.size() : 0;
    return n + static_cast<long>(b.reductions.size()) * b.domain.size();
  }

  static Body body_of_kernel(int index) { return P::group(index).kind == GroupKind::opaque ? Body{} : body_of(index); }

  static std::string kernel(int index, long& flops) {
    const Group group = P::group(index);
    const KernelWork one = work(index, 1);
    flops += one.flops;
    std::string reads, writes;
    for_each_value(index, [&](int node, bool written) {
      std::string& list = written ? writes : reads;
      list += (list.empty() ? "" : ", ") + value_name(node) + (written ? place(node) : "");
    });
    return "kernel " + std::to_string(index) + ", segment " + std::to_string(group.segment) +
           (group.by_result ? " (threads share the result): " : " (threads share samples): ") + title(index) +
           "\n  reads " + reads + "\n  writes " + writes + "\n  " + number(one.flops) + " flops, " + number(one.bytes) +
           " bytes" + (group.batched ? " per sample\n" : "\n") + choice(P::list.order[index]);
  }

  // Where the cost model had a choice: what it compared.
  static std::string choice(int group) {
    const GraphView g = P::graph.view();
    const FusionView f = P::fusion.view();
    if (!may_share_result(g, f, group)) return "";
    const SharingCost c = sharing_cost(g, f, group, P::trains);
    const long samples = machine.batch_of(detail::rows_of_a_sample(g, f, group));
    return "  estimate for " + std::to_string(machine.threads) + " threads and " + std::to_string(samples) + " samples: " +
           number(c.samples) + " cycles sharing samples, " + number(c.result) + " sharing the result\n";
  }

  // Calls use(node, whether it is written) for every value in memory that a kernel touches, each once.
  template <class Use>
  static void for_each_value(int index, Use use) {
    const Group group = P::group(index);
    const Body b = body_of_kernel(index);
    List<int> read, written;
    const auto add = [&](List<int>& list, int node, bool is_written) {
      for (int seen : list)
        if (seen == node) return;
      list.push_back(node);
      use(node, is_written);
    };
    if (group.anchor >= 0)
      for (int k = 0; k < P::graph.nodes[group.anchor].operands(); ++k)
        if (const int base = P::fusion.location[P::graph.nodes[group.anchor].operand[k]].base; P::fusion.stored[base] || P::plan.buffers[base].space != Space::none)
          add(read, base, false);
    if (group.prologue >= 0) {
      Body before = compose_prologue(P::graph.view(), P::fusion.view(), P::list.order[index], P::graph.nodes[group.anchor].operand[0]);
      drop_dead(before);
      for (const Access& a : before.loads) add(read, a.node, false);
    }
    for (const Access& a : b.loads) add(read, a.node, false);
    for (const Access& a : b.stores) add(written, a.node, true);
    if (group.kind == GroupKind::opaque) add(written, group.anchor, true);
  }
};

}  // namespace detail

/// The fused program of a network's prediction as text: each kernel, what was fused into it, its buffers, flops, bytes.
template <class Net>
std::string explain() {
  if constexpr (is_sound<Forward<Net>>) return detail::Explainer<Program<Forward<Net>>>::text();
  else return {};
}

/// The same of a training step. Example: `std::cout << explain<Net, MeanSquaredError{}>();`
template <class Net, auto loss, auto... metrics>
std::string explain() {
  if constexpr (is_sound<Training<Net, loss, metrics...>>)
    return detail::Explainer<Program<Training<Net, loss, metrics...>>>::text();
  else return {};
}

namespace detail {

// The mean square of all outputs: a loss for those who only ask what training would take.
template <class Net>
struct AnyTraining {
  static constexpr bool gradients = true;

  static constexpr Graph traced() {
    Graph g;
    const List<Tensor> outputs = trace<Net>(g);
    if (g.failed()) return g;
    Tensor sum = total(mean(square(outputs[0])));
    for (int i = 1; i < outputs.size(); ++i) sum = sum + total(mean(square(outputs[i])));
    List<int> taken;
    g.outputs.push_back(owned(sum, taken).id);
    return g;
  }
};

}  // namespace detail

/// The memory a training step takes, in bytes: parameters, their gradients, and the values between the layers for a
/// batch of so many samples; without the optimizer's state (another
/// trainable_parameter_count<Net> * 4 for each of its slots).
template <class Net>
constexpr auto training_bytes([[maybe_unused]] long batch) {
  if constexpr (is_sound<detail::AnyTraining<Net>>) {
    using P = Program<detail::AnyTraining<Net>>;
    long parameters = 0;
    for (const Parameter& p : P::graph.parameters) parameters += (p.trainable ? 2 : 1) * aligned(storage_size(p));
    return 4 * (parameters + P::plan.footprint.fixed + P::plan.footprint.per_sample * batch);
  } else {
    return detail::StandInNumber{};
  }
}

}  // namespace weft

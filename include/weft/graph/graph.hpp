// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializer.hpp>
#include <weft/graph/node.hpp>
#include <weft/meta/list.hpp>
#include <weft/scalar/derivative.hpp>

namespace weft::inline WEFT_ABI {

/// Where a formula stands among a graph's terms.
struct FormulaRange {
  int first = 0, count = 0, result = 0, arity = 0;
};

/// A tensor that outlives a step: its place in files, its shape in memory, its first values.
struct Parameter {
  ShortText name;  ///< as in PyTorch: "0.weight"
  Shape shape;
  Initializer initializer;
  int node = -1;
  bool transposed_in_files = false;  ///< PyTorch stores a kernel [taps..., in, out] as [out, in, taps...]
  bool blocked = false;              ///< lies in panels of columns: passes/panel.hpp
  bool trainable = true;             ///< by the optimizer, along a gradient
  bool state = false;                ///< the network itself says what it is after a step
  bool stream = false;               ///< a state that a stream keeps from call to call, beside the parameters
  bool counted = false;              ///< such a state, which is read only as far as the stream has come
};

/// What a state is after a training step.
struct Update {
  int parameter = -1;
  int node = -1;
};

/// A loop over time: every node in it has a value at each step, which may be made of the values of the step before.
struct TimeLoop {
  int steps = 0;
  bool reversed = false;  ///< from the last step to the first
};

/// One row of the summary.
struct Layer {
  std::string_view type;
  ShortText name;  ///< given by the user, or empty
  Shape output;
  long parameters = 0;
};

/// What a network takes or is compared with: nodes of role source that change with every batch.
struct Feed {
  int node = -1;
  int classes = 0;  ///< values are integers in [0, classes); 0: any numbers
};

/// A layer being declared: the prefix of its parameters' names, and how many layers of each type it contains so far.
struct Frame {
  struct Count {
    std::string_view type;
    int count = 0;
  };
  std::string_view type;
  ShortText path;
  int first_parameter = 0;
  bool fresh = false;  ///< opened by Sequential for a layer that has not opened its own yet
  List<Count> counts;
};

/// A network's computation while it is being written. Only Tensor and the passes write to it.
struct Graph {
  List<Node> nodes;
  List<Term> terms;
  List<FormulaRange> formulas;
  List<Parameter> parameters;
  List<Layer> layers;
  List<Feed> inputs, targets;
  List<int> outputs;
  List<Update> updates;
  List<TimeLoop> loops;
  List<Frame> frames;
  List<Frame::Count> counts;  ///< of the layers that stand in no other
  List<ShortText> names;  ///< that the user gave, with their prefixes
  Text mistake;
  bool training = true;
  bool frozen = false;  ///< within freeze: what is declared is not trained
  int again = -1, again_end = -1;  ///< a shared layer called once more: the next parameter that it declared before
  int samples = -1;     ///< the node that counts the batch, once there is one
  int loop = -1;        ///< that is being written
  int stage = 0;        ///< that is being written; odd within remat
  int block = 0;        ///< steps that a stream takes at once; 0: whole sequences
  int steps = 0;        ///< of the whole sequences, where a stream takes blocks of them
  int counter = -1;     ///< of a stream: the node that says how many steps came before, once there is one
  int limit = 0;        ///< of a stream: how many steps it can take; 0: any number

  /// What is made of a loop's values belongs to the loop that is being written; all else stands before it.
  constexpr int push(const Node& node) {
    nodes.push_back(node);
    nodes.back().stage = stage;
    if (loop >= 0)
      for (int k = 0; k < node.operands(); ++k)
        if (nodes[node.operand[k]].loop >= 0) nodes.back().loop = loop;
    return nodes.size() - 1;
  }

  /// Keeps the first mistake only: what follows from it would confuse.
  constexpr void fail(const Text& sentence) {
    if (mistake.empty()) mistake = sentence;
  }
  constexpr bool failed() const { return !mistake.empty(); }

  /// Says that a stream can take so many steps and no more.
  constexpr void limit_to(int most) { limit = limit == 0 || most < limit ? most : limit; }

  /// After nodes got other numbers: place[old] = new.
  constexpr void renumber(const List<int>& place) {
    for (int& o : outputs) o = place[o];
    for (Feed& f : inputs) f.node = place[f.node];
    for (Feed& f : targets) f.node = place[f.node];
    for (Update& u : updates) u.node = place[u.node];
    for (Parameter& p : parameters) p.node = place[p.node];
  }

  /// Whether a shared layer is called once more, which declares nothing new.
  constexpr bool repeats() const { return again >= 0; }

  /// Opens a layer's frame. The name is a user's, an index, or empty: then it is the type's, numbered.
  constexpr void open(std::string_view type, const ShortText& name, bool fresh) {
    Frame inner;
    inner.type = type;
    inner.first_parameter = parameters.size();
    inner.fresh = fresh;
    if (!frames.empty()) inner.path = frames.back().path;
    if (!inner.path.empty()) inner.path << ".";
    inner.path << (name.empty() ? numbered(type) : name);
    frames.push_back(inner);
  }
  /// Notes a name that the user gives the next layer; twice in one place is a mistake.
  constexpr void claim(const ShortText& name) {
    if (repeats()) return;
    ShortText full;
    if (!frames.empty()) full << frames.back().path << ".";
    full << name;
    for (const ShortText& other : names)
      if (other.view() == full.view())
        fail(Text{} << "two layers have the name \"" << name << "\", which would mix up their parameters; give one of"
                    << " them another .name");
    names.push_back(full);
  }

  constexpr void close() { frames.pop_back(); }

  /// A second parameter of one name is numbered if its shape is the same, and a mistake if it is not.
  constexpr void add_parameter(Parameter p) {
    const ShortText own = p.name;
    ShortText full;
    if (!frames.empty()) full << frames.back().path << ".";
    full << own;
    int same = 0;
    for (int i = frames.empty() ? 0 : frames.back().first_parameter; i < parameters.size(); ++i) {
      if (!is_numbered(parameters[i].name.view(), full.view())) continue;
      ++same;
      if (!(parameters[i].shape == p.shape))
        fail(Text{} << "parameter \"" << own << "\" is declared twice, with shapes " << parameters[i].shape << " and "
                    << p.shape << "; give the second another name");
    }
    p.name = full;
    if (same > 0) p.name << "_" << same;
    parameters.push_back(p);
  }

  /// Stores a formula once and returns its number.
  constexpr int intern(const Formula& f, int arity) {
    for (int i = 0; i < formulas.size(); ++i)
      if (same(formulas[i], f, arity)) return i;
    formulas.push_back({terms.size(), f.size(), f.result, arity});
    terms.append(f.terms.begin(), f.size());
    return formulas.size() - 1;
  }

  constexpr Formula formula(int i) const {
    Formula f;
    f.terms.append(terms.begin() + formulas[i].first, formulas[i].count);
    f.result = formulas[i].result;
    return f;
  }

 private:
  static constexpr bool is_numbered(std::string_view name, std::string_view base) {
    if (name.substr(0, base.size()) != base) return false;
    const std::string_view rest = name.substr(base.size());
    return rest.empty() || (rest[0] == '_' && rest.find_first_not_of("0123456789", 1) == rest.npos);
  }

  /// "dense", "dense_1", "conv2d_transpose", "lstm", ...: Keras's automatic names.
  constexpr ShortText numbered(std::string_view type) {
    const auto is_lower = [&](std::size_t i) { return i < type.size() && type[i] >= 'a' && type[i] <= 'z'; };
    ShortText text;
    for (std::size_t i = 0; i < type.size(); ++i) {
      const bool upper = type[i] >= 'A' && type[i] <= 'Z';
      const char lower = upper ? static_cast<char>(type[i] - 'A' + 'a') : type[i];
      if (upper && i > 0 && (is_lower(i - 1) || is_lower(i + 1))) text << "_";
      text << std::string_view(&lower, 1);
    }
    List<Frame::Count>& beside = frames.empty() ? counts : frames.back().counts;
    for (Frame::Count& c : beside) {
      if (c.type != type) continue;
      return text << "_" << ++c.count;
    }
    beside.push_back({type, 0});
    return text;
  }

  constexpr bool same(const FormulaRange& r, const Formula& f, int arity) const {
    if (r.count != f.size() || r.result != f.result || r.arity != arity) return false;
    for (int i = 0; i < r.count; ++i)
      if (!(terms[r.first + i] == f.terms[i])) return false;
    return true;
  }
};

/// A finished graph, read only.
struct GraphView {
  const Node* nodes = nullptr;
  int size = 0;
  const Term* terms = nullptr;
  const FormulaRange* formulas = nullptr;
  ListView<Parameter> parameters;
  ListView<Feed> inputs, targets;
  ListView<int> outputs;
  ListView<Update> updates;
  ListView<TimeLoop> loops;

  constexpr GraphView() = default;
  constexpr GraphView(const Graph& g)
      : nodes(g.nodes.begin()), size(g.nodes.size()), terms(g.terms.begin()), formulas(g.formulas.begin()),
        parameters(g.parameters), inputs(g.inputs), targets(g.targets), outputs(g.outputs), updates(g.updates), loops(g.loops) {}

  constexpr const Node& operator[](int i) const { return nodes[i]; }
};

}  // namespace weft

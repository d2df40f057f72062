# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Writes translated cases: networks in C++ with their tests, their numbers, and the lists of cases."""
import json
import struct

from generator.cases import operator_of

WIDTH = 140
LICENCE = "// SPDX-FileCopyrightText: 2026 The weft authors\n// SPDX-License-Identifier: MIT\n"


# Views alone, which move no numbers; and gradients by inputs, which are the interpreter's.
INTERPRETED = {"Reshape", "Flatten", "Squeeze", "Unsqueeze", "Identity", "Dropout", "Gradient"}


def is_emitted(case):
    """Programs take time to compile. Expanded cases repeat others, and so does a loss that does not give its log_prob too."""
    op = operator_of(case)
    is_part = op == "SoftmaxCrossEntropyLoss" and not case.name.endswith("_log_prob")
    return not case.expanded and not is_part and op not in INTERPRETED


# Networks

def signature(n):
    names = [f"Tensor {variable}" for variable, _, _ in n.inputs]
    return ", ".join(names)


def declared(n):
    inputs = [declaration for _, declaration, _ in n.inputs]
    return inputs[0] if len(inputs) == 1 else f"hana::make_tuple({', '.join(inputs)})"


def body(n):
    first = n.inputs[0][0]
    lines = [statement.replace("{first}", first) for statement, _ in n.parameters] + n.statements
    results = [v.code for v in n.results if not v.update]
    kind = "Tensor" if len(results) == 1 else "auto"
    head = f"  constexpr {kind} operator()({signature(n)}) const {{"
    if len(results) == 1 and not lines and len(head) + len(results[0]) < WIDTH - 12:
        return f"{head} return {results[0]}; }}\n"
    lines = [line for statement in lines for line in folded(statement, 6)]
    lines += folded(f"return {results[0]};" if len(results) == 1 else f"return hana::make_tuple({', '.join(results)});", 6)
    return head + "\n" + "".join(f"    {line}\n" for line in lines) + "  }\n"


def folded(statement, indent):
    """Lines that are not too long, broken behind commas."""
    lines = [statement]
    while len(lines[-1]) > WIDTH - indent and (at := lines[-1].rfind(", ", 0, WIDTH - indent)) > 0:
        lines[-1:] = [lines[-1][:at + 1], "    " + lines[-1][at + 2:]]
    return lines


def network(n):
    """A network without its name."""
    text = ""
    if n.training:
        text += "  static constexpr bool training = true;\n"
    if n.gradients:
        text += "  static constexpr bool gradients = true;\n"
    return f"{text}  static constexpr auto inputs = {declared(n)};\n{body(n)}"


def cpp_file(family, members, is_large):
    """Cases whose networks are the same share one. The large ones have tests of their own, which may be skipped."""
    networks, tests = {}, {}
    for entry in members:
        case, text = entry[0], network(entry[1])
        name = networks.setdefault(text, case.struct_name())
        suites = ["Onnx", "OnnxEmitted"] if is_emitted(case) else ["Onnx"]
        for suite in suites:
            key = (operator_of(case), suite + ("Large" if is_large(entry) else ""))
            tests.setdefault(key, {}).setdefault(name, []).append(case.name)
    out = [LICENCE, "// Written by generate.py.\n", '#include "support/onnx.hpp"\n']
    if any("Emitted" in suite for _, suite in tests):
        out.append('#include "support/onnx_emitted.hpp"\n')
    out.append("\nnamespace {\n\nusing namespace weft;\nnamespace onnx = weft_test::onnx;\n")
    out += [f"\nstruct {name} {{\n{text}}};\n" for text, name in networks.items()]
    out += [test(suite, op, group) for (op, suite), group in sorted(tests.items())]
    return "".join(out) + "\n}  // namespace\n"


def test(suite, op, group):
    check = "expect_emitted_conformance" if "Emitted" in suite else "expect_conformance"
    lines = []
    if "Large" in suite:
        lines.append("  if (!weft_test::has_large_cases()) GTEST_SKIP() << weft_test::large_cases_are_missing;\n")
    for name, cases in group.items():
        names = ", ".join(f'"{c}"' for c in cases)
        call, listed = f"  weft_test::{check}<{name}>(", f"{{{names}}});"
        if len(call) + len(listed) <= WIDTH:
            lines.append(f"{call}{listed}\n")
        else:
            lines += [f"{call}\n", *(f"      {line}\n" for line in folded(listed, 6))]
    return f"\nTEST({suite}, {op}) {{\n{''.join(lines)}}}\n"


# Numbers

def safetensors(entries):
    """Arrays that are alike are kept once. The metadata say of a case: samples, its sources, its results."""
    places, arrays, metadata = {}, [], {"source": "ONNX 1.12 backend tests, MIT, Copyright (c) ONNX Project Contributors"}

    def place(array):
        key = array.tobytes()
        if key not in places:
            places[key] = len(arrays)
            arrays.append(array)
        return str(places[key])

    for case, n, sources, results in entries:
        metadata[case.name] = " ".join([str(n.samples or 1), *map(place, sources), "|", *map(place, results)])
    header, at = {"__metadata__": metadata}, 0
    for k, array in enumerate(arrays):
        header[str(k)] = {"dtype": "F32", "shape": [int(array.size)], "data_offsets": [at, at + array.nbytes]}
        at += array.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + b"".join(a.tobytes() for a in arrays)



# Lists

def lists(done, left, is_large):
    rows = []
    for entry in done:
        case = entry[0]
        how = "emitted" if is_emitted(case) else "interpreted"
        rows.append(f"{case.name} {operator_of(case)} {how}{' large' if is_large(entry) else ''}\n")
    head = ("# Cases of ONNX's backend tests that weft passes, written by generate.py: the operator, whether its program is compiled too\n"
            "# (emitted) or its graph interpreted only, and whether its numbers are too large to be kept here.\n")
    reasons = {}
    for case, reason in left:
        reasons.setdefault(reason, []).append(case.name)
    text = "# Cases of ONNX's backend tests that are no weft networks, each below what it asks for; written by generate.py.\n"
    for reason, names in sorted(reasons.items()):
        text += f"\n# {reason}\n" + "".join(f"{name}\n" for name in names)
    return {"supported.txt": (head + "".join(rows)).encode(), "left_out.txt": text.encode()}

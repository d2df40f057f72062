// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include "support/emitted.hpp"
#include "support/onnx.hpp"

namespace weft_test {

inline void expect_emitted_conformance(const ProgramView& program, std::initializer_list<const char*> cases) {
  for_each_case(cases, [&](const ConformanceCase& c) {
    Emitted alone(program, c.sources, c.samples, 1), team(program, c.sources, c.samples, 2);
    const std::vector<Numbers> found = alone.run();
    expect_results(found, c.results);
    EXPECT_TRUE(same_bits(team.run(), found)) << "two threads differ from one";
  });
}

/// The network's program, as it is compiled, gives what ONNX expects; on two threads the same bits as on one.
template <class Net>
void expect_emitted_conformance(std::initializer_list<const char*> cases) {
  SCOPED_TRACE(weft::type_name<Net>());
  expect_emitted_conformance(program_view<Conformance<Net>>(), cases);
}

}  // namespace weft_test

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/scan.hpp>

#include <weft/graph/operations.hpp>

#include <cmath>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

using One = std::array<Tensor, 1>;
using Two = std::array<Tensor, 2>;

// A sum that loses half of itself at every step.
One leaky(One x, One s) { return {s[0] * 0.5 + x[0]}; }

TEST(Scan, GoesFromStepToStep) {
  Trace t;
  const Scanned<1> s = scan(leaky, One{t.given({4, 1}, {8, 4, 2, 1, 0, 0, 0, 16})}, One{t.given({1}, {2, 32})});
  EXPECT_EQ(t.value(s.all[0], 2), (Numbers{9, 8.5, 6.25, 4.125, 16, 8, 4, 18}));
  EXPECT_EQ(t.value(s.last[0], 2), (Numbers{4.125, 18}));
}

TEST(Scan, GoesBackwards) {
  Trace t;
  const Scanned<1> s = scan(leaky, One{t.given({3, 1}, {1, 2, 4})}, One{t.given({1}, {8})}, {.go_backwards = true});
  EXPECT_EQ(t.value(s.all[0]), (Numbers{4, 6, 8}));
  EXPECT_EQ(t.value(s.last[0]), (Numbers{4}));
}

TEST(Scan, SeveralSequencesAndStates) {
  Trace t;
  const auto cell = [](Two x, Two s) { return Two{s[0] + x[0] * s[1], s[1] + x[1]}; };
  const Scanned<2> s = scan(cell, Two{t.given({3, 1}, {1, 2, 3}), t.given({3, 1}, {10, 20, 30})}, Two{t.given({1}, {0}), t.given({1}, {1})});
  EXPECT_EQ(t.value(s.all[1]), (Numbers{11, 31, 61}));
  EXPECT_EQ(t.value(s.all[0]), (Numbers{1, 1 + 22, 1 + 22 + 93}));
}

// A recurrent layer of one's own.
Tensor recurrent(Trace& t, Tensor x, const ScanOptions& options, bool last) {
  const Tensor w = t.parameter({x.shape()[-1], 3}), u = t.parameter({3, 3}), b = t.parameter({3});
  const Tensor wx = matmul(x, w);
  const auto cell = [&](One in, One h) { return One{tanh(in[0] + matmul(h[0], u) + b)}; };
  const Scanned<1> s = scan(cell, One{wx}, One{t.parameter({3})}, options);
  return last ? s.last[0] : s.all[0];
}

TEST(Scan, HasTheGradientOfItsSteps) {
  for (const bool backwards : {false, true})
    for (const bool last : {false, true})
      expect_gradients([&](Trace& t) { return recurrent(t, t.input({4, 2}), {backwards}, last); });
}

TEST(Scan, GradientsGoThroughLoopsInTurn) {
  expect_gradients([](Trace& t) {
    const Tensor once = recurrent(t, t.input({3, 2}), {}, false), back = recurrent(t, once, {true}, false);
    return (back + once) * recurrent(t, once, {}, true);
  });
}

TEST(Scan, WhatTheCellReadsOutsideIsTheSameAtEveryStep) {
  expect_gradients([](Trace& t) {
    const Tensor c = t.input({2}), w = t.parameter({2, 2});
    const auto cell = [&](One x, One s) { return One{tanh(matmul(s[0] * c + x[0], w)) * exp(c * w.constant(0.3))}; };
    return scan(cell, One{t.input({3, 2})}, One{t.input({2})}).all[0];
  });
}

TEST(Scan, GatesAreParts) {
  expect_gradients([](Trace& t) {
    const Tensor u = t.parameter({2, 4});
    const auto cell = [&](One x, Two s) {
      const Tensor z = x[0] + matmul(s[0], u);
      const Tensor c = s[1] * tanh(slice(z, 0, 0, 2)) + slice(z, 0, 2, 2);
      return Two{tanh(c) * slice(z, 0, 1, 2), c};
    };
    return scan(cell, One{t.input({3, 4})}, Two{t.input({2}), t.input({2})}).last[0];
  });
}

TEST(Scan, StepsThatDoNotCountChangeNothing) {
  Trace t;
  const Tensor x = t.given({4, 1}, {8, 4, 2, 1, 0, 0, 0, 16}), m = t.given({4}, {0, 1, 0, 1, 1, 1, 1, 0});
  const Scanned<1> s = scan(leaky, One{x}, One{t.given({1}, {2, 32})}, {.mask = m});
  EXPECT_EQ(t.value(s.all[0], 2), (Numbers{2, 5, 5, 3.5, 16, 8, 4, 4}));
  EXPECT_EQ(t.value(s.last[0], 2), (Numbers{3.5, 4}));
  const Scanned<1> back = scan(leaky, One{x}, One{t.given({1}, {2, 32})}, {.go_backwards = true, .mask = m});
  EXPECT_EQ(t.value(back.all[0], 2), (Numbers{5, 5, 2, 2, 4, 8, 16, 32}));
}

TEST(Scan, GradientsPassBySkippedSteps) {
  expect_gradients([](Trace& t) {
    const Tensor m = t.tokens({4}, 2, {0, 1, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0}) * 1.0, u = t.parameter({2, 2});
    const auto cell = [&](One x, Two s) { return Two{tanh(matmul(s[1], u) + x[0]), s[0] * 0.5 + s[1]}; };
    const Scanned<2> s = scan(cell, One{t.input({4, 2})}, Two{t.input({2}), t.parameter({2})}, {.mask = m});
    return s.all[0] + s.last[1];
  });
}

// One number in [0, 1) for each element and step, but the same one at each step where it was drawn outside.
TEST(Scan, NoiseIsNewAtEveryStep) {
  Trace t;
  const Tensor x = t.given({3, 2}, Numbers(12, 0)), outside = uniform_noise(x, {2});
  const auto draws = [&](bool fixed) {
    return t.value(scan([&](One in, One) { return One{in[0] + (fixed ? outside : uniform_noise(in[0]))}; }, One{x}, One{t.given({2}, Numbers(4, 0))}).all[0], 2);
  };
  const Numbers fixed = draws(true), anew = draws(false);
  for (std::size_t k = 2; k < 6; ++k) {
    EXPECT_EQ(fixed[k], fixed[k % 2]);
    EXPECT_NE(anew[k], anew[k % 2]);
  }
  EXPECT_NE(anew[0], anew[6]);
}

TEST(Scan, RefusesWhatItCannotRun) {
  EXPECT_EQ(mistake([](Trace& t) { scan([](Two x, One s) { return One{s[0] + x[0] + x[1]}; }, Two{t.input({3, 1}), t.input({4, 1})}, One{t.input({1})}); }),
            "scan: needs sequences [steps, ...] of equally many steps but receives shapes [3, 1] and [4, 1]; reshape one of them");
  EXPECT_EQ(mistake([](Trace& t) { scan([](One x, One) { return x; }, One{t.input({3, 2})}, One{t.input({1})}); }),
            "scan: state 0 has shape [1] before a step and [2] after it; let the cell return what it takes");
  EXPECT_EQ(mistake([](Trace& t) {
              scan([](One x, One s) { return One{s[0] + batch_mean(x[0])}; }, One{t.input({3, 1})}, One{t.input({1})});
            }),
            "scan: within a cell every value is one per sample, but sum makes one for all of them; compute it outside of the cell");
  EXPECT_EQ(mistake([](Trace& t) {
              scan([](One x, One s) { return One{s[0] + scan(leaky, One{reshape(x[0], {2, 1})}, One{s[0]}).last[0]}; }, One{t.input({3, 2})}, One{t.input({1})});
            }),
            "scan: a cell cannot run a loop of its own; compute it outside of the cell");
}

}  // namespace

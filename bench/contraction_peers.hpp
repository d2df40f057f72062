// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What the products are compared with. A peer is one function here and one line in with_peers.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <vector>

#if defined(_OPENMP)
#include <omp.h>
#endif
#if defined(WEFT_BENCH_OPENBLAS)
#include <cblas.h>
#endif
#if defined(WEFT_BENCH_ONEDNN)
#include <dnnl.hpp>
#endif
#if defined(__unix__)
#include <unistd.h>
#endif

#include "contest.hpp"

namespace bench {

enum class Kind { nn, nt, tn };

/// Two matrices to multiply: NN [m, k] x [k, n], NT [m, k] x [n, k]^T, TN [k, m]^T x [k, n].
struct Problem {
  Kind kind;
  int m, n, k;
  const float* left;
  const float* right;

  Problem(Kind kind_, int m_, int n_, int k_)
      : kind(kind_), m(m_), n(n_), k(k_), numbers_(static_cast<std::size_t>(m) * static_cast<std::size_t>(k) + 16 + static_cast<std::size_t>(n) * static_cast<std::size_t>(k)) {
    std::minstd_rand random(1);
    for (float& x : numbers_) x = static_cast<float>(random()) / 1073741824.f - 1;
    left = numbers_.data();
    right = left + static_cast<long>(m) * k;
  }
  Problem(const Problem&) = delete;
  Problem& operator=(const Problem&) = delete;

  double flops() const { return 2.0 * m * n * k; }

  /// The largest error of a result, or of a sample of it when it is large.
  double error(const float* result) const {
    const long all = static_cast<long>(m) * n, step = std::max(1L, static_cast<long>(static_cast<double>(all) * k / 3e7)) | 1;
    double most = 0;
    for (long at = 0; at < all; at += step) {
      const long i = at / n, j = at % n;
      double sum = 0;
      for (long t = 0; t < k; ++t) {
        const float a = kind == Kind::tn ? left[t * m + i] : left[i * k + t], b = kind == Kind::nt ? right[j * k + t] : right[t * n + j];
        sum += static_cast<double>(a) * static_cast<double>(b);
      }
      const double error = std::abs(static_cast<double>(result[at]) - sum);
      if (!(error <= most)) most = error;  // NaN too
    }
    return most;
  }

 private:
  std::vector<float> numbers_;
};

inline void set_threads([[maybe_unused]] int threads) {
#if defined(_OPENMP)
  omp_set_num_threads(threads);
#endif
#if defined(WEFT_BENCH_OPENBLAS)
  openblas_set_num_threads(threads);
#endif
}

/// OpenBLAS chooses its kernels when it is loaded, and releases older than a processor choose slow ones; so the program
/// starts again with the choice in its environment.
inline void choose_kernels([[maybe_unused]] char** arguments) {
#if defined(WEFT_BENCH_OPENBLAS) && defined(__AVX512F__) && defined(__linux__)
  if (std::getenv("OPENBLAS_CORETYPE") != nullptr) return;
  setenv("OPENBLAS_CORETYPE", "SKYLAKEX", 1);
  execv("/proc/self/exe", arguments);
#endif
}

using Output = std::shared_ptr<std::vector<float>>;
inline Output output_of(const Problem& p) {
  return std::make_shared<std::vector<float>>(static_cast<std::size_t>(p.m) * static_cast<std::size_t>(p.n));
}

#if defined(WEFT_BENCH_OPENBLAS)
// One row is a vector: gemv is several times as fast there.
inline Peer openblas(const Problem& p) {
  return {"OpenBLAS", [&p, out = output_of(p)](long count) {
            const auto left = p.kind == Kind::tn ? CblasTrans : CblasNoTrans, right = p.kind == Kind::nt ? CblasTrans : CblasNoTrans;
            const int left_row = p.kind == Kind::tn ? p.m : p.k, right_row = p.kind == Kind::nt ? p.k : p.n;
            for (long i = 0; i < count; ++i) {
              if (p.m > 1) cblas_sgemm(CblasRowMajor, left, right, p.m, p.n, p.k, 1, p.left, left_row, p.right, right_row, 0, out->data(), p.n);
              else if (p.kind == Kind::nt) cblas_sgemv(CblasRowMajor, CblasNoTrans, p.n, p.k, 1, p.right, p.k, p.left, 1, 0, out->data(), 1);
              else cblas_sgemv(CblasRowMajor, CblasTrans, p.k, p.n, 1, p.right, p.n, p.left, 1, 0, out->data(), 1);
            }
            return out->data();
          }};
}
#endif

#if defined(WEFT_BENCH_ONEDNN)
inline Peer onednn(const Problem& p) {
  return {"oneDNN", [&p, out = output_of(p)](long count) {
            const char left = p.kind == Kind::tn ? 'T' : 'N', right = p.kind == Kind::nt ? 'T' : 'N';
            const int left_row = p.kind == Kind::tn ? p.m : p.k, right_row = p.kind == Kind::nt ? p.k : p.n;
            for (long i = 0; i < count; ++i)
              dnnl_sgemm(left, right, p.m, p.n, p.k, 1, p.left, left_row, p.right, right_row, 0, out->data(), p.n);
            return out->data();
          }};
}

// The right side is brought into oneDNN's own layout before the time starts.
inline Peer onednn_packed(const Problem& p) {
  using namespace dnnl;
  using memory = dnnl::memory;
  const auto data = memory::data_type::f32;
  const engine cpu(engine::kind::cpu, 0);
  stream queue(cpu);
  const memory::desc left({p.m, p.k}, data, p.kind == Kind::tn ? memory::dims{1, p.m} : memory::dims{p.k, 1});
  const memory::desc plain({p.k, p.n}, data, p.kind == Kind::nt ? memory::dims{1, p.k} : memory::dims{p.n, 1});
  const memory::desc any({p.k, p.n}, data, memory::format_tag::any), result({p.m, p.n}, data, memory::dims{p.n, 1});
#if DNNL_VERSION_MAJOR >= 3
  const matmul::primitive_desc plan(cpu, left, any, result);
#else
  const matmul::primitive_desc plan(matmul::desc(left, any, result), cpu);
#endif
  memory from(plain, cpu, const_cast<float*>(p.right)), packed(plan.weights_desc(), cpu);
  reorder(from, packed).execute(queue, from, packed);
  queue.wait();
  const Output out = output_of(p);
  return {"packed", [&p, out, queue, product = matmul(plan), cpu, left, packed, result](long count) mutable {
            memory x(left, cpu, const_cast<float*>(p.left)), y(result, cpu, out->data());
            for (long i = 0; i < count; ++i)
              product.execute(queue, {{DNNL_ARG_SRC, x}, {DNNL_ARG_WEIGHTS, packed}, {DNNL_ARG_DST, y}});
            queue.wait();
            return out->data();
          }, false};
}
#endif

/// weft first.
inline std::vector<Peer> with_peers(Peer own, [[maybe_unused]] const Problem& p) {
  std::vector<Peer> all{std::move(own)};
#if defined(WEFT_BENCH_ONEDNN)
  all.push_back(onednn(p));
  all.push_back(onednn_packed(p));
#endif
#if defined(WEFT_BENCH_OPENBLAS)
  all.push_back(openblas(p));
#endif
  return all;
}

}  // namespace bench

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// flags: -O2 -march=native -w $(python3 -c "import os, torch; r = os.path.dirname(torch.__file__); print(f'-I{r}/include -I{r}/include/torch/csrc/api/include -L{r}/lib -Wl,-rpath,{r}/lib -ltorch -ltorch_cpu -lc10 -D_GLIBCXX_USE_CXX11_ABI={int(torch._C._GLIBCXX_USE_CXX11_ABI)}')" 2>/dev/null || echo missing)
// networks: perceptron tanh_perceptron
// install: pip install torch
// PyTorch from C++: modules and autograd, with the fused updates that Python's optimizers use, for torch::optim has none.
#include "../workloads.hpp"

#include <torch/torch.h>

namespace {

using bench::workload;
using torch::Tensor;

int threads() {
  const char* text = std::getenv("OMP_NUM_THREADS");
  return text != nullptr ? std::atoi(text) : 1;
}

torch::nn::Sequential new_model() {
  at::set_num_threads(threads());
  torch::nn::Sequential model;
  const torch::NoGradGuard guard;
  for (int k = 0; k < workload.layers(); ++k) {
    const auto at = static_cast<std::size_t>(k);
    torch::nn::Linear layer(workload.sizes[at], workload.sizes[at + 1]);
    auto values = bench::first_weights(k);
    layer->weight.copy_(torch::from_blob(values.data(), layer->weight.sizes()));
    layer->bias.zero_();
    model->push_back(layer);
    if (k + 1 == workload.layers()) break;
    if (workload.tanh()) model->push_back(torch::nn::Tanh());
    else model->push_back(torch::nn::ReLU());
  }
  return model;
}

class Training {
 public:
  Training() {
    features_ = torch::from_blob(data_.features.data(), {workload.samples, workload.inputs()});
    targets_ = workload.classes() ? torch::from_blob(data_.labels.data(), {workload.samples}, torch::kInt32).to(torch::kLong)
                                  : torch::from_blob(data_.values.data(), {workload.samples, 1});
    for (const Tensor& x : features_.split(workload.batch)) batches_.push_back(x);
    for (const Tensor& y : targets_.split(workload.batch)) batch_targets_.push_back(y);
    parameters_ = model_->parameters();
    for (const Tensor& p : parameters_) {
      first_.push_back(torch::zeros_like(p));
      second_.push_back(torch::zeros_like(p));
      steps_.push_back(torch::zeros({}));
    }
  }

  double check() {
    double sum = 0;
    for (std::size_t b = 0; b < bench::check_batches; ++b) sum += step(batches_[b], batch_targets_[b]).item<double>();
    return sum / bench::check_batches;
  }
  long run(long count) {
    for (long i = 0; i < count; ++i) {
      if (workload.task == bench::Task::epochs) epoch();
      else step(batches_[static_cast<std::size_t>(i) % batches_.size()], batch_targets_[static_cast<std::size_t>(i) % batches_.size()]);
    }
    return count;
  }

 private:
  void epoch() {
    for (const Tensor& chosen : torch::randperm(workload.samples).split(workload.batch))
      step(features_.index_select(0, chosen), targets_.index_select(0, chosen));
  }

  Tensor step(const Tensor& x, const Tensor& y) {
    for (Tensor& p : parameters_) p.mutable_grad() = Tensor();
    const Tensor out = model_->forward(x);
    const Tensor loss = workload.classes() ? torch::nn::functional::cross_entropy(out, y) : torch::mse_loss(out, y);
    loss.backward();
    const torch::NoGradGuard guard;
    std::vector<Tensor> gradients;
    for (const Tensor& p : parameters_) gradients.push_back(p.grad());
    if (workload.optimizer == bench::Optimizer::adam) {
      for (Tensor& s : steps_) s += 1;
      at::_fused_adam_(parameters_, gradients, first_, second_, {}, steps_, workload.rate, 0.9, 0.999, 0, 1e-10, false, false);
    } else {
      at::_fused_sgd_(parameters_, gradients, workload.momentum > 0 ? at::TensorList(first_) : at::TensorList(), 0, workload.momentum,
                      workload.rate, 0, false, false, begun_ == false);
      begun_ = true;
    }
    return loss;
  }

  bench::Data data_ = bench::make_data();
  torch::nn::Sequential model_ = new_model();
  Tensor features_, targets_;
  std::vector<Tensor> batches_, batch_targets_, parameters_, first_, second_, steps_;
  bool begun_ = false;
};

class Prediction {
 public:
  double check() {
    const c10::InferenceMode guard;
    return model_->forward(sample_).sum().item<double>();
  }
  long run(long count) {
    const c10::InferenceMode guard;
    for (long i = 0; i < count; ++i) model_->forward(sample_);
    return count;
  }

 private:
  bench::Data data_ = bench::make_data();
  torch::nn::Sequential model_ = new_model();
  Tensor sample_ = torch::from_blob(data_.features.data(), {1, workload.inputs()});
};

}  // namespace

int main() {
  using Job = std::conditional_t<workload.task == bench::Task::one_sample, Prediction, Training>;
  return bench::serve<Job>("libtorch " + std::string(TORCH_VERSION));
}

// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augmentation.hpp>
#include <weft/data/dataset.hpp>
#include <weft/training/verbose.hpp>

#include <cstdint>
#include <map>

namespace weft::inline WEFT_ABI {

/// How compile makes a model.
struct CompileOptions {
  std::uint64_t seed = 0;  ///< of the parameters' first values
};

/// How fit runs, by Keras's names and defaults.
struct FitOptions {
  int epochs = 1;
  int batch_size = 32;
  Verbose verbose = Verbose::automatic();
  double validation_split = 0;                    ///< the last part of the data, kept from training
  const data::Dataset* validation_data = nullptr;  ///< judged after every epoch; goes before validation_split
  bool shuffle = true;
  std::map<int, double> class_weight{};  ///< weight of each class's samples; classes that are missing weigh 1
  int initial_epoch = 0;
  std::uint64_t seed = 0;  ///< of the shuffling, of dropout and of the augmentation
  data::Augmentation augmentation{};  ///< what becomes of samples before they are learned from; see data/augmentations.hpp
};

/// How evaluate runs. The result does not depend on the batch size.
struct EvaluateOptions {
  int batch_size = 32;
  Verbose verbose = Verbose::automatic();
};

}  // namespace weft

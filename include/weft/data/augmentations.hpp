// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

// What may become of images before a network learns from them; a new step is a header here and a line below.
#include <weft/data/augment.hpp>
#include <weft/data/augmentations/concept.hpp>
#include <weft/data/augmentations/cutout.hpp>
#include <weft/data/augmentations/mix_up.hpp>
#include <weft/data/augmentations/normalization.hpp>
#include <weft/data/augmentations/random_brightness.hpp>
#include <weft/data/augmentations/random_contrast.hpp>
#include <weft/data/augmentations/random_crop.hpp>
#include <weft/data/augmentations/random_erasing.hpp>
#include <weft/data/augmentations/random_flip.hpp>
#include <weft/data/augmentations/random_rotation.hpp>
#include <weft/data/augmentations/random_translation.hpp>
#include <weft/data/augmentations/random_zoom.hpp>
#include <weft/data/augmented.hpp>
#include <weft/data/one_hot.hpp>

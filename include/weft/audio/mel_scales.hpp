// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/mel_scales/htk.hpp>
#include <weft/audio/mel_scales/slaney.hpp>

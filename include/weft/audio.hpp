// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

// Sounds and their files
#include <weft/audio/pre_emphasis.hpp>
#include <weft/audio/read_wav.hpp>
#include <weft/audio/resample.hpp>
#include <weft/audio/sound.hpp>
#include <weft/audio/write_wav.hpp>

// Fourier transforms
#include <weft/audio/dct.hpp>
#include <weft/audio/dft.hpp>
#include <weft/audio/fft.hpp>
#include <weft/audio/real_fft.hpp>

// Frames and their spectra
#include <weft/audio/frame_stream.hpp>
#include <weft/audio/framing.hpp>
#include <weft/audio/mel_filters.hpp>
#include <weft/audio/mel_scales.hpp>
#include <weft/audio/mel_spectrogram.hpp>
#include <weft/audio/mel_weight_matrix.hpp>
#include <weft/audio/mfcc.hpp>
#include <weft/audio/power_to_db.hpp>
#include <weft/audio/spectrogram.hpp>
#include <weft/audio/stft.hpp>
#include <weft/audio/windows.hpp>

// Data
#include <weft/audio/spoken_languages.hpp>

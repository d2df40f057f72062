#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""The log-mel spectrogram that bench/audio.cpp takes of one second at 16000 Hz, by SciPy, PyTorch and librosa: the least of many rounds, on one thread."""
import os
import time

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

import numpy as np  # noqa: E402
import scipy.fft  # noqa: E402
import scipy.signal  # noqa: E402

SIZE, STRIDE, LENGTH, MELS, RATE = 512, 160, 400, 80, 16000


def mel_matrix():
    """As librosa.filters.mel with htk=True and norm=None."""
    edges = 700 * np.expm1(np.linspace(0, np.log1p(RATE / 2 / 700), MELS + 2))
    bins = np.linspace(0, RATE / 2, SIZE // 2 + 1)[:, None]
    low, center, high = edges[:-2], edges[1:-1], edges[2:]
    return np.maximum(0, np.minimum((bins - low) / (center - low), (high - bins) / (high - center))).astype("float32")


def least(call, rounds=300):
    call()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return min(times)


def by_scipy(x, window, matrix):
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(x, SIZE // 2, mode="reflect"), SIZE)[::STRIDE]
    spectrum = scipy.fft.rfft(frames * window, workers=1)
    db = 10 * np.log10(np.maximum((spectrum.real**2 + spectrum.imag**2) @ matrix, 1e-10))
    return np.maximum(db, db.max() - 80)


def by_torch(torch, x, window, matrix):
    spectrum = torch.stft(x, SIZE, STRIDE, LENGTH, window, return_complex=True)
    db = 10 * torch.log10(torch.clamp((spectrum.real**2 + spectrum.imag**2).T @ matrix, min=1e-10))
    return torch.maximum(db, db.max() - 80)


def main():
    t = np.arange(RATE)
    x = (np.sin(0.05 * t) * np.sin(1e-4 * t * t)).astype("float32")
    window = np.zeros(SIZE, "float32")
    window[(SIZE - LENGTH) // 2:(SIZE + LENGTH) // 2] = scipy.signal.get_window("hann", LENGTH)
    matrix = mel_matrix()
    print(f"scipy {scipy.__version__}: {1e6 * least(lambda: by_scipy(x, window, matrix)):.1f} us")
    try:
        import torch
        torch.set_num_threads(1)
        given = torch.from_numpy(x), torch.hann_window(LENGTH), torch.from_numpy(matrix)
        with torch.no_grad():
            print(f"torch {torch.__version__}: {1e6 * least(lambda: by_torch(torch, *given)):.1f} us")
    except ImportError:
        print("torch is not installed")
    try:
        import librosa
    except ImportError:
        print("librosa is not installed")
        return
    frames = dict(y=x, sr=RATE, n_fft=SIZE, hop_length=STRIDE, win_length=LENGTH, n_mels=MELS, pad_mode="reflect", htk=True, norm=None)
    print(f"librosa {librosa.__version__}: {1e6 * least(lambda: librosa.power_to_db(librosa.feature.melspectrogram(**frames))):.1f} us")


main()

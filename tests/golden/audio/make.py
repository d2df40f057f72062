#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Makes the files beside it, but onnx.txt: make.py, with NumPy, SciPy, PyTorch, Keras 3, librosa and soundfile installed.

transforms.txt   Fourier and cosine transforms by SciPy in double
windows.txt      windows by SciPy
spectra.txt      short-time transforms and spectrograms by PyTorch and librosa in double
mel.txt          mel filters, mel spectrograms and MFCC by Keras and librosa in double
resampled.txt    torchaudio's filter from its definition, applied by SciPy's upfirdn
*.wav            sounds written by libsndfile, SciPy and Python's wave module (libsndfile puts the time into those of floats)
"""
import math
import os
import pathlib
import sys
import wave

os.environ["KERAS_BACKEND"] = "torch"

import keras  # noqa: E402
import librosa  # noqa: E402
import numpy as np  # noqa: E402
import scipy.fft  # noqa: E402
import scipy.io.wavfile  # noqa: E402
import scipy.signal  # noqa: E402
import soundfile  # noqa: E402
import torch  # noqa: E402

folder = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(folder.parent))
from golden_file import write  # noqa: E402

rng = np.random.default_rng(5)
LENGTHS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 20, 21, 24, 25, 27, 31, 32, 35, 40, 49, 60, 64, 97, 100,
           105, 120, 128, 200, 210, 256, 343, 400, 441, 480, 500, 509, 512, 600, 625, 640, 729, 1000, 1009, 1024)


def short(x):
    """Rounded to a few binary digits, so that they are the same as float."""
    return np.round(np.asarray(x) * 256) / 256


def pairs(z):
    return np.stack([np.real(z), np.imag(z)], -1).ravel()


def transforms():
    """x: real and imaginary parts in turns. fft_<n>.bins: which bins are in fft_<n>, of the first n of x, and rfft_<n>, of their real parts.
    dct.<count> are the first count numbers of the orthonormal DCT-II of as many real parts as behind the point."""
    x = short(rng.standard_normal(1024) + 1j * rng.standard_normal(1024))
    found = {"x": pairs(x)}
    for n in LENGTHS:
        bins = np.unique(np.linspace(0, n - 1, min(n, 17)).astype(int))
        found[f"fft_{n}.bins"] = bins
        found[f"fft_{n}"] = pairs(scipy.fft.fft(x[:n])[bins])
        real = scipy.fft.rfft(x[:n].real)
        found[f"rfft_{n}"] = pairs(real[bins[bins < len(real)]])
    for n, count in ((1, 1), (2, 2), (20, 20), (40, 13), (128, 20)):
        found[f"dct_{n}_{count}"] = scipy.fft.dct(x[:n].real, norm="ortho")[:count]
    write("audio/transforms.txt", transforms.__doc__, found)


def windows():
    """<window>.<length>.<kind>: by scipy.signal.get_window."""
    found = {}
    for name in ("hann", "hamming", "blackman"):
        for n in (1, 2, 7, 16):
            found[f"{name}.{n}.periodic"] = scipy.signal.get_window(name, n, fftbins=True)
            found[f"{name}.{n}.symmetric"] = scipy.signal.get_window(name, n, fftbins=False)
    write("audio/windows.txt", windows.__doc__, found)


def sound(samples, rate):
    """Two gliding tones and noise."""
    t = np.arange(samples) / rate
    tones = 0.4 * np.sin(2 * np.pi * (200 + 900 * t) * t) + 0.2 * np.sin(2 * np.pi * 1700 * t)
    return short(tones * np.hanning(samples) + 0.02 * rng.standard_normal(samples))


def torch_stft(x, fft_length, stride, length, window, center):
    window = torch.from_numpy(scipy.signal.get_window(window, length))
    z = torch.stft(torch.from_numpy(x), fft_length, stride, length, window, center=center, return_complex=True)
    return z.T.numpy()


def spectra():
    """x: a sound. <name>: {frames, bins, 2} of the transform with the numbers fft_length, stride, sequence_length, center of
    <name>.options, a Hann window and reflected ends; zeros and magnitude are by librosa."""
    x = sound(450, 8000)
    found = {"x": x}
    for name, options in {"inside": (64, 48, 64, False), "centered": (64, 48, 64, True), "short_window": (100, 60, 41, True),
                          "odd": (75, 33, 75, True)}.items():
        found[f"{name}.options"] = options
        found[name] = pairs(torch_stft(x, *options[:3], "hann", options[3]))
    zeros = librosa.stft(x, n_fft=64, hop_length=48, pad_mode="constant", dtype=np.complex128)
    found["zeros"] = pairs(zeros.T)
    found["magnitude"] = np.abs(zeros.T)
    found["power"] = np.abs(zeros.T)**2
    # Only the middle part of these spectra: others are no spectra of a sound.
    changed = torch_stft(x, 64, 16, 64, "hann", True) * np.linspace(0, 1, 33)
    found["changed"] = pairs(changed)
    found["changed.inverse"] = torch.istft(torch.from_numpy(changed).T, 64, 16, 64, torch.hann_window(64, dtype=torch.float64),
                                           length=450)
    write("audio/spectra.txt", spectra.__doc__, found)


def mel_matrix(num_mel_bins, num_spectrogram_bins, sampling_rate, lower_edge_hertz, upper_edge_hertz):
    """The formula of keras.layers.MelSpectrogram, which computes parts of it in float."""
    scale = lambda hertz: 1127 * np.log1p(hertz / 700)  # noqa: E731
    bins = scale(np.linspace(0, sampling_rate / 2, num_spectrogram_bins))[:, None]
    edges = np.linspace(scale(lower_edge_hertz), scale(upper_edge_hertz), num_mel_bins + 2)
    low, center, high = edges[:-2], edges[1:-1], edges[2:]
    weights = np.maximum(0, np.minimum((bins - low) / (center - low), (high - bins) / (high - center)))
    weights[0] = 0
    given = (num_mel_bins, num_spectrogram_bins, sampling_rate, lower_edge_hertz, upper_edge_hertz)
    by_keras = keras.layers.MelSpectrogram().linear_to_mel_weight_matrix(*given)
    assert np.allclose(weights, np.asarray(by_keras.detach()), atol=2e-5)
    return weights


def keras_layer(**options):
    layer = keras.layers.MelSpectrogram(dtype="float64", **options)
    layer.linear_to_mel_weight_matrix = lambda **given: torch.from_numpy(mel_matrix(**given))
    return layer


def mel():
    """filters.<name>: {bins, mel bins}. x: a sound at 8000 Hz; keras.<name>, librosa.<name>: {frames, mel bins} of it."""
    x = sound(1500, 8000)
    found = {"x": x}
    found["filters.keras"] = mel_matrix(20, 129, 8000, 20.0, 4000.0)
    found["filters.keras_high"] = mel_matrix(13, 65, 16000, 300.0, 7000.0)
    filters = dict(sr=8000, n_fft=256, n_mels=20, dtype=np.float64)
    found["filters.librosa"] = librosa.filters.mel(**filters).T
    found["filters.torchaudio"] = librosa.filters.mel(**filters, htk=True, norm=None).T
    found["filters.torchaudio_slaney"] = librosa.filters.mel(sr=16000, n_fft=150, n_mels=17, fmin=60, fmax=6000, norm=None,
                                                             dtype=np.float64).T
    frames = dict(sampling_rate=8000, fft_length=256, sequence_stride=100, num_mel_bins=20)
    for name, options in {"db": {}, "power": {"power_to_db": False}, "magnitude": {"power_to_db": False, "mag_exp": 1.0},
                          "cubed": {"power_to_db": False, "mag_exp": 3.0, "window": "hamming"},
                          "limited": {"top_db": 20.0, "ref_power": 0.5, "min_power": 1e-3, "sequence_length": 200}}.items():
        found[f"keras.{name}"] = np.asarray(keras_layer(**frames, **options)(x).detach()).T
    frames = dict(y=x, sr=8000, n_fft=256, hop_length=100, n_mels=20)
    found["librosa.db"] = librosa.power_to_db(librosa.feature.melspectrogram(**frames)).T
    found["librosa.mfcc"] = librosa.feature.mfcc(**frames, n_mfcc=13).T
    write("audio/mel.txt", mel.__doc__, found)


def resample(x, start, end, lowpass_filter_width=6, rolloff=0.99):
    """torchaudio.functional.resample: a filter of width / cutoff samples on either side, at the common multiple of both rates."""
    up, down = end // math.gcd(start, end), start // math.gcd(start, end)
    cutoff = min(up, down) * rolloff / down
    reach = math.ceil(lowpass_filter_width / cutoff) * up
    t = np.arange(-reach, reach + 1) / up * cutoff
    window = np.where(np.abs(t) < lowpass_filter_width, np.cos(t * np.pi / lowpass_filter_width / 2)**2, 0)
    whole = scipy.signal.upfirdn(cutoff * np.sinc(t) * window, x, up, 1)
    return whole[reach::down][:math.ceil(len(x) * up / down)]


def resampled():
    """x: a sound; resampled.<from>_<to>_<width>_<rolloff in percent>."""
    x = sound(200, 8000)
    found = {"x": x}
    for start, end, width, rolloff in ((1, 2, 6, 0.99), (2, 1, 6, 0.99), (8000, 16000, 16, 0.95), (44100, 16000, 6, 0.99),
                                       (8000, 11025, 6, 0.99), (3, 7, 5, 0.9), (7, 3, 5, 1.0)):
        found[f"resampled.{start}_{end}_{width}_{round(rolloff * 100)}"] = resample(x, start, end, width, rolloff)
    write("audio/resampled.txt", resampled.__doc__, found)


def sounds():
    """Ten frames of a ramp, whose samples are multiples of 1/8 up to 7/8: all encodings hold them exactly."""
    ramp = (np.arange(20).reshape(10, 2) * 3 % 15 - 7) / 8
    for name, encoding in {"u8": "PCM_U8", "s16": "PCM_16", "s24": "PCM_24", "s32": "PCM_32", "f32": "FLOAT", "f64": "DOUBLE"}.items():
        soundfile.write(folder / f"libsndfile_{name}.wav", ramp, 8000, encoding, format="WAV")
        soundfile.write(folder / f"libsndfile_extensible_{name}.wav", ramp[:9, :1], 44100, encoding, format="WAVEX")
    soundfile.write(folder / "libsndfile_five_channels.wav", ramp.reshape(4, 5), 48000, "PCM_24", format="WAVEX")
    for name, dtype, scale in (("u8", "u1", 128), ("s16", "<i2", 2**15), ("s32", "<i4", 2**31), ("f32", "<f4", 1), ("f64", "<f8", 1)):
        values = ramp * scale + (128 if name == "u8" else 0)
        scipy.io.wavfile.write(folder / f"scipy_{name}.wav", 8000, values.astype(dtype))
    with wave.open(str(folder / "wave_s24.wav"), "wb") as file:
        file.setparams((2, 3, 8000, 10, "NONE", ""))
        file.writeframes(b"".join(int(v * 2**23).to_bytes(3, "little", signed=True) for v in ramp.ravel()))


for make in (transforms, windows, spectra, mel, resampled, sounds):
    make()

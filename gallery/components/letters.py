"""Examples of components/letters.html."""

from gallery.example import example
from navnenyt.danish.alphabet import LETTERS
from navnenyt.site.cards import Link

_ALL = tuple(Link(f"#{letter.slug}", letter.text) for letter in LETTERS)

EXAMPLES = (
    example("Hele alfabetet", "letters", letters=_ALL),
    example("Et bogstavs side", "letters", letters=_ALL[:6], current="B"),
)

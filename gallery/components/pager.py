"""Examples of components/pager.html."""

from gallery.example import example
from navnenyt.site.cards import Link

_OLDER, _NEWER = Link("#a", "Frederikke Muus Andkær", "Orlov"), Link("#b", "Bo Holm", "Nyt job")

EXAMPLES = (
    example("Begge veje", "pager", older=_OLDER, newer=_NEWER, name="Flere navne"),
    example("Den nyeste", "pager", older=_OLDER, newer=None, name="Flere navne"),
    example("Måneder", "pager", older=Link("#c", "Maj 2026"), newer=None, name="Ældre"),
)

"""Examples of components/masthead.html."""

from gallery.example import example

EXAMPLES = (
    example("Forsidens", "masthead", section="forside"),
    example("Andre siders", "masthead", section="arbejdsgivere"),
)

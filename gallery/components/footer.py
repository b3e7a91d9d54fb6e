"""Examples of components/footer.html."""

from gallery.example import example

EXAMPLES = (example("Foden", "footer"),)

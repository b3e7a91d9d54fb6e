"""What goes wrong with a theme."""


class TemplateError(Exception):
    """A template cannot be used: says which, on which line, and why."""

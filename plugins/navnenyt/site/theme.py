"""What goes wrong with a theme."""


class TemplateError(Exception):
    """A template is missing or broken: which, and why."""

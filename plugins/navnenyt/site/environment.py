"""Jinja as our templates have it: loaded once, escaped fast, its messages said beforehand.

A message without variables is said when its template is compiled: a page pays nothing for it.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.visitor import NodeTransformer

from navnenyt.site.escaping import escape
from navnenyt.site.tongue import Tongue

EXTENSIONS = ("jinja2.ext.i18n",)


class PageEnvironment(Environment):
    """One whose globals are fixed before the first template is loaded, and that loads each once."""

    def __init__(self, tongue: Tongue, **options: Any) -> None:  # noqa: ANN401 - they are Jinja's
        super().__init__(extensions=EXTENSIONS, **options)
        self._loaded: dict[str | Template, Template] = {}
        self._tongue = tongue
        self.install_gettext_callables(  # type: ignore[attr-defined] # the extension brings it
            tongue.text, tongue.choice, newstyle=True
        )

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> Template:
        """From a plain dict: Jinja's own memory, with its lock, is asked five times a page."""
        if name not in self._loaded:
            self._loaded[name] = super().get_template(name, parent, globals)
        return self._loaded[name]

    def _generate(self, source: nodes.Template, *more: Any, **options: Any) -> str:  # noqa: ANN401
        """What a template is compiled from, in which ours is the last `escape`."""
        said = _folded(source, self._tongue.text)
        return (
            f"{super()._generate(said, *more, **options)}\nfrom {escape.__module__} import escape"
        )

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """A plain dict. Jinja's chain of maps is slow to ask, and each import asks it all."""
        return {**self.globals, **(d or {})}


def _folded(template: nodes.Template, say: Callable[[str], str]) -> nodes.Template:
    """The template with each `_("…")` that has no variables as what is said for it, as HTML."""
    return _Folding(say).visit(template)  # type: ignore[no-any-return]


class _Folding(NodeTransformer):
    def __init__(self, say: Callable[[str], str]) -> None:
        self._say = say

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        match node:
            case nodes.Call(
                node=nodes.Name(name="_" | "gettext"),
                args=[nodes.Const(value=str(text))],
                kwargs=[],
            ):
                return nodes.MarkSafe(
                    nodes.Const(self._say(text).replace("%%", "%")), lineno=node.lineno
                )
        return node

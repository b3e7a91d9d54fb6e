"""Views → HTML bytes through the theme's templates, in the environment that compiles them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from traceback import walk_tb

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
)
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError
from jinja2.meta import find_referenced_templates

from navnenyt.site.environment import EXTENSIONS, PageEnvironment
from navnenyt.site.integrity import policy_hash
from navnenyt.site.site_view import SiteView
from navnenyt.site.theme import TemplateError
from navnenyt.site.view import Printed

# The names of compiled templates: another one for what is compiled in another way.
_COMPILED = "%s.said"
# Another's views, such as the gallery's, have their templates elsewhere.
_PROGRAM = f"{__name__.partition('.')[0]}."
# So many printed components are at hand at a time, where nothing else is said: a card and what it
# is printed of are 3 kB.
_KEPT = 2_000


class Renderer:
    """The theme's templates; each is loaded when the first of its pages is printed."""

    def __init__(
        self, templates: Path | Sequence[Path], site: SiteView, compiled: Path | None = None
    ) -> None:
        """Take the folders of templates and what every page shows.

        Of templates of one name, that of the first folder counts. `compiled` is a folder that keeps
        what was compiled for the next build.
        """
        if compiled is not None:
            compiled.mkdir(parents=True, exist_ok=True)
        said = f"{_COMPILED}.{site.tongue.mark}"
        cache = FileSystemBytecodeCache(str(compiled), said) if compiled else None
        self._environment = PageEnvironment(
            site.tongue,
            loader=FileSystemLoader(templates),
            bytecode_cache=cache,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self._environment.globals["site"] = site
        self._environment.globals["policy_hash"] = policy_hash
        self._environment.globals["once"] = lru_cache(_KEPT)(_printed)

    def remember(self, components: int) -> None:
        """Have so many printed components at hand, of the templates that are loaded after this."""
        self._environment.globals["once"] = lru_cache(components)(_printed)

    def check(self) -> None:
        """Compile every template; raises `TemplateError` for one that is broken or missing."""
        for name in self._environment.list_templates(extensions=["html"]):
            with _blamed(name):
                _check(self._environment, name)
        for sort in _sorts(Printed):
            with _blamed(_file(sort)):
                self._environment.get_template(_file(sort))

    def html(self, view: Printed) -> bytes:
        """What is printed of a view; raises `TemplateError` whatever goes wrong in a template."""
        name = _file(type(view))
        with _blamed(name):
            return self._environment.get_template(name).render(page=view).encode()


@contextmanager
def _blamed(name: str) -> Iterator[None]:
    """Whatever goes wrong with a template, or with one that it uses, is told as `TemplateError`."""
    try:
        yield
    except TemplateNotFound as error:
        used = f", som »{name}« bruger," if error.name != name else ""
        raise TemplateError(f"skabelonen »{error.name}«{used} findes ikke.") from error
    except TemplateSyntaxError as error:
        where = f"skabelonen »{error.name or name}«, linje {error.lineno}"
        raise TemplateError(f"{where}, kan ikke læses (Jinja: {error.message})") from error
    except UnicodeDecodeError as error:
        raise TemplateError(f"skabelonen »{name}« er ikke gemt som UTF-8.") from error
    except Exception as error:
        raise TemplateError(f"{_place(error, name)}, kan ikke vises (Jinja: {error})") from error


def _place(error: Exception, name: str) -> str:
    """The innermost template that was being printed, and its line, as Jinja puts them there."""
    found = f"skabelonen »{name}«"
    for frame, line in walk_tb(error.__traceback__):
        if "__jinja_exception__" in frame.f_globals:
            file = Path(frame.f_code.co_filename).as_posix()
            found = f"skabelonen »{file.rpartition('/templates/')[2]}«, linje {line}"
    return found


def _printed(macro: Callable[..., str], *arguments: Hashable) -> str:
    """What a macro prints for some arguments, which alone decide it."""
    return macro(*arguments)


def _sorts(sort: type[Printed]) -> Iterator[type[Printed]]:
    """All of this program's that is printed by a template of its own."""
    for each in sort.__subclasses__():
        yield from _sorts(each)
        if "template" in vars(each) and each.__module__.startswith(_PROGRAM):
            yield each


def _file(sort: type[Printed]) -> str:
    return f"pages/{sort.template}"


def _check(environment: Environment, name: str) -> None:
    """Compile one template, and find those that it refers to."""
    environment.get_template(name)
    source = (environment.loader or FileSystemLoader(())).get_source(environment, name)[0]
    for other in _referenced(source):
        environment.get_template(other)


@lru_cache
def _referenced(source: str) -> tuple[str, ...]:
    """The templates that one names; to parse it again for that takes as long as to compile it."""
    found = find_referenced_templates(
        Environment(autoescape=True, extensions=EXTENSIONS).parse(source)
    )
    return tuple(dict.fromkeys(other for other in found if other is not None))

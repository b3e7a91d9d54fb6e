"""The house as section 4 of the design draws it: which module knows of what, read from imports."""

import ast
import re
import subprocess
import sys
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from support import REPOSITORY

HOUSE = REPOSITORY / "plugins" / "navnenyt"
LONGEST = 250

# Each outside library, and the modules or packages that may import it: one place each.
LIBRARIES = {
    "yaml": {"entry.yaml_fields"},
    "markdown": {"entry.body"},
    "nh3": {"entry.body"},
    "unidecode": {"danish"},
    "msgspec": {"frozen"},
    "jinja2": {"site.render", "site.environment"},
    # Views hold HTML as `Markup`, so that a template prints what was sanitised, and nothing else.
    "markupsafe": {"site.escaping", "site.prose", "site.linked_data", "site.cards", "site.views"},
    "PIL": {"photos.pixels"},
    "pillow_heif": {"photos.pixels.heic"},
    "cv2": {"photos.faces"},
    "numpy": {"photos.faces"},
    "feedgen": {"feeds.xml"},
    "pelican": {"rim"},
    "watchfiles": {"serve.watch"},
    "starlette": {"serve.server"},
    "uvicorn": {"serve.server"},
    "rich": {"flow.progress"},
}

# What values are made of, everywhere.
GROUND = {"", "frozen"}
# What of ours each package (or module beside the packages) may import: one way, downwards.
LAYERS = {
    "frozen": set(),
    "photo": set(),
    "model": {"photo"},
    "problems": set(),
    "language": {"model"},
    "danish": {"language", "model"},
    "batches": set(),
    "near": {"model"},
    "naming": {"model", "danish"},
    "persons": {"model", "danish"},
    "entry": {"model", "photo", "problems", "danish"},
    "index": {"batches", "model", "photo", "problems", "danish", "naming", "persons"},
    "photos": {"photo", "problems", "output"},
    "site": {"language", "model", "photo", "danish", "naming", "index", "photos"},
    "feeds": {"language", "model", "danish", "naming", "index", "photos", "site"},
    "box": {"model", "danish", "naming", "index", "site"},
    "output": set(),
    "flow": {
        "batches", "model", "photo", "problems", "danish", "naming", "persons", "near", "entry",
        "index", "photos", "site", "feeds", "box", "output",
    },
    "rim": {"danish", "site", "flow"},
    "serve": {"problems", "danish", "flow", "rim"},
    "arguments": set(),
    "cli": {"arguments", "danish", "flow", "rim", "serve"},
    "": {"rim"},
}  # fmt: skip

PURE = ("batches", "frozen", "language", "model", "photo", "problems", "naming", "persons", "near",
        "danish", "arguments", "photos.crops", "photos.subjects", "photos.variants", "serve.notice",
        "serve.overlay", "serve.missing", "site.pages", "site.urls")  # fmt: skip
WORLDLY = {
    "os", "pathlib", "io", "shutil", "tempfile", "subprocess", "socket", "sqlite3", "time",
    "random", "locale", "logging", "pelican",
}  # fmt: skip


@dataclass(frozen=True)
class Module:
    """One file of the package: `name` is dotted and leaves out »navnenyt«."""

    name: str
    source: str
    tree: ast.Module

    @property
    def part(self):
        """The package, or the module beside the packages, that it belongs to."""
        return self.name.split(".")[0]

    def imports(self):
        """Every module that is imported anywhere in it, also within functions."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{self.name} imports relatively"
                yield node.module
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    def ours(self):
        """The modules of ours that it imports, as their names here."""
        found = {name.removeprefix("navnenyt").lstrip(".") for name in self.imports()
                 if name.split(".")[0] == "navnenyt"}  # fmt: skip
        return found & NAMES - {self.name}

    def outside(self):
        """The first words of what else it imports."""
        return {name.split(".")[0] for name in self.imports()} - {"navnenyt", "__future__"}


def _module(file):
    source = file.read_text(encoding="utf-8")
    parts = [part for part in file.relative_to(HOUSE).with_suffix("").parts if part != "__init__"]
    return Module(".".join(parts), source, ast.parse(source))


MODULES = [_module(file) for file in sorted(HOUSE.rglob("*.py"))]
NAMES = {module.name for module in MODULES}


def stands_in(module, places):
    """Whether a module is one of some places, or lies in one."""
    return any(module.name == place or module.name.startswith(f"{place}.") for place in places)


def test_the_package_is_found():
    assert {"", "model", "rim.connect", "entry.body"} <= NAMES


@pytest.mark.parametrize("library", LIBRARIES)
def test_outside_library_is_imported_in_its_one_place(library):
    users = {module.name for module in MODULES if library in module.outside()}
    strays = {each.name for each in MODULES if each.name in users
              and not stands_in(each, LIBRARIES[library])}  # fmt: skip
    assert users
    assert not strays


def test_every_outside_library_has_a_place():
    imported = set().union(*(module.outside() for module in MODULES))
    assert imported - set(sys.stdlib_module_names) == set(LIBRARIES)


def test_sqlite_is_imported_by_the_index_alone():
    users = [module for module in MODULES if "sqlite3" in module.outside()]
    assert users
    assert {module.part for module in users} == {"index"}


def test_every_part_of_the_house_has_its_layer():
    assert {module.part for module in MODULES} == set(LAYERS)


@pytest.mark.parametrize("module", MODULES, ids=lambda each: each.name or "__init__")
def test_module_imports_only_what_lies_below_it(module):
    parts = {name.split(".")[0] for name in module.ours()} - {module.part, *GROUND}
    assert parts <= LAYERS[module.part]


def test_every_layer_is_used():
    """A line of the table that nothing needs any more would let something in unseen."""
    used = {part: set() for part in LAYERS}
    for module in MODULES:
        used[module.part] |= {name.split(".")[0] for name in module.ours()}
    assert {part: each - {part, *GROUND} for part, each in used.items()} == LAYERS


def test_no_packages_import_each_other_in_a_circle():
    graph = {part: set() for part in LAYERS}
    for module in MODULES:
        graph[module.part] |= {name.split(".")[0] for name in module.ours()} - {module.part, ""}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"A circle: {' → '.join(error.args[1])}")


def test_no_modules_import_each_other_in_a_circle():
    graph = {module.name: module.ours() - {""} for module in MODULES}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"A circle: {' → '.join(error.args[1])}")


def test_pillow_and_opencv_are_loaded_by_nothing_but_the_development_of_a_photo():
    """A build without a new photo does not pay for them."""
    users = {module.name for module in MODULES if "photos.develop" in module.ours()}
    assert users == {"flow.developing"}


def test_server_is_loaded_by_nothing_but_its_command():
    """A build does not pay for it."""
    modules = "navnenyt.cli, navnenyt.flow.check, navnenyt.rim.connect"
    loaded = subprocess.run(
        [sys.executable, "-c", f"import {modules}, sys; print(*sys.modules)"],
        capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    assert "navnenyt.rim.host" in loaded
    assert not {"starlette", "uvicorn", "navnenyt.serve"} & set(loaded)


def test_every_place_of_the_pure_code_exists():
    for place in PURE:
        assert any(stands_in(module, {place}) for module in MODULES), place


@pytest.mark.parametrize(
    "module", [each for each in MODULES if stands_in(each, PURE)], ids=lambda each: each.name
)
def test_pure_code_knows_nothing_of_the_world(module):
    assert not module.outside() & WORLDLY


def test_values_are_frozen_in_one_way():
    """A frozen dataclass takes fifty times as long to define, and ten times as long to fill."""
    assert [each.name for each in MODULES if "@dataclass(frozen" in each.source] == []


@pytest.mark.parametrize("name", ["model", "problems"])
def test_the_ground_floor_stands_on_the_standard_library_alone(name):
    module = next(each for each in MODULES if each.name == name)
    assert module.outside() <= set(sys.stdlib_module_names)


@pytest.mark.parametrize("module", MODULES, ids=lambda each: each.name or "__init__")
def test_module_has_a_docstring_and_is_short(module):
    assert ast.get_docstring(module.tree)
    assert len(module.source.splitlines()) <= LONGEST


def test_modules_are_named_by_their_subject():
    last_words = {module.name.rsplit(".", 1)[-1] for module in MODULES}
    nameless = {"util", "utils", "helper", "helpers", "common", "misc", "base", "tools", "shared"}
    assert not last_words & nameless


def _public(body):
    """The public classes and functions of a body, with those of public classes."""
    for node in body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node.body)


@pytest.mark.parametrize("module", MODULES, ids=lambda each: each.name or "__init__")
def test_everything_public_has_a_docstring(module):
    assert [node.name for node in _public(module.tree.body) if not ast.get_docstring(node)] == []


def test_nothing_is_imported_from_inside_another_package():
    """A name with an underscore is its module's own."""
    private = [
        f"{module.name}: {name}"
        for module in MODULES
        for name in module.imports()
        if name.startswith("navnenyt.") and any(part[0] == "_" for part in name.split("."))
    ]
    assert private == []


# -- committed files ------------------------------------------------------------------------------

_INDEX_HOSTS = re.compile(r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|yarnpkg\.com|jsr\.io")
_MACHINE_PATHS = re.compile(r"(?<![\w.~*}$-])/(?:work|tmp|home|root|Users|private)/\w")


@pytest.fixture(scope="module")
def committed():
    """Every text file that is committed, or would be, by its path."""
    found = {}
    for name in _names():
        data = Path(REPOSITORY, name).read_bytes()
        if b"\0" not in data:
            found[name] = data.decode("utf-8", errors="replace")
    return found


def _names():
    """Every file that is committed, or would be, and stands there."""
    answer = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=REPOSITORY,
        capture_output=True,
        check=False,
    )
    # Without a repository, as from an archive of the source, what make and editors add is left out.
    names = answer.stdout.decode().split("\0") if answer.returncode == 0 else _source_files()
    return [name for name in names if name and Path(REPOSITORY, name).is_file()]


def _source_files():
    made = {".venv", "node_modules", "output", "public", "cache", "__pycache__"}
    files = (file.relative_to(REPOSITORY) for file in sorted(REPOSITORY.rglob("*")))
    return [file.as_posix() for file in files if not made & {*file.parts}]


def test_pytest_passes_no_folder_of_tests_by(request):
    """Those that it never looks into are named as build tools name theirs: `build`, `dist`."""
    passed = request.config.getini("norecursedirs")
    folders = [each for each in (REPOSITORY / "tests").rglob("*") if list(each.glob("test_*.py"))]
    assert folders
    assert [each for each in folders if any(map(each.match, passed))] == []


def _lines_with(pattern, files):
    return [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in files.items()
        if pattern.search(text)
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_the_patterns_find_what_they_are_for():
    for host in ("pypi", "files.pythonhosted"):
        assert _INDEX_HOSTS.search(f"https://{host}" + ".org/simple")
    for folder in ("tmp", "home", "work"):
        assert _MACHINE_PATHS.search(f'open("/{folder}' + '/x")')
    assert not _MACHINE_PATHS.search("https://example.com/home/x")


def test_no_committed_file_names_the_host_of_an_index(committed):
    assert _lines_with(_INDEX_HOSTS, committed) == []


def test_whatever_is_committed_can_be_read_or_looked_at(committed):
    """What programs leave behind is neither: compiled templates, an index, byte code."""
    # A compiled catalogue is what its text gives: tests/unit/tools.
    known = {".jpg", ".png", ".webp", ".avif", ".mo"}
    others = [name for name in _names() if name not in committed]
    assert [name for name in others if Path(name).suffix not in known] == []


def test_no_committed_file_holds_a_path_of_a_machine(committed):
    assert _lines_with(_MACHINE_PATHS, committed) == []

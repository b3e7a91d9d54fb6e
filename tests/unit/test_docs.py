"""The documents hold what the program holds: fields, kinds, messages, examples, places, links."""

import ast
import importlib
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from navnenyt.danish.sentences import sentences
from navnenyt.entry.fields import FIELDS, REQUIRED, REQUIRED_ALWAYS
from navnenyt.entry.parse import read_announcement
from navnenyt.entry.profile import PAGE_FIELDS, PROFILE_FIELDS, read_page, read_profile
from navnenyt.language import plain
from navnenyt.model import Kind, Sector
from navnenyt.naming import Naming
from navnenyt.problems import Message
from navnenyt.site.urls import RESERVED, kind_slug
from support import REPOSITORY

HOUSE = REPOSITORY / "plugins" / "navnenyt"
DOCUMENTS = sorted([*REPOSITORY.glob("*.md"), *REPOSITORY.glob("docs/**/*.md")])
SOURCES = {file: file.read_text(encoding="utf-8") for file in sorted(HOUSE.rglob("*.py"))}
README, HANDBOOK, GLOSSARY = (
    (REPOSITORY / name).read_text(encoding="utf-8")
    for name in ("README.md", "docs/redaktion.md", "docs/ordliste.md")
)
CATALOGUES = [
    importlib.import_module(".".join(("navnenyt", *file.relative_to(HOUSE).with_suffix("").parts)))
    for file in SOURCES
    if file.name.endswith("messages.py")
]
MESSAGES = {
    f"{catalogue.__name__}.{name}": message
    for catalogue in CATALOGUES
    for name, message in vars(catalogue).items()
    if isinstance(message, Message)
}
SMALL_TABLES = {"Arbejdsgivere og uddannelsessteder": PROFILE_FIELDS, "Sider": PAGE_FIELDS}


def section(document, heading):
    """What stands under a heading, its subsections included."""
    found = re.search(
        rf"^(#+) {re.escape(heading)}\n(.*?)(?=^#{{1,2}} |\Z)", document, re.MULTILINE | re.DOTALL
    )
    assert found, f"No heading »{heading}«."
    return found[2]


def rows(text):
    """The cells of each row of the tables."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def row_of(text, key):
    """The row whose first cell is a key in code."""
    found = [row for row in rows(text) if row[0] == f"`{key}`"]
    assert len(found) == 1, f"{len(found)} rows for »{key}«."
    return found[0]


def kinds_named(cell):
    """The kinds that a cell names: »alle«, »alle undtagen pension«, »pension, orlov«."""
    named = {kind for kind in Kind if re.search(rf"\b{kind.value}\b", cell)}
    return set(Kind) - named if cell.startswith("alle") else named


def slotless(text):
    """A message as the handbook prints it."""
    return re.sub(r"\{[^}]*\}", "…", text)


# -- fields -------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_handbook_has_each_field_with_its_kinds_and_an_example_that_can_be_read(field):
    _, meaning, example, used, required = row_of(section(HANDBOOK, "Alle felter"), field.key)
    assert meaning
    field.read(example.strip("`"))
    assert kinds_named(used) == field.kinds
    always = (field.key,) in REQUIRED_ALWAYS
    assert kinds_named(required) == {
        kind for kind in Kind if always or any(field.key in keys for keys in REQUIRED[kind])
    }


@pytest.mark.parametrize("heading", SMALL_TABLES)
def test_handbook_has_each_field_of_profiles_and_pages(heading):
    table, text = SMALL_TABLES[heading], section(HANDBOOK, heading)
    for key, field in table.items():
        _, meaning, example, _ = row_of(text, key)
        assert meaning
        field.read(example.strip("`"))


def test_handbook_has_no_field_that_the_program_does_not_know():
    known = {field.key for field in FIELDS}
    shown = {row[0].strip("`") for row in rows(section(HANDBOOK, "Alle felter")) if "`" in row[0]}
    assert shown == known


def test_glossary_joins_each_key_to_its_attribute():
    joined = [row[:2] for row in rows(GLOSSARY)]
    tables = (*FIELDS, *PROFILE_FIELDS.values(), *PAGE_FIELDS.values())
    pairs = [[f"`{field.key}`", f"`{field.attribute}`"] for field in tables]
    assert [pair for pair in pairs if pair not in joined] == []


@pytest.mark.parametrize("kind", Kind)
def test_glossary_has_each_kind(kind):
    names = (f"`{kind.value}`", f"`Kind.{kind.name}`", kind.label, f"`{kind_slug(kind)}`")
    assert list(names) in [row[:4] for row in rows(GLOSSARY)]


def test_glossary_names_no_identifier_that_is_gone():
    words = set(re.findall(r"\w+", "\n".join(SOURCES.values())))
    named = re.findall(r"`([\w.]+)`", " ".join(row[1] for row in rows(GLOSSARY) if len(row) > 1))
    assert [name for name in named if not words.issuperset(name.split("."))] == []


# -- kinds and examples -------------------------------------------------------------------------


@dataclass(frozen=True)
class Example:
    """A file shown in a document, and the sentence printed after it, if one is."""

    path: str
    text: str
    printed: str | None

    @property
    def role(self):
        """The folder of the content that it lies in."""
        return self.path.split("/")[0]


def examples(document):
    """Every file that is shown: its path in code, then its text in a fence."""
    parts = re.split(
        r"`content/([^`\n]+\.md)`[^\n]*\n\n```yaml\n(.*?)```\n", document, flags=re.DOTALL
    )
    for path, text, rest in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        quoted = re.match(r"\n(?:\w[^\n]*\n\n)?> ([^\n]+)\n", rest)
        yield Example(path, text, quoted[1] if quoted else None)


SHOWN = [*examples(HANDBOOK), *examples(README)]
ENTRIES = [example for example in SHOWN if example.role == "navne"]
OTHERS = [example for example in SHOWN if example.role != "navne"]


def profile_of(example):
    return read_profile(example.path, example.text.encode(), Sector(example.role))


PROFILES = [profile_of(each).profile for each in OTHERS if each.role != "sider"]
NAMING = Naming(profile for profile in PROFILES if profile)


@pytest.mark.parametrize("example", ENTRIES, ids=lambda example: example.path)
def test_example_gives_exactly_the_sentence_printed_beside_it(example):
    reading = read_announcement(example.path, example.text.encode())
    assert reading.problems == ()
    a = reading.announcement
    assert example.printed == f"{plain(sentences(a, NAMING))} **{a.kind.label}**"


@pytest.mark.parametrize("example", OTHERS, ids=lambda example: example.path)
def test_example_of_a_profile_or_page_is_read_without_a_problem(example):
    if example.role == "sider":
        assert read_page(example.path, example.text.encode(), RESERVED).problems == ()
    else:
        assert profile_of(example).problems == ()


@pytest.mark.parametrize("kind", Kind)
def test_handbook_has_each_kind_with_an_example(kind):
    text = section(HANDBOOK, "De tolv typer")
    assert f"\n### {kind.value.capitalize()}\n" in text
    assert f"\ntype: {kind.value}\n" in text
    assert f"**{kind.label}**\n" in text


def test_readme_shows_a_file_of_the_example_content():
    for example in examples(README):
        file = REPOSITORY / "content" / example.path
        assert file.read_text(encoding="utf-8") == example.text


# -- messages -----------------------------------------------------------------------------------


def test_the_catalogues_are_found():
    assert {catalogue.__name__.split(".")[1] for catalogue in CATALOGUES} >= {
        "entry", "flow", "photos",
    }  # fmt: skip
    assert len(MESSAGES) > 60


@pytest.mark.parametrize("name", MESSAGES)
def test_handbook_explains_each_message(name):
    message = MESSAGES[name]
    where = section(HANDBOOK, "Alle beskeder" if message.grave else "Gode råd")
    printed = f"**{slotless(message.text)}** {slotless(message.hint)}".strip()
    found = [row for row in rows(where) if row[0] == printed]
    assert len(found) == 1, f"{len(found)} rows for »{printed}«."
    assert found[0][1]


def reasons_for_stopping():
    """What `Stopped` is raised with anywhere, its slots as »…«."""
    for source in SOURCES.values():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                call = node.exc
                if isinstance(call.func, ast.Name) and call.func.id == "Stopped":
                    yield text_of(call.args[0])


def text_of(node):
    """A string or f-string as the handbook prints it."""
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(part) for part in node.values)
    return node.value if isinstance(node, ast.Constant) else "…"


def test_handbook_explains_why_nothing_could_be_built():
    reasons = set(reasons_for_stopping())
    assert reasons
    explained = {row[0].strip("*") for row in rows(section(HANDBOOK, "Når intet kan bygges"))}
    assert reasons <= explained


# -- places, targets and links ------------------------------------------------------------------


def places():
    """What the README's map names, as paths below the repository or the package."""
    named = re.findall(r"`([^`\n]+)`", section(README, "Where things live"))
    return list(dict.fromkeys(name for name in named if "/" in name or name.endswith(".py")))


@pytest.mark.parametrize("name", places())
def test_place_of_the_readme_exists(name):
    candidates = [root / name for root in (REPOSITORY, HOUSE)]
    assert any(place.is_file() or (place.is_dir() and any(place.iterdir())) for place in candidates)


def test_every_part_of_the_package_stands_in_the_readme():
    folders = {f"{file.parent.name}/" for file in SOURCES if file.parent.parent == HOUSE}
    modules = {file.name for file in SOURCES if file.parent == HOUSE} - {"__init__.py"}
    assert folders | modules <= set(places())


def test_every_make_target_of_the_documents_exists():
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert {"site", "test"} <= targets
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        named = set(re.findall(r"(?:`|^ {4})make ([a-z]+)", text, re.MULTILINE))
        assert named <= targets, document


def anchors(file):
    """The fragments that a document's headings can be linked by."""
    headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    kept = [re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings]
    return {heading.replace(" ", "-") for heading in kept}


def links():
    """Every link of every document that leads to no other site."""
    for document in DOCUMENTS:
        targets = re.findall(r"\]\(([^()\s]+)\)", document.read_text(encoding="utf-8"))
        for target in dict.fromkeys(targets):
            if not re.match(r"[a-z]+:", target):
                yield document.relative_to(REPOSITORY).as_posix(), target


@pytest.mark.parametrize(("document", "target"), [*links()])
def test_relative_link_leads_somewhere(document, target):
    path, _, fragment = target.partition("#")
    file = Path(REPOSITORY, document).parent / path if path else REPOSITORY / document
    assert file.exists()
    assert not fragment or fragment in anchors(file)


def test_every_decision_is_in_the_index_of_decisions():
    folder = REPOSITORY / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    decisions = {file.name for file in folder.glob("[0-9]*.md")}
    assert decisions == set(re.findall(r"\]\((\d+-[\w-]+\.md)\)", index))

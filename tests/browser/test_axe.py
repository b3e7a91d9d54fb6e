"""axe-core on every template, in both colour schemes, on a small and on a large screen."""

import itertools

import pytest

from browser.reader import DESK, PHONE
from browser.templates import MANAGEABLE, TEMPLATES
from support import axe

# Every rule up to level AA, the best practices, and those that are off unless asked for, such as
# target-size. What axe cannot decide itself (»incomplete«) it leaves to a person, with a reason:
# there is nothing of that sort on any page, so the list of what has been looked at is empty. The
# letters of a monogram are left out, for axe cannot see what lies behind drawn letters; screen
# readers pass over them, and `test_schemes.py` measures their contrast.
RUN = """
() => axe.run({ exclude: [[".portrait--monogram text"]] }, {
    runOnly: {
        type: "rule",
        values: axe.getRules().filter(r => !r.tags.includes("wcag2aaa")).map(r => r.ruleId),
    },
    resultTypes: ["violations", "incomplete"],
})
"""
REVIEWED: dict[str, str] = {}  # rule: why what axe asks there is no barrier


LOOKS = tuple(itertools.product(("light", "dark"), (PHONE, DESK)))


@pytest.mark.parametrize("template", TEMPLATES, ids=str)
def test_axe_finds_no_barrier_and_has_no_question(reader, template):
    page = reader.open(template)
    page.evaluate(axe.SCRIPT.read_text(encoding="utf-8"))
    # A hundred cards take long: such a page is looked at light and small, dark and large.
    for scheme, size in LOOKS if template in MANAGEABLE else LOOKS[::3]:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(size)
        found = page.evaluate(RUN)
        assert len(found["passes"]) > 10
        barriers = [str(axe._violation(each)) for each in found["violations"]]
        questions = [each for each in found["incomplete"] if each["id"] not in REVIEWED]
        assert barriers + [str(axe._violation(each)) for each in questions] == []

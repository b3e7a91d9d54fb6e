"""`navnenyt why`: why a page was, or would be, written; or what saving a file would write."""

from __future__ import annotations

import sys
from contextlib import closing

from navnenyt.flow.asked import Asked
from navnenyt.flow.crew import Crew
from navnenyt.flow.intake import take_in
from navnenyt.flow.named import content_file, site_address
from navnenyt.flow.settings import BuildSettings
from navnenyt.flow.telling import say
from navnenyt.index.schema import in_memory
from navnenyt.index.store import Store


def why(settings: BuildSettings, what: str) -> int:
    """Print what a page depends on and whether the next build would write it.

    `what` is a content file, a file of the output, an address or a link. Nothing is written.

    Raises `Stopped` where it is none of these.
    """
    path = content_file(settings.content, what)
    address = "" if path else site_address(settings, what)
    with closing(in_memory(settings.index)) as connection, closing(Crew()) as crew:
        store = Store(connection)
        # What was to do before we look: looking is done on a copy, and adds to it.
        todo = frozenset(store.todo.all())
        asked = Asked(settings, store, todo, take_in(store, settings, crew))
        for line in asked.file(path) if path else asked.page(address):
            say(line, sys.stdout)
    return 0

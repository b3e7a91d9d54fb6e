"""What one build is told: folders, site, clock. Frozen, and free of the host's settings."""

from __future__ import annotations

from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from urllib.parse import urlsplit

from navnenyt.frozen import Frozen
from navnenyt.site.urls import Site

# Where a site stands that is only looked at on the editor's own machine. It is the SITEURL of
# pelicanconf.py too, so that `make site` and `make serve` make the same pages.
LOCAL_PORT = 8000
LARGEST_PORT = 65535
# Nobody can have a domain in ».example« (RFC 2606).
_PLACEHOLDER = "navnenyt.example"


def local_url(port: int = LOCAL_PORT, prefix: str = "") -> str:
    """The address of a site on this machine, without a slash at its end."""
    return f"http://localhost:{port}{prefix}"


class BuildSettings(Frozen, kw_only=True):
    """Where to read and write, what the site is called, and the one look at the clock.

    `strict` builds all or nothing: one refused file, and the output stays as it was. `thorough`
    takes no size and time for granted: every file is read, and every page compared. `emptied`
    asks for an output folder with nothing else in it but what is called as in `retained`.
    """

    content: Path
    output: Path
    cache: Path
    theme: Path
    site: Site
    now: datetime
    strict: bool = False
    thorough: bool = False
    emptied: bool = False
    retained: tuple[str, ...] = ()

    @property
    def has_placeholder(self) -> bool:
        """Whether a site for the public still has the address that publishconf.py came with."""
        return self.strict and urlsplit(self.site.url).hostname == _PLACEHOLDER

    @property
    def clock(self) -> int:
        """The look at the clock, in seconds of the epoch."""
        return int(self.now.timestamp())

    @property
    def state(self) -> Path:
        """The folder of this output's own state: several outputs may share one cache path."""
        key = blake2b(str(self.output.resolve()).encode(), digest_size=6).hexdigest()
        return self.cache / f"{self.output.name}-{key}"

    @property
    def index(self) -> Path:
        """The file of the index."""
        return self.state / "index.sqlite"

    @property
    def compiled(self) -> Path:
        """Where compiled templates are kept: they are the same for every output."""
        return self.cache / "skabeloner"

    @property
    def photos(self) -> Path:
        """Where encoded photos are kept."""
        return self.state / "foto"

    @property
    def session(self) -> Path:
        """What `navnenyt serve` holds while it shows this output: nothing is put into it."""
        return self.state / "vises"

    @property
    def report(self) -> Path:
        """The last build's report."""
        return self.cache / "report.json"


class Stopped(Exception):  # noqa: N818 - it is no error of the program
    """Nothing can be built; the output is untouched. Says why in Danish; exit status 2."""

    exitcode = 2

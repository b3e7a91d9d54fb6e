"""Our Pelican: stock Pelican with our one generator, and the exit status that editors rely on."""

from __future__ import annotations

import gc
import logging
import sys

from pelican import Pelican, parse_arguments
from pelican.generators import ArticlesGenerator, Generator
from pelican.log import console

from navnenyt.flow.build import build
from navnenyt.flow.crew import LOOK_EVERY
from navnenyt.flow.report import RefusedError
from navnenyt.flow.settings import Stopped
from navnenyt.flow.telling import say, tell, tell_settings
from navnenyt.rim.settings import build_settings

_log = logging.getLogger(__name__)

# Generators and host share no more than the settings.
_EXITCODE = "NAVNENYT_EXITCODE"


class AnnouncementGenerator(Generator):  # type: ignore[misc]
    """The whole build as one generator; Pelican's own find nothing to do."""

    def generate_output(self, writer: object) -> None:
        """Build the site; the writer that Pelican brings is not used (ADR 001)."""
        del writer
        settings = build_settings(self.settings)
        # Long work shows how far it is; the host's spinner would write over it.
        console.quiet = True
        try:
            report = build(settings)
        finally:
            console.quiet = False
        tell_settings(settings)
        tell(report, settings.content)
        self.settings[_EXITCODE] = report.exitcode


class _NoArticles(ArticlesGenerator):  # type: ignore[misc]
    """Pelican's own, which its `run` looks for; without one article it would compile templates."""

    def generate_output(self, writer: object) -> None:
        """Nothing."""


class NewsroomPelican(Pelican):  # type: ignore[misc]
    """Pelican that says what we did, and leaves with 0, 1 or 2 (design, section 9)."""

    def run(self) -> None:
        """Build once; raises nothing in watch mode, where Pelican would try again at once."""
        if not _watching():
            # All that is imported stays to the end. To look through it for garbage, at the end
            # above all, takes a tenth of a build in which little changed.
            # What a build makes is seldom garbage either.
            gc.freeze()
            gc.set_threshold(LOOK_EVERY)
            if exitcode := self._build():
                raise SystemExit(exitcode)
            return
        try:
            self._build()
        except Exception:  # noqa: BLE001 - an editor goes on writing, whatever went wrong
            _log.exception("Siden blev ikke bygget færdig.")

    def _build(self) -> int:
        """Say what was done, or why nothing was; the exit status."""
        self.settings[_EXITCODE] = 0
        # Pelican would delete the output before anything is judged: we do it after.
        self.settings["NAVNENYT_EMPTIED"] = self.settings["DELETE_OUTPUT_DIRECTORY"]
        self.delete_outputdir = False
        try:
            super().run()
            exitcode = int(self.settings[_EXITCODE])
        except RefusedError as refused:
            tell(refused.report, build_settings(self.settings).content)
            say(str(refused), sys.stderr)
            exitcode = refused.exitcode
        except Stopped as stopped:
            say(str(stopped), sys.stderr)
            exitcode = stopped.exitcode
        finally:
            console.quiet = False
        return exitcode

    def _get_generator_classes(self) -> list[type[Generator]]:
        classes = super()._get_generator_classes()
        return [_NoArticles if each is ArticlesGenerator else each for each in classes]


def _watching() -> bool:
    return bool(parse_arguments().autoreload)


def silence(pelican: object) -> None:
    """Keep Pelican's closing line to itself: it counts articles, and we have none."""
    del pelican
    console.quiet = True

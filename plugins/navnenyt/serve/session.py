"""From a save to the page in the browser: what `navnenyt serve` does until it is stopped."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NoReturn
from urllib.parse import unquote

from navnenyt.danish.faults import told
from navnenyt.flow.build import build
from navnenyt.flow.lock import held
from navnenyt.flow.report import RefusedError, Report
from navnenyt.flow.settings import LOCAL_PORT, BuildSettings, Stopped
from navnenyt.flow.telling import say, shown_folder, tell
from navnenyt.problems import Problem
from navnenyt.serve.board import Board, Shown
from navnenyt.serve.configuration import Configuration
from navnenyt.serve.loopback import free, listening
from navnenyt.serve.notice import Notice
from navnenyt.serve.saves import Saves, folders_of, roots_of, saves
from navnenyt.serve.server import serve_in_thread
from navnenyt.serve.watch import watching

_log = logging.getLogger(__name__)


def serve(settings_file: Path, output: Path | None, port: int) -> None:
    """Show the site and follow every save; returns never.

    Raises `Stopped` where it cannot begin: settings that cannot be used, an output folder that
    another session shows, a port that is taken.
    """
    configuration = Configuration(settings_file, output)
    settings = configuration.settings()
    with held(settings.session) as is_ours:
        if not is_ours:
            raise Stopped(
                f"Mappen »{settings.output}« vises allerede af en anden »make serve«. Stop den, "
                "eller vælg en anden mappe og en anden port, fx "
                f"»make serve OUTPUT={settings.output.name}-2 PORT={free(port or LOCAL_PORT)}«."
            )
        _show(configuration, listening(port))


def _show(configuration: Configuration, sockets: list[socket.socket]) -> NoReturn:
    configuration.port = sockets[0].getsockname()[1]
    settings = configuration.settings()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, _leave)
    board = Board(Shown(settings.output, _prefix(settings), since=time.time()))
    serve_in_thread(board, sockets)
    say(
        f"Se siden på {settings.site.url}/. Den følger med, hver gang du gemmer. Stop: Ctrl-C.",
        sys.stdout,
    )
    Session(configuration, board).follow()


class Session:
    """Builds, and tells terminal and tabs what came of it."""

    def __init__(self, configuration: Configuration, board: Board) -> None:
        """Build nothing yet."""
        self._configuration = configuration
        self._board = board
        self._due: int | None = None
        # Whether what the last build was told is lost, because it did not end.
        self._is_behind = True
        self._advised: frozenset[Problem] = frozenset()
        # Why the settings as they stand now cannot be used, if so.
        self._unread = ""

    def follow(self) -> NoReturn:
        """Build now and at every save, until something outside ends the program."""
        while True:
            self._follow_these_folders()
            if self._configuration.is_stale():
                self._read_settings()

    def _follow_these_folders(self) -> None:
        """The same, until the settings are saved or a watched folder is another."""
        roots = roots_of(self._configuration.settings())
        identities = roots.identities()
        batches = watching(roots.watched)
        # The watch begins before the first look, so that nothing falls between them.
        next(batches)
        folders = folders_of(roots.content)
        self.build(None)
        for paths in batches:
            if self._configuration.is_stale() or roots.identities() != identities:
                return
            changed = saves(paths, roots, folders)
            if changed is None:
                folders = folders_of(roots.content)
            if changed is None or changed or self._is_due():
                self.build(changed)

    def build(self, changed: Saves) -> None:
        """Bring the site up to what was saved; what goes wrong is told, and waits for a save."""
        settings = self._configuration.settings()
        behind, self._is_behind, self._due = self._is_behind, True, None
        report, reason = None, ""
        try:
            report = build(settings, None if behind else changed)
        except RefusedError as refused:
            report, reason = refused.report, str(refused)
        except Stopped as stopped:
            reason = str(stopped)
        except Exception as error:  # noqa: BLE001 - an editor goes on writing, whatever went wrong
            _log.exception("Siden blev ikke bygget færdig.")
            reason = f"Siden blev ikke bygget færdig: {error!r}"
        if report is not None and not reason:
            self._is_behind, self._due = False, report.next_due
        self._show(settings, report, reason)

    def _show(self, settings: BuildSettings, report: Report | None, reason: str) -> None:
        """Tell the tabs, which have waited, and then the terminal."""
        latest = _latest_first(settings.content)
        refused = tuple(sorted(report.refused, key=latest)) if report else ()
        advice = tuple(sorted(report.advice, key=latest)) if report else ()
        folder = shown_folder(settings.content)
        notice = Notice(self._unread or reason, refused, advice, folder)
        is_new = bool(report and (report.written or report.removed))
        self._board.post(settings.output, _prefix(settings), notice, is_new=is_new)
        if report is not None:
            tell(report, settings.content, advised=self._advised)
            self._advised = frozenset(report.advice)
        if reason:
            say(reason, sys.stderr)

    def _read_settings(self) -> None:
        """Read the settings again; where they cannot be used, those before hold."""
        self._unread = ""
        try:
            self._configuration.read()
        except (Stopped, OSError) as error:
            self._unread = told(error)
            say(self._unread, sys.stderr)

    def _is_due(self) -> bool:
        """Whether the time of the next announcement has come, by the clock of the builds."""
        return self._due is not None and self._configuration.settings().clock >= self._due


def _latest_first(content: Path) -> Callable[[Problem], tuple[int, str, int]]:
    """A key to sort problems by: the file that was saved last comes first."""

    @cache
    def saved(path: str) -> int:
        try:
            return (content / path).stat().st_mtime_ns
        except OSError:  # Its name is spelt otherwise on the disk, or it is gone.
            return 0

    return lambda problem: (-saved(problem.path), problem.path, problem.line)


def _prefix(settings: BuildSettings) -> str:
    """The path that the site has below its host, as a request names it."""
    return unquote(settings.site.prefix)


def _leave(number: int, frame: object) -> None:
    """End at once. A build may be killed at any moment, and the server keeps nothing."""
    del number, frame
    os._exit(0)

"""Pelican's settings → `BuildSettings`, each name read in this one place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pelican.settings import get_settings_from_file, read_settings

from navnenyt.danish.clock import TIME_ZONE
from navnenyt.flow.settings import BuildSettings, Stopped, local_url
from navnenyt.rim.folders import check_folders
from navnenyt.site.urls import Site


def build_settings(settings: Mapping[str, Any]) -> BuildSettings:
    """What a build is told. Raises `Stopped` for a clock that cannot be read."""
    return BuildSettings(
        content=Path(settings["PATH"]),
        output=Path(settings["OUTPUT_PATH"]),
        cache=Path(settings["CACHE_PATH"]),
        theme=Path(settings["THEME"]),
        site=Site(
            url=settings["SITEURL"].rstrip("/") or local_url(),
            title=settings["SITENAME"],
            description=settings["NAVNENYT_DESCRIPTION"],
            authority=settings["NAVNENYT_AUTHORITY"],
            hub=settings.get("NAVNENYT_HUB", ""),
        ),
        now=_clock(settings.get("NAVNENYT_NOW")),
        strict=bool(settings.get("NAVNENYT_STRICT", False)),
        thorough=bool(settings.get("NAVNENYT_THOROUGH", False)),
        emptied=bool(settings.get("NAVNENYT_EMPTIED", False)),
        retained=tuple(settings.get("OUTPUT_RETENTION", ())),
    )


def settings_of_file(path: Path) -> BuildSettings:
    """What a build by a settings file is told, by the clock of now."""
    return build_settings(pelican_settings(path))


def pelican_settings(path: Path, **overrides: object) -> Mapping[str, Any]:
    """The settings of a settings file, as `pelican -s` reads them; `overrides` win.

    Raises `Stopped` for a file that cannot be used, or names folders that are not there.
    """
    try:
        settings: Mapping[str, Any] = read_settings(str(path), override=overrides)
    except OSError:
        raise
    except ValueError as error:
        check_folders(get_settings_from_file(str(path)), path.parent)
        raise Stopped(f"Indstillingsfilen «{path}» kan ikke bruges: {error}") from error
    except Exception as error:  # it is a program of somebody's own, and may raise anything
        raise Stopped(f"Indstillingsfilen «{path}» kan ikke bruges: {error}") from error
    return settings


def _clock(fixed: str | None) -> datetime:
    """The one look at the clock; a fixed one without zone is Danish time."""
    if not fixed:
        return datetime.now(UTC)
    try:
        clock = datetime.fromisoformat(fixed)
    except (TypeError, ValueError) as error:
        raise Stopped(f"NAVNENYT_NOW: «{fixed}» er ikke et tidspunkt.") from error
    return clock if clock.tzinfo else clock.replace(tzinfo=TIME_ZONE)

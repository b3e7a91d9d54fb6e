"""Pelican's settings → `BuildSettings`, each name read in this one place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pelican.settings import get_settings_from_file, read_settings

from navnenyt.danish.clock import TIME_ZONE
from navnenyt.danish.words import listed
from navnenyt.flow.settings import BuildSettings, Stopped, local_url
from navnenyt.rim.folders import check_folders
from navnenyt.site.formats import FeedFormat
from navnenyt.site.tongue import SOURCE, Tongue, languages, tongue
from navnenyt.site.urls import Site


def build_settings(settings: Mapping[str, Any]) -> BuildSettings:
    """What a build is told. Raises `Stopped` for a setting of ours that cannot be used."""
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
            hub=_hub(settings.get("NAVNENYT_HUB")),
            forms=_forms(settings.get("NAVNENYT_FEEDS")),
            tongue=_tongue(Path(settings["THEME"]), settings.get("NAVNENYT_LANGUAGE")),
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
        raise Stopped(f"Indstillingsfilen »{path}« kan ikke bruges: {error}") from error
    except Exception as error:  # it is a program of somebody's own, and may raise anything
        raise Stopped(f"Indstillingsfilen »{path}« kan ikke bruges: {error}") from error
    return settings


def _hub(address: str | None) -> str:
    if not address:
        return ""
    if not str(address).startswith(("https://", "http://")):
        raise Stopped(f"NAVNENYT_HUB: »{address}« er ikke en adresse, der begynder med »https://«.")
    return str(address)


def _forms(names: Sequence[str] | None) -> tuple[FeedFormat, ...]:
    """Those that are named, and RSS, which every reader understands; all where none is named."""
    if names is None:
        return tuple(FeedFormat)
    known = {form.name.lower(): form for form in FeedFormat}
    wanted = [known.get(str(name).lower()) for name in names]
    if isinstance(names, str) or None in wanted:
        raise Stopped(f"NAVNENYT_FEEDS: {names!r} er ikke en liste af »rss«, »atom« og »json«.")
    return tuple(form for form in FeedFormat if form is FeedFormat.RSS or form in wanted)


def _tongue(theme: Path, language: str | None) -> Tongue:
    """What the frame is written in: Danish, where nothing else is said."""
    if not language or language == SOURCE:
        return tongue(theme, SOURCE)
    known = languages(theme)
    if language not in known:
        choices = listed([f"»{each}«" for each in known])
        raise Stopped(f"NAVNENYT_LANGUAGE: »{language}« kendes ikke. Temaet har {choices}.")
    try:
        return tongue(theme, language)
    except Exception as error:  # whatever a file that is no catalogue makes of it
        raise Stopped(f"NAVNENYT_LANGUAGE: »{language}« kan ikke læses: {error}") from error


def _clock(fixed: str | None) -> datetime:
    """The one look at the clock; a fixed one without zone is Danish time."""
    if not fixed:
        return datetime.now(UTC)
    try:
        clock = datetime.fromisoformat(fixed)
    except (TypeError, ValueError) as error:
        raise Stopped(f"NAVNENYT_NOW: »{fixed}« er ikke et tidspunkt.") from error
    return clock if clock.tzinfo else clock.replace(tzinfo=TIME_ZONE)

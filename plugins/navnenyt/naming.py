"""Which organisation a spelling means: profiles first, else the spelling's own slug."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from navnenyt.danish.slugs import folded, organisation_slug
from navnenyt.model import Organisation, Profile, Sector


class Naming:
    """The profiles, asked by spelling. Two profiles that claim one spelling: the first slug wins.

    (That case is a problem naming both; this only keeps the answer certain.)
    """

    def __init__(self, profiles: Iterable[Profile] = ()) -> None:
        """Take the profiles in any order."""
        self._by_slug = {(profile.sector, profile.slug): profile for profile in profiles}
        self._slugs: dict[tuple[Sector, str], str] = {}
        for (sector, key), profile in sorted(
            self._by_slug.items(), key=lambda item: item[0][1], reverse=True
        ):
            for spelling in (profile.name, *profile.aliases):
                self._slugs[sector, folded(spelling)] = key
        self.organisation = cache(self._organisation)

    def profile(self, sector: Sector, key: str) -> Profile | None:
        """The profile of a slug, where an editor wrote one."""
        return self._by_slug.get((sector, key))

    def profiles(self, sector: Sector) -> list[Profile]:
        """All profiles of a sector, by slug."""
        return sorted(
            (profile for profile in self._by_slug.values() if profile.sector is sector),
            key=lambda profile: profile.slug,
        )

    def name(self, sector: Sector, key: str, spelling: str) -> str:
        """What an organisation is called: its profile's name, else as it was spelt."""
        profile = self.profile(sector, key)
        return profile.name if profile else spelling

    @staticmethod
    def key(spelling: str) -> str:
        """The form under which a profile's spellings are compared with an entry's."""
        return folded(spelling)

    def names(self, sector: Sector, spelling: str) -> bool:
        """Whether a profile names a spelling."""
        return (sector, folded(spelling)) in self._slugs

    def slug_of(self, sector: Sector, spelling: str) -> str:
        """The key of the organisation that a spelling means."""
        return self.organisation(sector, spelling).slug

    def former_slugs(self, profile: Profile) -> list[str]:
        """The slugs that the profile's spellings would have, and that redirect to it."""
        made = {organisation_slug(spelling) for spelling in (profile.name, *profile.aliases)}
        return sorted(made - {profile.slug, ""})

    def _organisation(self, sector: Sector, spelling: str) -> Organisation:
        key = self._slugs.get((sector, folded(spelling))) or organisation_slug(spelling)
        profile = self._by_slug.get((sector, key))
        preposition = profile.preposition if profile and profile.preposition else None
        return Organisation(sector, key, spelling, preposition or sector.preposition)

"""Every place where we touch the host."""

from __future__ import annotations

from pelican import signals

from navnenyt.rim.host import AnnouncementGenerator, silence


def connect() -> None:
    """Let our generator run, and keep the host's count of articles to itself."""
    signals.get_generators.connect(_generator)
    signals.finalized.connect(silence)


# Module-level: Pelican's signals hold weak references.
def _generator(pelican: object) -> type[AnnouncementGenerator]:
    del pelican
    return AnnouncementGenerator

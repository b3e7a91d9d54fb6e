"""What the system says is wrong with a file or a disk, in Danish: it speaks English itself."""

from __future__ import annotations

import errno

_REASONS = {
    errno.EACCES: "du har ikke adgang",
    errno.EPERM: "du har ikke adgang",
    errno.ENOENT: "findes ikke",
    errno.EEXIST: "findes i forvejen",
    errno.ENOTDIR: "ligger i noget, der ikke er en mappe",
    errno.EISDIR: "er en mappe",
    errno.ENOTEMPTY: "mappen er ikke tom",
    errno.ENAMETOOLONG: "navnet er for langt",
    errno.ELOOP: "genvejen fører i ring",
    errno.ENOSPC: "disken er fuld",
    errno.EDQUOT: "din plads på disken er brugt op",
    errno.EFBIG: "filen er for stor til disken",
    errno.EROFS: "disken kan kun læses, ikke skrives",
    errno.EIO: "disken svarer ikke, som den skal",
    errno.EBUSY: "optaget af et andet program",
    errno.EMFILE: "for mange filer er åbne på én gang",
    errno.ENFILE: "for mange filer er åbne på én gang",
    errno.ENOMEM: "maskinen har ikke mere hukommelse",
    errno.EADDRINUSE: "optaget af et andet program",
    errno.EADDRNOTAVAIL: "findes ikke på maskinen",
}
# SQLite counts for itself: busy, read only, input or output, full, cannot open.
_OF_THE_INDEX = {
    5: _REASONS[errno.EBUSY],
    8: _REASONS[errno.EROFS],
    10: _REASONS[errno.EIO],
    13: _REASONS[errno.ENOSPC],
    14: "filen kan ikke åbnes",
}


def reason(error: Exception) -> str:
    """Why it went wrong: »disken er fuld«. What is not in the tables is told as it came."""
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0) or error.strerror or f"{error}"
    of_index = _OF_THE_INDEX.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    return f"indekset: {of_index}" if of_index else f"{error}"


def told(error: Exception) -> str:
    """The reason, and the file where it is known: »du har ikke adgang (»conf.py«)«."""
    file = getattr(error, "filename", None)
    return f"{reason(error)} (»{file}«)" if isinstance(file, str) else reason(error)

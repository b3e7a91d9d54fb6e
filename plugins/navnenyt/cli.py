"""The `navnenyt` command: `navnenyt check [FILER]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from navnenyt.flow.check import check
from navnenyt.flow.settings import Stopped


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status."""
    options = _parser().parse_args(arguments)
    # Pelican takes longer to import than all of ours.
    from navnenyt.rim.settings import settings_of_file

    try:
        if options.settings.is_file():
            return check(settings_of_file(options.settings), options.files)
        reason = f"Indstillingsfilen «{options.settings}» findes ikke."
    except Stopped as stopped:
        reason = str(stopped)
    except OSError as error:
        reason = f"Tjekket blev ikke færdigt: {error}"
    print(reason, file=sys.stderr)
    return Stopped.exitcode


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="navnenyt", description="Navnenyt på nettet.")
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO")
    checking = commands.add_parser(
        "check",
        help="læs og bedøm nyhederne uden at bygge siden",
        description="Læser og bedømmer alle filer uden at bygge siden. "
        "Slutter med status 1, hvis noget ville blive afvist.",
    )
    checking.add_argument(
        "files", nargs="*", type=Path, metavar="FIL", help="vis kun, hvad der gælder disse filer"
    )
    checking.add_argument(
        "-s", "--settings", type=Path, default=Path("pelicanconf.py"), metavar="FIL",
        help="indstillingsfil (pelicanconf.py)",
    )  # fmt: skip
    return parser

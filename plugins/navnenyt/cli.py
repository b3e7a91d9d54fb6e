"""The `navnenyt` command: `navnenyt check [FILER]`, `navnenyt why STED`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from navnenyt.flow.check import check
from navnenyt.flow.settings import BuildSettings, Stopped
from navnenyt.flow.why import why


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status."""
    options = _parser().parse_args(arguments)
    # Pelican takes longer to import than all of ours.
    from navnenyt.rim.settings import settings_of_file

    try:
        if options.settings.is_file():
            return int(options.run(settings_of_file(options.settings), options))
        reason = f"Indstillingsfilen «{options.settings}» findes ikke."
    except Stopped as stopped:
        reason = str(stopped)
    except OSError as error:
        reason = f"Tjekket blev ikke færdigt: {error}"
    print(reason, file=sys.stderr)
    return Stopped.exitcode


def _check(settings: BuildSettings, options: argparse.Namespace) -> int:
    return check(settings, options.files)


def _why(settings: BuildSettings, options: argparse.Namespace) -> int:
    return why(settings, options.what)


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
    checking.set_defaults(run=_check)
    asking = commands.add_parser(
        "why",
        help="fortæl, hvorfor en side bliver skrevet",
        description="Fortæller, hvad en side bygger på, og om næste bygning skriver den; eller "
        "hvilke sider en nyhed står på. Der bliver ikke skrevet noget.",
    )
    asking.add_argument(
        "what", metavar="STED", help="en adresse, en fil i den byggede side, eller en nyheds fil"
    )
    asking.set_defaults(run=_why)
    for command in (checking, asking):
        command.add_argument(
            "-s", "--settings", type=Path, default=Path("pelicanconf.py"), metavar="FIL",
            help="indstillingsfil (pelicanconf.py)",
        )  # fmt: skip
    return parser

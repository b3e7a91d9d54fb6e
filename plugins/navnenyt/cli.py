"""The `navnenyt` command: `navnenyt check [FILER]`, `navnenyt why STED`, `serve`, `ping`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from navnenyt.arguments import Parser
from navnenyt.danish.faults import told
from navnenyt.flow.settings import LARGEST_PORT, LOCAL_PORT, Stopped


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status."""
    options = _parser().parse_args(arguments)
    try:
        if options.settings.is_file():
            return int(options.run(options))
        reason = f"Indstillingsfilen »{options.settings}« findes ikke. {_remedy(options.settings)}"
    except Stopped as stopped:
        reason = str(stopped)
    except OSError as error:
        reason = f"{options.unfinished}: {told(error)}"
    print(reason, file=sys.stderr)
    return Stopped.exitcode


def _remedy(settings: Path) -> str:
    """Where the settings file lies, if it is in a folder around this one."""
    around = (folder / settings.name for folder in Path.cwd().parents)
    found = next((file for file in around if file.is_file()), None)
    if found:
        return f"Den ligger i »{found.parent}«: gå dertil, eller skriv »-s {found}«."
    return "Gå til projektets mappe, eller skriv, hvor den er: »-s MAPPE/pelicanconf.py«."


# Pelican takes longer to import than all of ours, and the server is for one command alone.


def _check(options: argparse.Namespace) -> int:
    from navnenyt.flow.check import check
    from navnenyt.rim.settings import settings_of_file

    return check(settings_of_file(options.settings), options.files)


def _why(options: argparse.Namespace) -> int:
    from navnenyt.flow.why import why
    from navnenyt.rim.settings import settings_of_file

    return why(settings_of_file(options.settings), options.what)


def _ping(options: argparse.Namespace) -> int:
    from navnenyt.flow.ping import ping
    from navnenyt.rim.settings import settings_of_file

    return ping(settings_of_file(options.settings))


def _serve(options: argparse.Namespace) -> int:
    from navnenyt.serve.session import serve

    serve(options.settings, options.output, options.port)
    return 0


def _parser() -> Parser:
    parser = Parser("navnenyt", "Navnenyt på nettet.")
    commands = parser.commands("KOMMANDO")
    checking = commands.add_parser(
        "check",
        help="læs og bedøm nyhederne uden at bygge siden",
        description="Læser og bedømmer alle filer uden at bygge siden. "
        "Slutter med status 1, hvis noget ville blive afvist.",
    )
    checking.set_defaults(run=_check, unfinished="Tjekket blev ikke færdigt")
    checking.allow(
        "files", nargs="*", type=Path, metavar="FIL", help="vis kun, hvad der gælder disse filer"
    )
    asking = commands.add_parser(
        "why",
        help="fortæl, hvorfor en side bliver skrevet",
        description="Fortæller, hvad en side bygger på, og om næste bygning skriver den; eller "
        "hvilke sider en nyhed står på. Der bliver ikke skrevet noget.",
    )
    asking.set_defaults(run=_why, unfinished="Der kom intet svar")
    asking.need(
        "what", metavar="STED", help="en adresse, en fil i den byggede side, eller en nyheds fil"
    )
    serving = commands.add_parser(
        "serve",
        help="vis siden på din egen maskine, og byg den, hver gang du gemmer",
        description="Bygger siden, viser den på din egen maskine, og bygger den igen, hver gang "
        "du gemmer. Åbne faneblade i browseren genindlæses af sig selv. Stop med Ctrl-C.",
    )
    serving.set_defaults(run=_serve, unfinished="Siden kan ikke vises")
    serving.allow(
        "--port", type=_port, default=LOCAL_PORT, metavar="TAL",
        help=f"port på maskinen ({LOCAL_PORT})",
    )  # fmt: skip
    serving.allow("-o", "--output", type=Path, metavar="MAPPE", help="mappe til den byggede side")
    pinging = commands.add_parser(
        "ping",
        help="meld til abonnenternes hub, hvilke feeds der er nyt i",
        description="Melder til hubben (NAVNENYT_HUB), hvilke feeds der er ændret, siden den sidst "
        "fik besked. Kør den, når den nye side er lagt ud: »navnenyt ping -s publishconf.py«.",
    )
    pinging.set_defaults(run=_ping, unfinished="Hubben fik ikke besked om alt")
    for command in (checking, asking, serving, pinging):
        command.allow(
            "-s", "--settings", type=Path, default=Path("pelicanconf.py"), metavar="FIL",
            help="indstillingsfil (pelicanconf.py)",
        )  # fmt: skip
    return parser


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= LARGEST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(f"»{text}« er ikke et tal fra 0 til {LARGEST_PORT}")

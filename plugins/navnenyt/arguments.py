"""What stands after a command's name, read by argparse and talked of in Danish.

argparse has one text for each slip, in English, and hands it to `error`. There it is known by its
pattern and said anew; one that a later Python may bring is told of in general.
"""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

# A value in these texts is quoted as Python quotes it.
_VALUE = r"(?P<quote>['\"])(?P<value>.*?)(?P=quote)"
_SLIPS = {
    re.compile(pattern, re.DOTALL): danish
    for pattern, danish in (
        (r"the following arguments are required: (?P<value>.+)", "Skriv også {value}."),
        (r"unrecognized arguments: (?P<value>.+)", "Dette hører ikke til her: {value}"),
        (
            rf"argument .+?: invalid choice: {_VALUE}.* \(choose from (?P<others>.+)\)",
            "»{value}« er ikke en kommando. Skriv en af disse: {others}.",
        ),
        (r"argument (?P<name>.+?): expected one argument", "Efter {name} skal der stå en værdi."),
        (
            rf"argument (?P<name>.+?): ignored explicit argument {_VALUE}",
            "Efter {name} skal der ikke stå noget, og her står »{value}«.",
        ),
        # What a type of ours says of a value is Danish already.
        (r"argument (?P<name>.+?): (?P<value>».+)", "{name}: {value}."),
    )
}


class Parser(argparse.ArgumentParser):
    """An `ArgumentParser` in Danish; `need` adds what must be given, `allow` what may be."""

    def __init__(self, prog: str, description: str) -> None:
        """Ask for nothing yet but -h."""
        # An abbreviation could come to mean another option some day.
        super().__init__(prog=prog, description=description, add_help=False, allow_abbrev=False)
        self.need = self.add_argument_group("angiv").add_argument
        self.allow = self.add_argument_group("valgfrit").add_argument
        self._commands: argparse._SubParsersAction[Parser] | None = None
        self.allow("-h", "--help", action="help", help="vis denne hjælp")

    def commands(self, metavar: str) -> argparse._SubParsersAction[Parser]:
        """Where commands are added, one of which must be given."""
        self._commands = self.add_subparsers(required=True, title="kommandoer", metavar=metavar)
        return self._commands

    def format_usage(self) -> str:
        """How the command is written, in one line or a few."""
        return _danish_usage(super().format_usage())

    def format_help(self) -> str:
        """All that there is to know about the command."""
        return _danish_usage(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Say how the command is written and what is wrong, and leave with 2.

        Who gives no command is shown all of them.
        """
        told = _danish(message)
        if self._commands and message.endswith(f"required: {self._commands.metavar}"):
            self.exit(2, f"{self.format_help()}\n{self.prog}: {told}\n")
        self.exit(2, f"{self.format_usage()}{self.prog}: {told}\n")


def _danish_usage(text: str) -> str:
    return text.replace("usage: ", "Skriv: ", 1)


def _danish(message: str) -> str:
    for slip, danish in _SLIPS.items():
        if found := slip.fullmatch(message):
            said = found.groupdict()
            if "others" in said:  # Quoted by some Pythons, and not by others.
                said["others"] = said["others"].replace("'", "")
            return danish.format(**said)
    return "Kommandoen kan ikke forstås. Se hjælpen med --help."

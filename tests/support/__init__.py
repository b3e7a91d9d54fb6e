"""What the tests stand on: the real command, a server, a browser and two checkers of pages."""

from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
NODE_MODULES = REPOSITORY / "node_modules"

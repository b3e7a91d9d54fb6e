"""Who is on the portraits: every picture of the example content, described and not drawn.

All of them are invented. ``portrait_shapes.py`` and ``draw_portraits.py`` know what a "curtain" of
hair or a "hoodie" looks like.
"""

from dataclasses import dataclass, replace

PORTRAIT, LANDSCAPE, SQUARE = (900, 1200), (1600, 1067), (1200, 1200)

FAIR, ROSY, OLIVE = "#f2cdb3", "#eebb9d", "#dba67c"
TAN, BROWN, DARK = "#c68a5e", "#9c6543", "#704a31"
BLACK, COCOA, CHESTNUT = "#2a2427", "#4c3529", "#7b4a2e"
GINGER, BLOND, GREY, WHITE = "#b9602f", "#d8b26a", "#a5a4a6", "#e6e3de"


@dataclass(frozen=True)
class Face:
    """What somebody looks like: colours, and the names of shapes."""

    skin: str
    hair: str
    top: str
    front: str = ""
    behind: str = ""
    clothes: str = "crew"
    shirt: str = "#f6f2e9"
    beard: str = ""
    glasses: str = ""
    earrings: str = ""
    laughing: bool = False
    lined: bool = False
    turn: float = 0.06


@dataclass(frozen=True)
class Picture:
    """One file: who is on it and how far across, before which wall, in which format."""

    path: str
    wall: str
    motif: str
    faces: tuple[Face, ...]
    across: tuple[float, ...] = (0.5,)
    size: tuple[int, int] = PORTRAIT
    lies_on_its_side: bool = False


# fmt: off
AMALIE = Face(ROSY, GINGER, "#2f6f73", "curtain", "long", laughing=True)
SIGNE = Face(FAIR, BLOND, "#b8513c", "sweep", "bob", "turtle")
AASE = Face(FAIR, GREY, "#7a4d78", "fringe", "bob", glasses="round", lined=True, laughing=True)
JUERGEN = Face(FAIR, WHITE, "#34465e", "part", clothes="tie", shirt="#eef2f6", lined=True)
INGRID = Face(FAIR, CHESTNUT, "#8a3247", "crop", "bun", "blazer", earrings="#e3c069", turn=-0.08)
GALLERY = [
    Picture("2022/amalie-rosenkvist", "#efd3a0", "disc", (AMALIE,)),
    Picture("2022/jens-otto-bramslev", "#b3cbd2", "hills", (
        Face(ROSY, WHITE, "#56694f", "", "wreath", "shirt", beard="moustache", lined=True),)),
    Picture("2022/farida-nourzai", "#e8b79b", "arch", (
        Face(OLIVE, BLACK, "#31405f", "sweep", "long", "blazer", turn=-0.06),)),
    Picture("2023/lukasz-wierzbowiak", "#bfd2b4", "panes", (
        Face(FAIR, COCOA, "#3d4f6b", "quiff", "", "hoodie", beard="full", laughing=True),)),
    Picture("2023/signe-tangdal", "#a5c6cf", "hills", (SIGNE,)),
    Picture("2023/carsten-weidenholt", "#cfc4b4", "panes", (
        Face(ROSY, GREY, "#3c3f4a", "quiff", "", "tie", "#dfe8ef", lined=True, turn=-0.07),)),
    Picture("2023/nanna-skovboelling", "#d9cfe3", "disc", (
        Face(FAIR, BLOND, "#23575a", "curtain", "bob", "blazer", laughing=True),),
        (0.5,), LANDSCAPE),
    Picture("2023/aase-brinkeborg", "#f0cb98", "arch", (AASE,)),
    Picture("2024/amalie-rosenkvist", "#bcd6cb", "arch", (
        replace(AMALIE, front="crop", behind="bun", top="#d49a3a", laughing=False),)),
    Picture("2024/formandskabet-i-aabrink-energi", "#c7d8c2", "hills", (JUERGEN, INGRID),
        (0.31, 0.69), LANDSCAPE),
    Picture("2024/robin-holtegren", "#e9c3b4", "disc", (
        Face(TAN, COCOA, "#e9e2d0", "curls", "", "crew", glasses="square", turn=-0.05),)),
    Picture("2024/bashir-elmasry", "#d8d0b0", "panes", (
        Face(OLIVE, BLACK, "#42685b", "part", "", "shirt", beard="full", laughing=True),),
        (0.32,), LANDSCAPE),
    Picture("2024/elias-moerkholdt", "#9fc3d8", "disc", (
        Face(FAIR, BLOND, "#e0853d", "fringe", "", "hoodie", laughing=True),)),
    Picture("2024/tea-balslund", "#e6d2c0", "arch", (
        Face(BROWN, BLACK, "#c4553f", "curls", "bun", earrings="#f0d48a", laughing=True),)),
    Picture("2025/yasmin-ferrandova", "#c3d3e6", "arch", (
        Face(TAN, COCOA, "#5b3f72", "sweep", "bob", "turtle", earrings="#e9e2d0"),),
        lies_on_its_side=True),
    Picture("2025/signe-tangdal-hoejfeldt", "#dcc9d6", "panes", (
        replace(SIGNE, front="curtain", behind="long", clothes="shirt", top="#30506e"),)),
    Picture("2025/sofie-lindbaek", "#f1d0b0", "disc", (
        Face(ROSY, COCOA, "#3f6f8c", "fringe", "long", glasses="round", laughing=True),),
        (0.5,), SQUARE),
    Picture("2025/alex-nyborre", "#b7d4c5", "panes", (
        Face(DARK, BLACK, "#e3b23c", "cloud", "", earrings="#f4ead2", laughing=True),)),
    Picture("2025/halfdan-reimersholt", "#c9ccd3", "hills", (
        Face(ROSY, GINGER, "#394c41", "crop", "", "crew", beard="full", lined=True),)),
    Picture("2025/frederikke-muus-andkaer", "#efd9a8", "arch", (
        Face(FAIR, CHESTNUT, "#27515f", "fringe", "bob", "turtle", glasses="round"),)),
    Picture("2026/aase-brinkeborg", "#c5d6d9", "disc", (
        replace(AASE, hair=WHITE, top="#2f5f6b", clothes="blazer"),)),
    Picture("2026/sofie-lindbaek", "#cdd9ae", "hills", (
        Face(TAN, GREY, "#8c5a3c", "crop", "bun", "shirt", "#e8dcc3", lined=True, laughing=True),)),
    Picture("2026/amalie-rosenkvist", "#e4c2b0", "panes", (
        replace(AMALIE, front="sweep", behind="bob", clothes="blazer", top="#26405c"),)),
    Picture("2026/grethe-kragelykke", "#d6c6dd", "arch", (
        Face(FAIR, WHITE, "#9c4050", "curls", "", "turtle", glasses="square", lined=True),)),
    Picture("2026/noor-al-tamiri", "#b9d3dd", "disc", (
        Face(OLIVE, "#3d6a76", "#2d4f5c", "scarf", "scarf", laughing=True),)),
]
# fmt: on

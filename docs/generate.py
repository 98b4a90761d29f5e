"""What the documentation says of the code is made from the code, each time that it is built.

As an mkdocs hook it fills the places ``<!-- fields -->`` (the models), ``<!-- codes -->`` (their closed
lists), ``<!-- commands -->`` (the help of each verb) and ``<!-- contributing -->``. Run by itself it draws
the picture of the README.
"""

import io
import re
import typing
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union

import typer
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from rich.console import Console

from vngovnews import model, parse_html
from vngovnews.cli import app
from vngovnews.report.terminal import show

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "tap-huan-an-toan-thong-tin.html"
PICTURE = ROOT / "docs" / "show.svg"
# A picture asks no other host for a font: the reader's own monospace one serves.
_FONT = re.compile(r"@font-face \{.*?\}\s*", re.S)
ORDER = (
    model.Article,
    model.Block,
    model.Event,
    model.EventDate,
    model.Organiser,
    model.Participants,
    model.Official,
    model.Title,
    model.Place,
    model.TopicScore,
    model.Document,
    model.Issue,
)


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Called by mkdocs for every page."""
    for mark, made in (("fields", fields), ("commands", commands), ("codes", codes)):
        if f"<!-- {mark} -->" in markdown:
            markdown = markdown.replace(f"<!-- {mark} -->", made())
    if "<!-- contributing -->" in markdown:
        text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").replace("](docs/", "](")
        markdown = markdown.replace("<!-- contributing -->", text)
    return markdown


def fields() -> str:
    """A table a model: name, type, meaning."""
    return "\n".join(_model(kind) for kind in ORDER)


def _model(kind: type[BaseModel]) -> str:
    lines = [f"## {kind.__name__}", "", kind.__doc__ or "", "", "| Field | Type | Meaning |", "|---|---|---|"]
    for name, info in kind.model_fields.items():
        lines.append(f"| `{name}` | {_type(info)} | {_meaning(info)} |")
    return "\n".join([*lines, ""])


def _type(info: FieldInfo) -> str:
    return _spell(info.annotation)


def _spell(kind: Any) -> str:
    if typing.get_origin(kind) is not None:
        return _spell_made(typing.get_origin(kind), typing.get_args(kind))
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return f"[{kind.__name__}](#{kind.__name__.lower()})"
    return {str: "string", int: "integer", float: "number", bool: "boolean"}[kind]


def _spell_made(origin: Any, inner: tuple[Any, ...]) -> str:
    if origin in (Union, UnionType):
        return " or ".join("null" if part is type(None) else _spell(part) for part in inner)
    if origin is Literal:
        return "one of the [codes](#codes)" if len(inner) > 3 else ", ".join(f"`{value}`" for value in inner)
    if origin is tuple:
        return f"list of {_spell(inner[0])}" if inner[-1] is Ellipsis else "pair of integers"
    return f"object: {_spell(inner[1])} by role" if origin is dict else _spell(inner[0])


def _meaning(info: FieldInfo) -> str:
    return (info.description or "").replace("|", "\\|")


def codes() -> str:
    """The closed lists."""
    lists = {
        "Event types": model.EventType,
        "Roles": model.Role,
        "Qualifiers": model.Qualifier,
        "Topics": model.Topic,
        "Kinds of block": model.BlockKind,
    }
    shown = ((name, ", ".join(f"`{code}`" for code in typing.get_args(kind))) for name, kind in lists.items())
    return "\n\n".join(f"**{name}**: {values}" for name, values in shown)


def commands() -> str:
    """The help of each verb, as the terminal shows it."""
    group = typer.main.get_command(app)
    context = typer.Context(group, info_name="vngovnews")
    names = group.list_commands(context)  # type: ignore[attr-defined]
    return "\n\n".join(f"## {name}\n\n```text\n{_help(name)}\n```" for name in names)


def _help(name: str) -> str:
    from typer.testing import CliRunner

    shown = CliRunner().invoke(app, [name, "--help"], env={"COLUMNS": "90", "TERM": "dumb", "NO_COLOR": "1"})
    return shown.stdout.strip("\n")


def picture() -> Console:
    """The sample article, as ``vngovnews show`` draws it."""
    console = Console(
        record=True, width=100, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    show(parse_html(SAMPLE.read_bytes(), id=SAMPLE.name), console)
    return console


if __name__ == "__main__":
    name = SAMPLE.relative_to(ROOT).as_posix()
    drawn = picture().export_svg(title=f"vngovnews show {name}")
    PICTURE.write_text(_FONT.sub("", drawn), encoding="utf-8")

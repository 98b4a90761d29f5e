"""A user's own profiles of pages: one file, or a folder of them."""

import tomllib
from pathlib import Path
from typing import Any

from vngovnews.errors import BadProfile
from vngovnews.read import Profile
from vngovnews.read.profiles import read_profile

_OF_CRAWLS = {"portal", "platform"}


def own_profiles(path: Path) -> tuple[Profile, ...]:
    """The profile of a file, or those of a folder's ``*.toml`` in order of their names.

    >>> own_profiles(Path("no such folder"))
    Traceback (most recent call last):
    vngovnews.errors.BadProfile: no such folder: there is no such profile and no such folder of profiles
    """
    if not path.exists():
        raise BadProfile(f"{path}: there is no such profile and no such folder of profiles")
    return tuple(_profile(file) for file in own_files(path))


def own_files(path: Path) -> list[Path]:
    """A file itself, or the ``*.toml`` of a folder in order of their names, of which there must be one."""
    if not path.is_dir():
        return [path]
    found = sorted(path.glob("*.toml"))
    if not found:
        raise BadProfile(f"{path}: the folder holds no profile (.toml)")
    return found


def own_tables(file: Path) -> dict[str, Any]:
    """The tables of a TOML file of the user's, which some editors begin with a byte order mark."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BadProfile(f"{file} cannot be read: {(error.strerror or str(error)).lower()}") from error
    except ValueError as error:
        raise BadProfile(f"{file} cannot be read: it is not valid TOML ({error})") from error


def _profile(file: Path) -> Profile:
    row = own_tables(file)
    if set(row) & _OF_CRAWLS:
        raise BadProfile(
            f"{file} tells where a portal lists its articles, for --crawl-profile of `vngovnews scrape`; "
            "--profiles tells how an article is read"
        )
    try:
        return read_profile(file.stem, row)
    except BadProfile as error:
        raise BadProfile(f"{file}: {error}") from error

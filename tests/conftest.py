"""Shared by all tests: every Article that any of them makes is held against the contract."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from contract import check_article
from vngovnews import parse
from vngovnews.model import Article
from vngovnews.read.page import Page

ROOT = Path(__file__).parents[1]
SHARED_GOLD = ROOT.parent / "shared" / "gold"


@pytest.fixture(scope="session", autouse=True)
def _every_output_obeys_the_contract() -> Iterator[None]:
    build = parse._article

    def checked(page: Page, id: str) -> Article:
        article = build(page, id)
        check_article(article)
        return article

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parse, "_article", checked)
        yield


@pytest.fixture(scope="session")
def samples() -> Path:
    """The sample articles that the README parses."""
    return ROOT / "samples"

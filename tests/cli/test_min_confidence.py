"""``--min-confidence``: no value of any kind that is less sure comes through, and all that are sure enough do."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

VNGOVNEWS = str(Path(sys.executable).with_name("vngovnews"))
TEXT = """UBND huyện Vân Sơn họp báo
Sáng 5/3/2024, tại thị trấn Vân Sơn, UBND huyện Vân Sơn tổ chức họp báo về công tác phòng, chống dịch bệnh với sự tham dự \
của hơn 30 phóng viên theo Quyết định số 12/2024/QĐ-UBND.
Đồng chí Lò Thị Mai, Phó Chủ tịch UBND huyện chủ trì họp báo. Đồng chí Lò Thị Mai phát biểu khai mạc.
Trong ảnh: đồng chí Vừ A Pó.
Thu Hà"""


def parsed(*options: str) -> dict[str, Any]:
    document = json.dumps({"id": "a", "text": TEXT, "published": "2024-03-06"}, ensure_ascii=False)
    command = [VNGOVNEWS, "parse", "-", *options]
    done = subprocess.run(command, input=document, capture_output=True, encoding="utf-8", check=True)
    article: dict[str, Any] = json.loads(done.stdout)
    return article


def confidences(value: Any, where: str = "") -> Iterator[tuple[str, float]]:
    """Every confidence in a JSON value, however deep, with the path to it; an event's type has to stay."""
    if isinstance(value, list):
        for inner in value:
            yield from confidences(inner, where)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key == "role_confidence":
                yield from ((f"{where}.roles", sure) for sure in inner.values())
            elif key == "confidence":
                yield where, inner
            else:
                yield from confidences(inner, f"{where}.{key}")


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    return parsed()


def test_the_article_has_values_of_all_kinds(whole: dict[str, Any]) -> None:
    everything = list(confidences(whole))
    kinds = {where.rsplit(".", 1)[-1] for where, _ in everything}
    assert kinds >= {
        "events",
        "date",
        "organisers",
        "participants",
        "officials",
        "titles",
        "roles",
        "places",
        "topics",
    }
    assert "documents" in kinds
    assert len({sure for _, sure in everything}) > 5


@pytest.mark.parametrize("rank", [1, 4, 8, -1])
def test_what_is_less_sure_goes_and_all_else_stays(whole: dict[str, Any], rank: int) -> None:
    """The bound is a confidence that the article has, so that it falls between its values."""
    everything = sorted(confidences(whole))
    least = sorted({sure for _, sure in everything})[rank]
    article = parsed("--min-confidence", str(least))
    kept = sorted(confidences(article))
    assert all(sure >= least for _, sure in kept)
    assert len(kept) < len(everything)
    sure_enough = [(where, sure) for where, sure in everything if sure >= least]
    assert of(kept, ".documents") == of(sure_enough, ".documents")
    for event in article["events"]:
        for kind in ("date", "organisers", "places", "topics", "participants"):
            assert of(kept, f".events.{kind}") == of(sure_enough, f".events.{kind}")
        for official in event["officials"]:
            assert set(official["roles"]) == set(official["role_confidence"])


def of(found: list[tuple[str, float]], where: str) -> list[float]:
    return [sure for path, sure in found if path == where]


def test_a_headline_count_goes_with_its_group(whole: dict[str, Any]) -> None:
    [group] = whole["events"][0]["participants"]
    assert whole["events"][0]["participant_count"] == 30
    for event in parsed("--min-confidence", str(round(group["confidence"] + 0.001, 3)))["events"]:
        assert event["participants"] == []
        assert event["participant_count"] is None


def test_the_author_goes_like_all_else(whole: dict[str, Any]) -> None:
    sure = whole["author_confidence"]
    assert parsed("--min-confidence", str(sure))["author"] == "Thu Hà"
    assert parsed("--min-confidence", str(round(sure + 0.001, 3)))["author"] is None

"""A run over many documents: order, processes, memory."""

import json
import multiprocessing
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from vngovnews import batch
from vngovnews.batch import Options, parse_inputs
from vngovnews.batch.documents import Failure, Source
from vngovnews.errors import VngovnewsError
from vngovnews.model import Article


def many(path: Path, count: int) -> Path:
    """Documents of which each tenth has no text."""
    documents = [{"id": str(n), "text": "" if n % 10 == 3 else f"Tin số {n}"} for n in range(count)]
    path.write_text("".join(f"{json.dumps(d)}\n" for d in documents), encoding="utf-8")
    return path


@pytest.mark.parametrize("jobs", [1, 2])
def test_order_is_kept_and_failures_stand_in_their_place(tmp_path: Path, jobs: int) -> None:
    path = many(tmp_path / "in.jsonl", 150)
    outcomes = list(parse_inputs([str(path)], options=Options(jobs=jobs)))
    assert [o.id for o in outcomes] == [str(n) for n in range(150)]
    assert [o.id for o in outcomes if isinstance(o, Failure)] == [str(n) for n in range(3, 150, 10)]


def test_processes_find_what_one_finds(tmp_path: Path, samples: Path) -> None:
    alone = list(parse_inputs([str(samples)]))
    assert alone == list(parse_inputs([str(samples)], options=Options(jobs=2)))
    assert any(isinstance(outcome, Article) for outcome in alone)


def test_only_a_few_documents_are_read_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = 0

    def endless(*_: object, **__: object) -> Iterator[Source]:
        nonlocal taken
        while True:
            taken += 1
            yield Source(str(taken), {"text": "Tin"})

    monkeypatch.setattr(batch, "open_sources", endless)
    run = parse_inputs(["x"], options=Options(jobs=2))
    for _ in range(200):
        next(run)
    run.close()  # type: ignore[attr-defined]
    assert taken < 200 + 2 * 16 * 4


def test_a_fault_of_ours_costs_one_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parse = batch.parse_document

    def faulty(document: Mapping[str, Any], **known: Any) -> Article:
        return parse(document, **known) if known["id"] != "1" else {}["x"]

    monkeypatch.setattr(batch, "parse_document", faulty)
    path = str(many(tmp_path / "in.jsonl", 3))
    outcomes = list(parse_inputs([path]))
    assert [o.id for o in outcomes] == ["0", "1", "2"]
    sentence = "a fault in vngovnews, please report it (KeyError: 'x')"
    assert outcomes[1] == Failure("1", sentence, f"{path}:2")


def test_a_process_that_is_ended_from_outside_ends_the_run_in_one_sentence(tmp_path: Path) -> None:
    """As where the machine runs out of memory."""
    run = parse_inputs([str(many(tmp_path / "in.jsonl", 2_000))], options=Options(jobs=2))
    next(run)
    for worker in multiprocessing.active_children():
        worker.kill()
    with pytest.raises(VngovnewsError, match="a process was ended from outside"):
        list(run)


def test_a_run_that_is_left_leaves_no_processes(tmp_path: Path) -> None:
    run = parse_inputs([str(many(tmp_path / "in.jsonl", 2_000))], options=Options(jobs=2))
    next(run)
    workers = multiprocessing.active_children()
    assert workers
    run.close()  # type: ignore[attr-defined]
    limit = (
        time.monotonic() + 10
    )  # a thread of the pool waits for them, too, and whoever comes second learns it late
    while any(worker.is_alive() for worker in workers) and time.monotonic() < limit:
        time.sleep(0.05)
    assert not [worker for worker in workers if worker.is_alive()]


def test_the_address_of_a_page_is_that_of_the_option(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tin", encoding="utf-8")
    [article] = parse_inputs([str(tmp_path / "a.txt")], url="https://vanson.example/1")
    assert isinstance(article, Article)
    assert (article.url, article.portal) == ("https://vanson.example/1", "vanson.example")

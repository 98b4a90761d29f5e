"""Many documents at once: several processes, bounded memory, order kept."""

import signal
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from vngovnews.batch.archives import OpenArchive
from vngovnews.batch.confidence import keep_confident
from vngovnews.batch.documents import Failure, Source, fault
from vngovnews.batch.lines import Notice
from vngovnews.batch.profiles import own_profiles
from vngovnews.batch.sources import open_sources
from vngovnews.errors import VngovnewsError
from vngovnews.model import Article
from vngovnews.parse import parse_document
from vngovnews.read import Profile

__all__ = ["Failure", "Options", "Outcome", "Source", "fault", "parse_inputs", "parse_sources"]

_CHUNK = 16
_WAITING_PER_JOB = 3

Outcome = Article | Failure


@dataclass(frozen=True)
class Options:
    """What holds for every document of a run."""

    profiles: Path | None = None
    min_confidence: float = 0.0
    jobs: int = 1


def parse_inputs(
    inputs: Iterable[str],
    *,
    url: str | None = None,
    options: Options | None = None,
    notice: Notice | None = None,
    open_archive: OpenArchive | None = None,
) -> Iterator[Outcome]:
    """Each article of files, folders or ``-`` (standard input), or the failure in its place, in order.

    ``notice`` is told what a person should know of an input that is read all the same.
    """
    chosen = options or Options()
    _profiles(chosen.profiles)  # a profile that says something wrong stops the run before it starts
    return _run(open_sources(inputs, url=url, notice=notice, open_archive=open_archive), chosen)


def parse_sources(sources: Iterable[Source | Failure], options: Options) -> Iterator[Outcome]:
    """The outcome of each document that was opened elsewhere, in order."""
    _profiles(options.profiles)
    return _run(sources, options)


def _run(sources: Iterable[Source | Failure], chosen: Options) -> Iterator[Outcome]:
    work = partial(_parse_chunk, chosen)
    chunks = _chunks(sources, 1 if chosen.jobs == 1 else _CHUNK)
    if chosen.jobs == 1:
        for chunk in chunks:
            yield from work(chunk)
        return
    yield from _parallel(work, chunks, chosen.jobs)


def _chunks(items: Iterable[Source | Failure], size: int) -> Iterator[list[Source | Failure]]:
    stream = iter(items)
    while chunk := list(islice(stream, size)):
        yield chunk


def _parallel(
    work: Callable[[list[Source | Failure]], list[Outcome]],
    chunks: Iterator[list[Source | Failure]],
    jobs: int,
) -> Iterator[Outcome]:
    """Only as many chunks are read ahead as keep the processes busy: an archive need not fit in memory."""
    # Not fork: the progress line is drawn by a thread, and a process with threads must not be forked.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
    waiting: deque[Future[list[Outcome]]] = deque()
    try:
        for chunk in chunks:
            with _deaf_to_interrupts():
                waiting.append(pool.submit(work, chunk))
            if len(waiting) >= jobs * _WAITING_PER_JOB:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        raise VngovnewsError("a process was ended from outside; fewer --jobs need less memory") from None
    finally:
        _end(pool, waiting)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """What is started here never sees Ctrl-C, which a terminal sends to all processes: we end them ourselves."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end(pool: ProcessPoolExecutor, waiting: Collection[object]) -> None:
    """Ends the processes; at once, whatever they have in hand, where a run stops before its end."""
    workers = list((pool._processes or {}).values())
    pool.shutdown(wait=not waiting, cancel_futures=True)
    if waiting:
        for worker in workers:
            worker.kill()


def _parse_chunk(options: Options, chunk: list[Source | Failure]) -> list[Outcome]:
    outcomes = ((item, item if isinstance(item, Failure) else _parse(options, item)) for item in chunk)
    return [out for item, out in outcomes if not (isinstance(out, Failure) and _is_doubtful(item))]


def _is_doubtful(item: Source | Failure) -> bool:
    return isinstance(item, Source) and item.doubtful


def _parse(options: Options, source: Source) -> Outcome:
    profiles = _profiles(options.profiles)
    try:
        article = parse_document(source.document, id=source.id, profiles=profiles)
    except VngovnewsError as error:
        return Failure(source.id, str(error), source.place)
    except Exception as error:  # a fault of ours in one document must not cost a run of a million
        return Failure(source.id, fault(error), source.place)
    return keep_confident(article, options.min_confidence) if options.min_confidence else article


@cache
def _profiles(path: Path | None) -> tuple[Profile, ...]:
    """Own profiles, read once a process."""
    return own_profiles(path) if path else ()

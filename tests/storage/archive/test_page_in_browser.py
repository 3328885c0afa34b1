"""The verifier page in Chromium: of one mind with the program on whole, changed and forged archives."""

import hashlib
import hmac
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from core.draw.protocol.model import Replacement
from core.draw.transcript.reader import read_transcript
from core.evidence.format import layout
from core.evidence.papers.short_codes import KeyCode, qr_text
from core.evidence.sealing.contents import PrivateFile, WrittenArchive
from core.evidence.verification.verify import verify_archive
from core.kernel import ed25519
from core.kernel.canonical_json import canonical_json
from core.kernel.strict_fields import SchemaError
from core.kernel.strict_json import parse_canonical
from storage.archive.verifier_page import page_bytes
from tests.support import round_stories
from tests.support.chromium import Browser
from tests.support.draw_samples import (
    LIMITS_REFUSED,
    ONE_PANEL,
    PROJECTS_REFUSED,
    REQUIREMENTS_REFUSED,
    TWO_PANELS,
    Finished,
    finished,
)
from tests.support.project_sample import make_project, write_project
from tests.support.random_changes import KINDS
from tests.support.random_draws import drawn, drawn_by_program, random_case
from tests.support.resealing import reseal
from tests.support.scanned_codes import codes_of, signed
from tests.support.sealed_sample import Sample, changed, make_sample, seal
from tests.support.session_stories import REFUSED, Tell, two_sessions
from tests.support.signed_sample import signed as signed_on_screen
from tests.support.source_tree import ROOT
from tests.support.three_verifiers import StandAlone, disagreement, packed
from tests.support.verifier_page import PageModules, base64, line_words

VECTORS = json.loads((ROOT / "tests/data/edp1_vectors.json").read_text("utf-8"))["cases"]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    opened = Browser(tmp_path_factory.mktemp("profile"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PageModules]:
    opened = Browser(tmp_path_factory.mktemp("empty"))
    yield PageModules(opened)
    opened.close()


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Browser:
    """The built page, opened from the disk."""
    built = tmp_path / "verify.html"
    built.write_bytes(page_bytes(ROOT))
    browser.open(built)
    return browser


def choose(page: Browser, archive: Path) -> list[Any]:
    """Choose a file as people do; what stands in the page then: id, verdict and reason of every line."""
    page.choose("#file", archive)
    page.until("document.body.dataset.state === 'done'")
    found: list[Any] = page.evaluate(
        "[...document.querySelectorAll('.lines li')]"
        ".map((line) => [line.dataset.id, line.dataset.verdict, line.dataset.detail])"
    )
    return found


def outcome(page: Browser) -> Any:
    return page.evaluate("document.querySelector('.banner').dataset.outcome")


def by_id(lines: list[Any]) -> list[Any]:
    """The page groups lines by what they are about."""
    return sorted(line[:3] for line in lines)


def test_a_chosen_archive_shows_the_programs_lines(
    page: Browser, sealed: WrittenArchive, sample: Sample
) -> None:
    unnamed = verify_archive(sealed.file)
    assert by_id(choose(page, sealed.file)) == by_id([line_words(line) for line in unnamed.lines])
    assert outcome(page) == "unknown"
    for signer in sample.known:
        spaced = " ".join(signer.digits[i : i + 4] for i in range(0, len(signer.digits), 4)).lower()
        page.evaluate(f"document.getElementById('signer-{signer.role}').value = {json.dumps(spaced)}")
    page.evaluate("document.body.dataset.state = ''; document.getElementById('again').click()")
    page.until("document.body.dataset.state === 'done'")
    assert outcome(page) == "pass"


def test_a_project_is_judged_alike_and_its_draws_are_told(
    page: Browser, modules: PageModules, tmp_path: Path
) -> None:
    """With the draw's archive inside, with its digest only, and with one bit of it changed."""
    for held in (True, False):
        sample = make_project(tmp_path / f"draw-{held}", held)
        written = write_project(sample, tmp_path / f"project-{held}")
        mine = [line_words(line) for line in verify_archive(written.file, signers=sample.draw.known).lines]
        assert modules.lines_of(written.file, sample.draw.known) == mine
    sample = make_project(tmp_path / "draw")
    written = write_project(sample, tmp_path / "project")
    choose(page, written.file)
    text = page.evaluate("document.getElementById('report').textContent")
    assert sample.record.project in text
    assert sample.record.title in text
    outcome_of_draw = sample.draw.draw.transcript.outcome
    assert outcome_of_draw is not None
    assert all(seat.expert in text for seat in outcome_of_draw.seats if seat.expert)
    inside = written.folder / layout.held_path(sample.sealed_draw.name)
    data = bytearray(inside.read_bytes())
    data[len(data) // 2] ^= 1
    inside.write_bytes(data)
    reseal(written.folder)
    changed_file = packed(written.folder, tmp_path / "changed.zip", sample.contents.sealed_at.wall)
    assert changed_file is not None
    mine = [line_words(line) for line in verify_archive(changed_file, signers=sample.draw.known).lines]
    assert ["project.held", "FAIL", "held_unreadable", []] in mine
    assert modules.lines_of(changed_file, sample.draw.known) == mine


@pytest.mark.parametrize("story", [{}, {"logged": False}, {"kept": False}])
def test_signatures_on_the_screen_are_compared_alike(
    modules: PageModules, story: dict[str, bool], tmp_path: Path
) -> None:
    sample = signed_on_screen(**story)  # type: ignore[arg-type]
    written = seal(sample, tmp_path)
    mine = [line_words(line) for line in verify_archive(written.file, signers=sample.known).lines]
    assert "signatures.content" in [line[0] for line in mine]
    assert modules.lines_of(written.file, sample.known) == mine


def test_it_asks_the_network_for_nothing_and_breaks_no_rule_of_its_own(
    page: Browser, sealed: WrittenArchive
) -> None:
    choose(page, sealed.file)
    methods = [message.get("method") for message in page.messages]
    assert "Runtime.exceptionThrown" not in methods
    assert "Log.entryAdded" not in methods
    asked = [
        m["params"]["request"]["url"] for m in page.messages if m.get("method") == "Network.requestWillBeSent"
    ]
    assert {url.rpartition("/")[2] for url in asked} <= {"verify.html"}


def test_a_changed_archive_is_refused_in_words(page: Browser, sealed: WrittenArchive, tmp_path: Path) -> None:
    data = bytearray(sealed.file.read_bytes())
    data[data.index(b'"W-A"')] ^= 1
    changed = tmp_path / sealed.file.name
    changed.write_bytes(data)
    choose(page, changed)
    assert outcome(page) == "fail"


def test_what_an_archive_says_is_never_markup(page: Browser, tmp_path: Path, sealed: WrittenArchive) -> None:
    hostile = tmp_path / "<img src=x onerror=alert(1)>.zip"
    shutil.copyfile(sealed.file, hostile)
    choose(page, hostile)
    assert page.evaluate("document.querySelectorAll('#report img').length") == 0


def test_a_large_recording_is_hashed_in_slices(page: Browser, tmp_path: Path) -> None:
    """Larger than what is hashed in one piece; then one bit of it changed, and packed anew."""
    sample = make_sample()
    large = PrivateFile("forms/large.bin", Random(1).randbytes(20 << 20))
    sealed = seal(changed(sample, private=(*sample.contents.private, large)), tmp_path / "sealed")
    assert by_id(choose(page, sealed.file)) == by_id(
        [line_words(line) for line in verify_archive(sealed.file).lines]
    )
    path = sealed.folder / "data/private/forms/large.bin.age"
    data = bytearray(path.read_bytes())
    data[15 << 20] ^= 1
    path.write_bytes(data)
    spoilt = packed(sealed.folder, tmp_path / "spoilt.zip", sample.contents.sealed_at.wall)
    assert spoilt is not None
    failing = [line for line in choose(page, spoilt) if line[1] == "FAIL"]
    assert failing == [["bag.payload", "FAIL", "digest"]]


@pytest.mark.parametrize(
    "draw",
    [
        finished(policy=Replacement.FRESH_DICE),
        finished(weights=True),
        finished(steps=False),
        finished(attempts=3),
        finished(custom=True),
        finished(units=True),
        finished(limits=True),
        finished(projects=TWO_PANELS),
    ],
    ids=[
        "fresh dice",
        "weights",
        "no replacement",
        "third attempt",
        "own fields",
        "units",
        "limits",
        "batch",
    ],
)
def test_it_agrees_on_other_draws(modules: PageModules, draw: Finished, tmp_path: Path) -> None:
    """The log of the third attempt does not tell of the first two: a FAIL, the same in both."""
    sample = make_sample(draw=draw)
    archive = seal(sample, tmp_path).file
    report = verify_archive(archive, signers=sample.known)
    assert modules.lines_of(archive, sample.known) == [line_words(line) for line in report.lines]


@pytest.mark.parametrize("tell", [two_sessions, *REFUSED.values()], ids=["fine", *REFUSED])
def test_it_agrees_on_sessions(modules: PageModules, tell: Tell, tmp_path: Path) -> None:
    sample = make_sample(tell)
    archive = seal(sample, tmp_path).file
    report = verify_archive(archive, signers=sample.known)
    assert modules.lines_of(archive, sample.known) == [line_words(line) for line in report.lines]


@pytest.mark.parametrize("story", list(round_stories.REFUSED))
def test_it_agrees_on_fresh_dice(modules: PageModules, story: str, tmp_path: Path) -> None:
    tell, _ = round_stories.REFUSED[story]
    sample = make_sample(tell, draw=finished(policy=Replacement.FRESH_DICE))
    archive = seal(sample, tmp_path).file
    report = verify_archive(archive, signers=sample.known)
    assert modules.lines_of(archive, sample.known) == [line_words(line) for line in report.lines]


def test_it_refuses_the_conditions_on_own_fields_that_the_program_refuses(modules: PageModules) -> None:
    """Each wrong in one place, and both say in which."""
    for change in REQUIREMENTS_REFUSED:
        record = json.loads(finished(custom=True).data)
        assert modules.ask("fieldOfRefusal", base64(canonical_json(record))) == ""
        conditions = record["plan"]["groups"][0]["conditions"]
        conditions["custom"] = [conditions["custom"][0] | change] if change else []
        changed_record = canonical_json(record)
        with pytest.raises(SchemaError) as refused:
            read_transcript(changed_record)
        assert modules.ask("fieldOfRefusal", base64(changed_record)) == refused.value.where, change


def test_it_refuses_the_limits_that_the_program_refuses(modules: PageModules) -> None:
    for change in LIMITS_REFUSED:
        record = json.loads(finished(limits=True).data)
        record["plan"]["groups"][0]["conditions"] |= change
        changed_record = canonical_json(record)
        with pytest.raises(SchemaError) as refused:
            read_transcript(changed_record)
        assert modules.ask("fieldOfRefusal", base64(changed_record)) == refused.value.where, change
    record = json.loads(finished(limits=True).data)
    record["plan"]["counted"] = "accepted"  # stands only where it differs
    assert modules.ask("fieldOfRefusal", base64(canonical_json(record))) == "plan.counted"


def test_it_agrees_on_codes_of_papers(modules: PageModules, sealed: WrittenArchive) -> None:
    """Right ones, others, and texts that were changed in one place."""
    random, head_and_slip = Random(5), codes_of(sealed)
    texts = [signed(code) for code in head_and_slip] + [qr_text(code) for code in head_and_slip]
    texts += [signed(replace(head_and_slip[0], size=size)) for size in (0, 3, 10**9)]
    texts += [qr_text(KeyCode("CQ-01", "log", "ab" * 8, "cd" * 32)), "", "MQ1:LOG:%41:7:" + "AB" * 32]
    for text in texts[:4] * 12:
        place = random.randrange(len(text))
        texts.append(text[:place] + random.choice("019AFGZ:%- a\u4e2d") + text[place + 1 :])
    report = verify_archive(sealed.file, codes=texts)
    assert modules.lines_of(sealed.file, codes=texts) == [line_words(line) for line in report.lines]


def test_it_refuses_the_projects_of_a_batch_that_the_program_refuses(modules: PageModules) -> None:
    for projects in PROJECTS_REFUSED:
        record = json.loads(finished(projects=ONE_PANEL).data)
        record["plan"]["projects"] = list(projects)
        changed_record = canonical_json(record)
        with pytest.raises(SchemaError) as refused:
            read_transcript(changed_record)
        assert modules.ask("fieldOfRefusal", base64(changed_record)) == refused.value.where, projects


@pytest.mark.parametrize("seed", range(4))
def test_it_agrees_on_changed_and_forged_archives(modules: PageModules, tmp_path: Path, seed: int) -> None:
    """A sample of the soak's corpus; what changes a folder is packed again, so that it reaches the page."""
    random, sample = Random(seed), make_sample()
    sealed = seal(sample, tmp_path / "sealed")
    compared = 0
    with StandAlone(tmp_path / "verify.pyz") as stand_alone:
        for number in range(15):
            place = tmp_path / str(number)
            place.mkdir()
            name, target = random.choice(KINDS)(sealed, place, random)
            archive = (
                target
                if target.is_file()
                else packed(target, place / "packed.zip", sample.contents.sealed_at.wall)
            )
            if archive is not None:
                compared += 1
                assert disagreement(archive, sample.known, modules, stand_alone) == "", name
    assert compared > 5


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: case["name"])
def test_it_computes_the_vectors(modules: PageModules, case: dict[str, Any]) -> None:
    assert modules.ask("drawOf", case) == case["expect"]


def test_it_computes_random_draws_as_the_program_does(modules: PageModules) -> None:
    """More of them: ``python -m tests.bench.soak_verifiers``."""
    for seed in range(150):
        case = random_case(Random(seed))
        assert drawn(modules.ask("drawOf", case)) == drawn_by_program(case), seed


def test_its_hashes_are_those_of_the_standard_library(modules: PageModules) -> None:
    for size in [*range(0, 300, 7), 55, 56, 63, 64, 111, 112, 127, 128, 129, 5000]:
        data = Random(size).randbytes(size)
        assert modules.ask("digestsOf", base64(data)) == [
            hashlib.sha256(data).hexdigest(),
            hashlib.sha512(data).hexdigest(),
            hashlib.blake2b(data).hexdigest(),
            hmac.digest(b"\x07" * 32, data, "sha256").hex(),
        ]
        sizes = [Random(size).randint(0, 90) for _ in range(20)]
        assert modules.ask("streamedDigest", base64(data), sizes) == hashlib.sha256(data).hexdigest()


def test_its_signatures_are_judged_as_the_program_judges_them(modules: PageModules) -> None:
    """Real ones, each with one bit changed, and keys of small order that would sign anything."""
    random = Random(5)
    for number in range(12):
        private = Ed25519PrivateKey.from_private_bytes(random.randbytes(32))
        key = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        message = random.randbytes(number * 9)
        signature = private.sign(message)
        changed = bytearray(signature)
        changed[random.randrange(64)] ^= 1 << random.randrange(8)
        for given in (signature, bytes(changed)):
            held = modules.ask("signatureHolds", key.hex(), message.hex(), given.hex())
            assert held == ed25519.verify(key, message, given)
    order = 2**252 + 27742317777372353535851937790883648493
    malleable = signature[:32] + (int.from_bytes(signature[32:], "little") + order).to_bytes(32, "little")
    small = (1).to_bytes(32, "little")
    assert not modules.ask("signatureHolds", key.hex(), message.hex(), malleable.hex())
    assert not modules.ask("signatureHolds", small.hex(), message.hex(), (small + bytes(32)).hex())


@pytest.mark.parametrize(
    "text",
    [
        b'{"a":1}', b'{"a":1,"a":1}', b'{"b":1,"a":2}', b'{"a":1.0}', b'{"a":1e2}', b'{"a":-0}', b"[1, 2]",
        b'"\\u0041"', b'"\\ud800"', b"9007199254740991", b"9007199254740992", b"NaN", b'{"__proto__":1}',
        b"\xef\xbb\xbf1", b'"\xed\xa0\x80"', '{"中":1}'.encode(), '"中\u2028"'.encode(),
        b'"\x7f"', b'"\\u001f\\n"', b"", b'"\\/"',
    ],
)  # fmt: skip
def test_it_takes_the_same_texts_for_canonical(modules: PageModules, text: bytes) -> None:
    try:
        parse_canonical(text)
        canonical = True
    except ValueError:
        canonical = False
    assert modules.ask("isCanonical", base64(text)) == canonical

"""Signatures of those present: for good, in log and archive by digest, on the table with names only."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

from core.draw.ceremony.signatures import Drawn
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import UserError
from tests.support.grey_png import grey_png
from tests.support.main_job import Job, answer_all, set_draw_rules
from tests.support.pdf import words

STROKES = (tuple((n, n, 10 * n, 1000) for n in range(20)),)


def signature(grey: int = 0) -> Drawn:
    return Drawn(STROKES, grey_png(grey))


def test_those_present_sign_once_and_only_the_table_with_names_shows_it(tmp_path: Path) -> None:
    job = Job(tmp_path / "station")
    set_draw_rules(job, sign_witnesses=True, sign_supervisor=True)
    job.to_frozen()
    job.to_slip()
    with pytest.raises(UserError, match=r"draw\.not_drawn"):
        sign(job, "W-A")
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    answer_all(job)
    assert [(s.by, s.name) for s in job.view().signers] == [
        ("W-A", "武文峰"), ("W-B", "陈静"), ("operator", "王雨军"), ("supervisor", "欧阳承柏"),
    ]  # fmt: skip
    for drawn in (Drawn((), b""), dot(), cut()):
        with pytest.raises(UserError, match=r"draw\.signature_empty"):
            sign(job, "W-A", drawn)
    with pytest.raises(UserError, match=r"draw\.signer_unknown"):
        sign(job, "W-C")
    with pytest.raises(UserError) as refused:
        job.desk.close(job.operator, job.draw, job.supervisor).result(60)
    assert refused.value.code == "draw.signatures_missing"
    assert refused.value.params["names"] == ["武文峰", "陈静", "欧阳承柏"]
    for number, by in enumerate(("W-A", "W-B", "operator", "supervisor")):
        sign(job, by, signature(number))
    with pytest.raises(UserError, match=r"draw\.signed_already"):
        sign(job, "W-A")
    assert all(s.signed_at is not None for s in job.view().signers)
    records = [r for r in job.station.records(200) if r["event"] == "draw.signed"]
    assert len({r["facts"]["sha256"] for r in records}) == 4
    job.do("release", job.operator, job.draw, job.supervisor)
    shown = words(job.desk.table(job.operator, job.draw, "open").result(60))
    assert "现场电子签名" in shown
    assert "抽取地点" + job.station.ws.foundation.facts.room in shown
    assert records[0]["facts"]["sha256"][:16].upper() in shown
    assert "现场电子签名" not in words(job.desk.table(job.operator, job.draw, "sealed").result(60))
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    archive = job.station.folder / "archives" / entry.file
    report = verify_archive(archive)
    assert [line.id for line in report.lines if line.verdict is Verdict.FAIL] == []
    assert report.seal is not None
    kept = sorted(name for name in report.seal.private if name.startswith("signatures/"))
    session = f"{job.draw}-S1"
    assert kept == sorted(
        f"signatures/{session}/{by}.{kind}"
        for by in ("W-A", "W-B", "operator", "supervisor")
        for kind in ("json", "png")
    )
    with zipfile.ZipFile(archive) as packed:
        public = packed.read(f"{archive.stem}/data/public/draw-table.pdf")
    assert "现场电子签名" not in words(public)
    job.station.close()
    assert job.station.errors == []


def dot() -> Drawn:
    return Drawn((((1, 1, 0, 1000),),), signature().picture)


def cut() -> Drawn:
    return Drawn(STROKES, signature().picture[:-5])


def sign(job: Job, by: str, drawn: Drawn | None = None) -> Any:
    return job.station.do(job.desk.room.sign, job.operator, job.draw, by, drawn or signature())

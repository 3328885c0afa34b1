"""Archives and those who may open them: named recipients, allowed sticks, receipts, archives of others."""

import json
import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyrage
import pytest

from core.engine.archive_jobs import CopyProgress
from core.evidence.sealing.contents import WrittenArchive
from core.evidence.sealing.recipients import last_group
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import MingQianError
from devices.platform.media import PRACTICE_ID
from tests.support import pdf
from tests.support.main_job import PROJECT, Job, answer_all
from tests.support.sealed_sample import make_sample, seal


@pytest.fixture(scope="module")
def inspector() -> pyrage.x25519.Identity:
    return pyrage.x25519.Identity.generate()


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory, inspector: pyrage.x25519.Identity) -> Any:
    """A draw that was sealed after the security admin named a recipient and retired another."""
    made = Job(tmp_path_factory.mktemp("desk") / "station")
    station = made.station
    security = station.sign_in("secadmin")
    recipients = station.ws.services.archives.recipients
    for name, key in (("何组长", str(inspector.to_public())), ("旧人", other_key())):
        station.do(recipients.add, security, name, "市审计局", key, last_group(key).lower())
    station.do(recipients.retire, security, 2, "调离岗位")
    made.to_frozen()
    made.to_slip()
    made.to_values()
    made.do("reveal", made.operator, made.draw)
    made.do("start_contact", made.operator, made.draw)
    answer_all(made)
    made.entry = made.desk.close(made.operator, made.draw, made.supervisor).result(120)
    yield made
    station.close()
    assert station.errors == []


def other_key() -> str:
    return str(pyrage.x25519.Identity.generate().to_public())


def desk(job: Any) -> Any:
    return job.station.ws.services.archives


def code(work: Any, *arguments: Any) -> str:
    with pytest.raises(MingQianError) as raised:
        work(*arguments)
    return raised.value.code


def stick_of(job: Any) -> Path:
    stick: Path = job.station.folder / "practice-stick"
    return stick


def test_new_archives_are_sealed_for_active_recipients_without_their_names(
    job: Any, inspector: pyrage.x25519.Identity, tmp_path: Path
) -> None:
    folder = job.station.folder / "archives" / job.entry.name
    report = verify_archive(folder)
    assert report.seal is not None
    assert list(report.seal.recipients) == ["station", "supervisor-1", "named-1"]
    assert report.seal.recipients["named-1"] == str(inspector.to_public())
    assert [line.id for line in report.lines if line.verdict is Verdict.FAIL] == []
    assert all("何组长".encode() not in path.read_bytes() for path in folder.rglob("*") if path.is_file())
    key = tmp_path / "inspector.txt"
    key.write_text(str(inspector))
    opened = subprocess.run(
        ["age", "-d", "-i", key, folder / "data/private/index.json.age"], capture_output=True, check=True
    )
    assert job.entry.name.encode() in opened.stdout


def test_slip_and_table_are_signed_in_code_and_file_and_fit_the_archive(job: Any, tmp_path: Path) -> None:
    draws = job.desk._parts.draws
    slip = job.station.do(draws.documents, job.draw, "slip-1")[0]
    archive = job.station.folder / "archives" / job.entry.name
    table = (archive / "data/public/draw-table.pdf").read_bytes()
    texts = [*pdf.codes(slip), *pdf.codes(table)]
    report = verify_archive(archive, codes=texts)
    judged = [(line.id, line.verdict.value) for line in report.lines if line.id.startswith("code.")]
    assert judged == [(check, "PASS") for check in ("code.form", "code.signature", "code.content")] * 3
    for name, form in (("slip", slip), ("table", table)):
        (tmp_path / name).write_bytes(form)
        said = subprocess.run(
            ["pdfsig", "-nocert", tmp_path / name], capture_output=True, text=True, check=False
        )
        assert "Signature is Valid" in said.stdout
    made = [r for r in job.station.records(1000) if r["event"] == "system.pdf_authority"]
    assert len(made) == 1
    digest = sha256((archive / "seal/verify.html").read_bytes()).hexdigest()
    assert digest[:32].upper() in pdf.words(slip)


def test_a_key_is_added_only_as_its_holder_compared_it(job: Any) -> None:
    station, recipients = job.station, desk(job).recipients
    security, key = station.sign_in("secadmin"), other_key()
    add = station.do
    assert code(add, recipients.add, security, "甲", "", "age1nonsense", "0000") == "recipient.key_malformed"
    assert code(add, recipients.add, security, "甲", "", key[:-1] + "q", "0000") == "recipient.key_malformed"
    assert code(add, recipients.add, security, "甲", "", key, "WXYZ") == "recipient.not_compared"
    assert code(add, recipients.add, security, " ", "", key, last_group(key)) == "recipient.name_missing"
    operator = job.operator
    assert code(add, recipients.add, operator, "甲", "", key, last_group(key)) == "access.denied"
    known = next(one for one in station.do(recipients.all, security) if one.is_active)
    again = (known.name, "", known.key, last_group(known.key))
    assert code(add, recipients.add, security, *again) == "recipient.known"
    assert code(add, recipients.retire, security, 2, "已经停用") == "recipient.unknown"
    assert code(add, recipients.retire, security, 1, "  ") == "recipient.reason_missing"


def test_an_archive_goes_onto_the_stick_with_progress_record_and_receipt(job: Any) -> None:
    told: list[CopyProgress] = []
    job.station.bus.subscribe(CopyProgress, told.append)
    (stick,) = desk(job).present_media(job.operator).result(60)
    assert (stick.medium.id, stick.is_allowed) == (PRACTICE_ID, True)
    export = desk(job).export(job.operator, job.entry, PRACTICE_ID).result(60)
    written = stick_of(job) / job.entry.file
    assert written.read_bytes() == (job.station.folder / "archives" / job.entry.file).read_bytes()
    job.station.do(lambda: None)
    assert told[-1].done == told[-1].total
    assert job.station.do(desk(job).exports, job.operator, job.entry.name) == [export]
    record = next(r for r in job.station.records() if r["event"] == "evidence.exported")
    assert record["facts"]["sha256"] == export.file_sha256
    receipt = desk(job).receipt(job.operator, export, job.entry).result(60)
    assert b"/ETSI.CAdES.detached" in receipt
    words = pdf.words(receipt)
    assert export.file_sha256.upper() in words
    assert job.entry.name in words
    assert "移交人签名" in words
    refused = desk(job).export(job.operator, job.entry, PRACTICE_ID)
    assert code(refused.result, 60) == "copy.exists"


def test_only_allowed_media_are_written_to(job: Any, tmp_path: Path) -> None:
    station, archives = job.station, desk(job)
    (practice,) = archives.present_media(job.operator).result(60)
    stick = replace(practice.medium, id="5E1F-09A2", path=tmp_path, simulated=False)
    archives._parts.source.media, kept = (lambda: [stick]), archives._parts.source.media
    try:
        refused = archives.export(job.operator, job.entry, stick.id)
        assert code(refused.result, 60) == "copy.medium_not_allowed"
        security = station.sign_in("secadmin")
        station.do(archives.media.allow, security, stick.id, "蓝色 1 号盘")
        export = archives.export(job.operator, job.entry, stick.id).result(60)
        assert export.medium_name == "蓝色 1 号盘"
        station.do(archives.media.withdraw, security, stick.id, "已丢失")
        (tmp_path / job.entry.file).unlink()
        refused = archives.export(job.operator, job.entry, stick.id)
        assert code(refused.result, 60) == "copy.medium_not_allowed"
        gone = archives.export(job.operator, job.entry, "no such")
        assert code(gone.result, 60) == "copy.medium_gone"
        assert list(tmp_path.iterdir()) == []
    finally:
        archives._parts.source.media = kept


def test_too_little_room_and_too_large_for_fat_are_said_before_anything_is_written(job: Any) -> None:
    archives = desk(job)
    (practice,) = archives.present_media(job.operator).result(60)
    kept = archives._parts.source.media
    try:
        archives._parts.source.media = lambda: [replace(practice.medium, free=10)]
        refused = archives.export(job.operator, job.entry, PRACTICE_ID)
        assert code(refused.result, 60) == "copy.no_room"
        archives._parts.source.media = lambda: [practice.medium]
        large = replace(job.entry, bytes=5 << 30)
        assert code(archives.export(job.operator, large, PRACTICE_ID).result, 60) == "copy.too_large_for_fat"
    finally:
        archives._parts.source.media = kept


def test_cancelling_leaves_nothing_on_the_stick(job: Any) -> None:
    archives = desk(job)
    (stick_of(job) / job.entry.file).unlink(missing_ok=True)

    def stop(_message: object) -> None:
        archives.cancel()

    job.station.bus.subscribe(CopyProgress, stop)
    refused = archives.export(job.operator, job.entry, PRACTICE_ID)
    assert code(refused.result, 60) == "copy.cancelled"
    job.station.bus.unsubscribe(CopyProgress, stop)
    assert list(stick_of(job).iterdir()) == []


def test_an_archive_of_another_station_is_taken_in_once(job: Any, tmp_path: Path) -> None:
    archives, auditor = desk(job), job.station.sign_in("auditor1")
    foreign = seal_elsewhere(tmp_path)
    taken = archives.take_in(auditor, foreign.file).result(60)
    assert (taken.name, taken.station) == (foreign.name, "CQ-02")
    assert (archives.imported_folder / taken.file).read_bytes() == foreign.file.read_bytes()
    assert job.station.do(archives.imports, auditor) == [taken]
    assert code(archives.take_in(auditor, foreign.file).result, 60) == "copy.exists"
    own = job.station.folder / "archives" / job.entry.file
    assert code(archives.take_in(auditor, own).result, 60) == "import.own_archive"
    renamed = Path(shutil.copy(foreign.file, tmp_path / "other.zip"))
    assert code(archives.take_in(auditor, renamed).result, 60) == "import.renamed"
    data = bytearray(foreign.file.read_bytes())
    data[len(data) // 2] ^= 1
    foreign.file.write_bytes(data)
    (archives.imported_folder / taken.file).unlink()
    assert code(archives.take_in(auditor, foreign.file).result, 60) == "copy.not_an_archive"
    assert list(archives.imported_folder.iterdir()) == []


def seal_elsewhere(folder: Path) -> WrittenArchive:
    return seal(make_sample(station="CQ-02"), folder / "elsewhere")


def test_the_sheet_of_fingerprints_names_keys_recipients_and_verifiers(job: Any) -> None:
    security = job.station.sign_in("secadmin")
    words = pdf.words(desk(job).key_sheet(security).result(60))
    active = next(one for one in job.station.do(desk(job).recipients.all, security) if one.is_active)
    report = verify_archive(job.station.folder / "archives" / job.entry.file)
    assert report.seal is not None
    assert active.fingerprint.replace(" ", "") in words
    assert "何组长" in words
    assert "旧人" not in words
    assert report.seal.roles["station"].fingerprint.replace(" ", "") in words
    assert "verify.html" in words
    assert any(r["event"] == "evidence.fingerprints_printed" for r in job.station.records())


def test_a_project_is_sealed_with_its_draws_inside_and_goes_onto_the_stick(
    job: Any, inspector: pyrage.x25519.Identity
) -> None:
    station, projects = job.station, job.station.ws.services.project_archives
    view = station.do(projects.view, job.operator, PROJECT)
    assert (view.hindrance, [one.archive for one in view.attempts]) == ("", [job.entry])
    entry = projects.seal(job.operator, PROJECT, job.supervisor).result(120)
    assert (entry.project, entry.draw_id) == (PROJECT, "")
    folder = station.folder / "archives" / entry.name
    report = verify_archive(folder)
    assert {line.id for line in report.lines if line.verdict is Verdict.FAIL} == set()
    assert report.project is not None
    assert [one.name for one in report.project.archives] == [job.entry.name]
    assert [inside.digest for inside in report.inside] == [job.entry.sha256]
    private = {p.relative_to(folder / "data/private").as_posix() for p in folder.rglob("*.age")}
    assert {"application.pdf.age", "project.json.age", f"draws/{job.draw}/messages.json.age"} <= private
    data = pyrage.decrypt((folder / "data/private/project.json.age").read_bytes(), [inspector])
    assert json.loads(data)["application"]["avoidance_units"] == ["单位5"]
    assert "单位5".encode() not in (folder / "data/public/project.json").read_bytes()
    assert station.records(1)[0]["facts"] == {
        "archive": entry.name, "seq": entry.seq, "sha256": entry.sha256, "inside": 1,
    }  # fmt: skip
    assert entry in station.ws.services.evidence.archives(job.operator)
    export = desk(job).export(job.operator, entry, PRACTICE_ID).result(60)
    assert verify_archive(stick_of(job) / f"{entry.name}.zip").digest == entry.sha256
    assert entry.name in pdf.text(desk(job).receipt(job.operator, export, entry).result(60))


def test_a_project_sealed_again_names_digests_where_that_is_wanted(job: Any) -> None:
    projects = job.station.ws.services.project_archives
    entry = projects.seal(job.operator, PROJECT, job.supervisor, hold=False).result(120)
    lines = {line.id: line for line in verify_archive(job.station.folder / "archives" / entry.file).lines}
    assert lines["project.held"].verdict is Verdict.UNKNOWN
    assert lines["log.earlier"].verdict is Verdict.PASS
    view = job.station.do(projects.view, job.operator, PROJECT)
    assert view.sealed[-1] == entry


def test_what_cannot_be_sealed_says_why(job: Any) -> None:
    station, projects = job.station, job.station.ws.services.project_archives
    plan = job.approved_plan("YS2027F0099", timedelta(days=30))
    sealing = partial(projects.seal, job.operator, "YS2027F0099", job.supervisor)
    assert code(lambda: sealing().result(60)) == "project_archive.no_draw"
    job.do("save_plan", job.operator, plan)
    assert code(lambda: sealing().result(60)) == "project_archive.draw_open"
    auditor = station.sign_in("auditor1")
    assert station.do(projects.view, auditor, "YS2027F0099").hindrance == "project_archive.draw_open"
    assert code(lambda: projects.seal(auditor, PROJECT, job.supervisor).result(60)) == "access.denied"
    assert code(lambda: projects.seal(job.operator, PROJECT, job.operator).result(60)) == "access.denied"

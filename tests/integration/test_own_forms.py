"""The customer's forms over a whole draw: added, offered, filled; sealed names stay sealed."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document

from core.form_templates.model import FormKind, TemplateFormat
from core.kernel.errors import UserError
from tests.support.main_job import PROJECT, Job


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Job]:
    made = Job(tmp_path_factory.mktemp("station"))
    made.to_frozen()
    made.to_slip()
    made.to_values()
    made.do("reveal", made.operator, made.draw)
    yield made
    made.station.close()


@pytest.fixture(scope="module")
def table_form(job: Job, tmp_path_factory: pytest.TempPathFactory) -> int:
    """Number of a draw table in use for every project type."""
    return added(job, tmp_path_factory.mktemp("forms"), FormKind.DRAW_TABLE, "")


def added(job: Job, folder: Path, form: FormKind, project_type: str) -> int:
    forms = job.station.ws.services.forms
    admin = job.station.sign_in("sysadmin")
    path = folder / "本单位表单.docx"
    path.write_bytes(forms.starting(admin, form, TemplateFormat.DOCX).result(60))
    return int(forms.add(admin, form, project_type, path).result(60).number)


def text_of(content: bytes) -> str:
    document = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*cells, *(paragraph.text for paragraph in document.paragraphs)])


def test_before_the_release_the_form_shows_seat_codes_and_no_name(job: Job, table_form: int) -> None:
    forms = job.station.ws.services.forms
    assert [t.number for t in job.station.do(forms.offered, job.operator, job.draw, "sealed")] == [table_form]
    text = text_of(forms.fill(job.operator, job.draw, "sealed", table_form).result(60))
    codes = [seat for seat, _ in job.rows()]
    assert codes
    assert all(text.split("\n").count(code) == 4 for code in codes)  # name, employer, number, phone
    assert not re.search(r"王\d+明|单位\d|ZJ-0000", text)
    for kind, number in (("open", table_form), ("sign_in", table_form)):
        with pytest.raises(UserError) as refused:
            forms.fill(job.operator, job.draw, kind, number).result(60)
        assert refused.value.code == "draw.names_locked"
    record = next(r for r in job.station.records() if r["event"] == "draw.form_filled")
    assert record["facts"]["kind"] == "sealed"
    assert len([r for r in job.station.records() if r["event"] == "draw.form_filled"]) == 1


def test_only_who_may_fills_and_only_the_administrator_adds(
    job: Job, table_form: int, tmp_path: Path
) -> None:
    forms = job.station.ws.services.forms
    with pytest.raises(UserError) as refused:
        forms.fill(job.supervisor, job.draw, "sealed", table_form).result(60)
    assert refused.value.code == "access.denied"
    path = tmp_path / "a.docx"
    path.write_bytes(b"x")
    with pytest.raises(UserError) as refused:
        forms.add(job.operator, FormKind.DRAW_TABLE, "", path).result(60)
    assert refused.value.code == "access.denied"


def test_a_form_of_another_project_type_is_not_offered_and_a_retired_one_neither(
    job: Job, table_form: int, tmp_path: Path
) -> None:
    forms = job.station.ws.services.forms
    other = added(job, tmp_path, FormKind.DRAW_TABLE, "工程类")
    retired = added(job, tmp_path, FormKind.DRAW_TABLE, "")
    admin = job.station.sign_in("sysadmin")
    job.station.do(forms.retire, admin, retired)
    offered = [t.number for t in job.station.do(forms.offered, job.operator, job.draw, "sealed")]
    assert offered == [table_form]
    states = {t.number: t.retired_at is None for t, _ in job.station.do(forms.all, admin)}
    assert states[other]
    assert not states[retired]
    with pytest.raises(UserError) as refused:
        job.station.do(forms.retire, admin, retired)
    assert refused.value.code == "form_template.retired_already"


def test_files_that_are_no_forms_are_refused_and_nothing_is_kept(job: Job, tmp_path: Path) -> None:
    forms = job.station.ws.services.forms
    admin = job.station.sign_in("sysadmin")
    before = len(job.station.do(forms.all, admin))
    document = Document()
    document.add_paragraph("{{bidders}}")
    stream = io.BytesIO()
    document.save(stream)
    for name, content, code in (
        ("a.doc", b"x", "form_template.wrong_extension"),
        ("a.docx", b"x", "form_template.not_a_document"),
        ("b.docx", stream.getvalue(), "form_template.unknown_fields"),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(UserError) as refused:
            forms.add(admin, FormKind.DRAW_TABLE, "", path).result(60)
        assert refused.value.code == code
    assert len(job.station.do(forms.all, admin)) == before


def test_the_application_shows_the_plan_and_the_review_but_nobody_to_be_avoided(
    job: Job, tmp_path: Path
) -> None:
    forms = job.station.ws.services.forms
    number = added(job, tmp_path, FormKind.APPLICATION, "")
    assert forms.application(job.operator, PROJECT).result(60).startswith(b"%PDF")
    text = text_of(forms.fill_application(job.operator, PROJECT, number).result(60))
    assert "数据治理服务" in text
    assert "已密封" in text
    assert "单位5" not in text
    with pytest.raises(UserError) as refused:
        forms.application(job.supervisor, PROJECT).result(60)
    assert refused.value.code == "access.denied"

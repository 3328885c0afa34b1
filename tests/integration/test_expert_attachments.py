"""Photo and attachments over a real encrypted database."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.editing.attachments import ATTACHMENT, PHOTO
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from core.pool.record.model import ExpertDraft, NewExpert
from core.pool.search.conditions import Condition, Group, Relation
from core.pool.search.lists import ExpertFilter
from storage.reference.pinyin import PinyinReader
from tests.core.pool.test_file_types import PDF, png
from tests.support.pool_station import MANAGER, PoolStation, actor_without

NUMBER = "ZJ-000001"


def picture(kind: str) -> bytes:
    made = BytesIO()
    Image.new("RGB", (30, 40), "red" if kind == "PNG" else "blue").save(made, kind)
    return made.getvalue()


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    """One expert, and files to choose from."""
    made = PoolStation(tmp_path)
    draft = ExpertDraft("王小明", "14334543878", employer="甲", specialties=("A01",))
    with made.acts.transaction():
        new = NewExpert(draft, PinyinReader().spell("王小明"))
        made.experts.add_many([new], 1, made.clock.now().wall)
    for name, content in (
        ("证书.pdf", PDF),
        ("一寸.png", picture("PNG")),
        ("新照.jpg", picture("JPEG")),
        ("病毒.pdf", b"MZ"),
    ):
        (tmp_path / name).write_bytes(content)
    yield made
    made.close()


def test_a_file_is_kept_logged_and_given_back_as_it_was(station: PoolStation, tmp_path: Path) -> None:
    files = station.file.attachments
    kept = files.add(MANAGER, NUMBER, tmp_path / "证书.pdf")
    assert [(f.name, f.type, f.size) for f in files.list(MANAGER, NUMBER)] == [("证书.pdf", "pdf", len(PDF))]
    assert files.open(MANAGER, kept.number) == PDF
    files.export(MANAGER, kept.number, tmp_path / "副本.pdf", "核对证书")
    assert (tmp_path / "副本.pdf").read_bytes() == PDF
    events = ["pool.file_added", "pool.file_opened", "pool.file_exported"]
    assert [e for e in station.events() if e in events] == events
    assert [v.changes[0].after for v in station.experts.versions(NUMBER)] == ["证书.pdf"]


def test_a_kept_file_is_nowhere_plain_on_the_disk(station: PoolStation, tmp_path: Path) -> None:
    marked = png() + b"only-in-this-picture" + b"IEND"
    (tmp_path / "一寸.png").write_bytes(marked)
    station.file.attachments.add(MANAGER, NUMBER, tmp_path / "一寸.png")
    stored = [path for path in tmp_path.glob("station.db*") if b"only-in-this-picture" in path.read_bytes()]
    assert stored == []


def test_a_new_photo_takes_the_place_of_the_old_one(station: PoolStation, tmp_path: Path) -> None:
    files = station.file.attachments
    first = files.add(MANAGER, NUMBER, tmp_path / "一寸.png", PHOTO)
    files.add(MANAGER, NUMBER, tmp_path / "新照.jpg", PHOTO)
    assert [f.name for f in files.list(MANAGER, NUMBER)] == ["新照.jpg"]
    with pytest.raises(UserError, match=r"pool\.file_unknown"):
        files.open(MANAGER, first.number)


def test_the_photo_shows_on_the_page_of_who_keeps_the_pool(station: PoolStation, tmp_path: Path) -> None:
    files = station.file.attachments
    assert files.photo(MANAGER, NUMBER) is None
    kept = files.add(MANAGER, NUMBER, tmp_path / "一寸.png", PHOTO)
    content = files.photo(MANAGER, NUMBER)
    assert content is not None
    assert (kept.type, Image.open(BytesIO(content)).size) == ("jpg", (30, 40))
    with pytest.raises(PermissionDeniedError):
        files.photo(actor_without("pool.edit"), NUMBER)
    files.remove(MANAGER, kept.number, "本人要求")
    assert files.photo(MANAGER, NUMBER) is None


def test_a_file_is_judged_before_there_is_an_expert_to_keep_it_for(
    station: PoolStation, tmp_path: Path
) -> None:
    files = station.file.attachments
    files.check(MANAGER, tmp_path / "一寸.png", PHOTO)
    files.check(MANAGER, tmp_path / "证书.pdf", ATTACHMENT)
    with pytest.raises(UserError, match=r"pool\.file_type_unknown"):
        files.check(MANAGER, tmp_path / "证书.pdf", PHOTO)
    assert files.list(MANAGER, NUMBER) == []


def test_a_removed_file_is_gone_and_its_name_stays_in_the_versions(
    station: PoolStation, tmp_path: Path
) -> None:
    files = station.file.attachments
    kept = files.add(MANAGER, NUMBER, tmp_path / "证书.pdf")
    with pytest.raises(UserError, match=r"pool\.file_reason_missing"):
        files.remove(MANAGER, kept.number, " ")
    files.remove(MANAGER, kept.number, "传错人")
    assert files.list(MANAGER, NUMBER) == []
    assert station.connection.execute("SELECT content FROM expert_file").fetchall() == [(b"",)]
    assert station.experts.versions(NUMBER)[0].changes[0].before == "证书.pdf"


def test_what_may_not_be_kept_leaves_nothing(station: PoolStation, tmp_path: Path) -> None:
    files = station.file.attachments
    files.add(MANAGER, NUMBER, tmp_path / "证书.pdf")
    for name, code in (
        ("病毒.pdf", "pool.file_type_unknown"),
        ("没有.pdf", "pool.file_unreadable"),
        ("证书.pdf", "pool.file_present"),
    ):
        with pytest.raises(UserError) as caught:
            files.add(MANAGER, NUMBER, tmp_path / name)
        assert caught.value.code == code
    assert len(files.list(MANAGER, NUMBER)) == 1


def test_looking_and_exporting_need_the_right_to_unmask(station: PoolStation, tmp_path: Path) -> None:
    files = station.file.attachments
    kept = files.add(MANAGER, NUMBER, tmp_path / "证书.pdf")
    reader = actor_without("pool.unmask")
    with pytest.raises(PermissionDeniedError):
        files.open(reader, kept.number)
    with pytest.raises(PermissionDeniedError):
        files.export(reader, kept.number, tmp_path / "副本.pdf", "核对")
    assert not (tmp_path / "副本.pdf").exists()


def test_a_file_of_a_custom_field_is_its_value_and_leaves_with_it(
    station: PoolStation, tmp_path: Path
) -> None:
    files = station.file.attachments
    field = station.service.fields.define(MANAGER, CustomField("", "职称证书", FieldType.FILE))
    files.add(MANAGER, NUMBER, tmp_path / "证书.pdf", field.path)
    assert station.custom.values(NUMBER) == {field.key: "证书.pdf"}
    newer = files.add(MANAGER, NUMBER, tmp_path / "一寸.png", field.path)
    assert [(f.kind, f.name) for f in files.list(MANAGER, NUMBER)] == [(field.path, "一寸.png")]
    assert station.custom.values(NUMBER) == {field.key: "一寸.png"}
    shown = station.reading.detail(MANAGER, NUMBER).result(10)
    assert shown.custom == ((field, "一寸.png"),)
    given = Group(parts=(Condition(field.path, Relation.FILLED),))
    wanted = ExpertFilter(conditions=given)
    assert station.reading.numbers(MANAGER, wanted).result(10) == (NUMBER,)
    files.remove(MANAGER, newer.number, "换新")
    assert station.custom.values(NUMBER) == {}
    assert station.reading.numbers(MANAGER, wanted).result(10) == ()
    station.service.fields.define(MANAGER, replace(field, disabled=True))
    for kind in (field.path, "custom.f09", "custom.type"):
        with pytest.raises(UserError, match=r"pool\.file_field_unknown"):
            files.add(MANAGER, NUMBER, tmp_path / "证书.pdf", kind)

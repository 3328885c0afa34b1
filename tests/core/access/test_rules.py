"""Rules of passwords, roles, masking and the permission table."""

import pytest

from core.access.masking import DEFAULT_MASKS, mask_employer, mask_id_number, mask_name, mask_phone
from core.access.model import Role
from core.access.permissions import OPENS_WORKSTATION, PERMISSIONS, SEPARATED, permissions_of
from core.access.rules import SignInPolicy, check_new_account, check_password
from core.kernel.errors import UserError
from core.kernel.events import permissions

POLICY = SignInPolicy()


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("Short-1a", "access.password_short"),
        ("alllowercase1", "access.password_simple"),
        ("Op01-Secret-9", "access.password_login"),
    ],
)
def test_weak_passwords_are_refused_with_the_reason(password, code):
    with pytest.raises(UserError, match=code):
        check_password(password, "op01", POLICY)


def test_three_kinds_of_characters_are_enough():
    check_password("correct-Horse-battery", "op01", POLICY)


@pytest.mark.parametrize(
    "roles",
    [
        (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN),
        (Role.AUDITOR, Role.OPERATOR),
        (Role.OPERATOR, Role.SUPERVISOR),
    ],
)
def test_duties_that_must_be_separated_cannot_be_joined(roles):
    with pytest.raises(UserError, match=r"access\.roles_conflict"):
        check_new_account("op01", "王雨军", roles)


@pytest.mark.parametrize("login", ["", "A", "1abc", "王雨军", "a b", "x" * 40])
def test_unusable_logins_are_refused(login):
    with pytest.raises(UserError, match=r"access\.login_invalid"):
        check_new_account(login, "王雨军", (Role.OPERATOR,))


def test_every_permission_that_an_act_asks_for_is_held_by_some_role():
    granted = permissions_of(Role)
    assert permissions() - granted == set()


def test_operators_hold_no_key_to_the_file_and_administrators_see_no_expert():
    assert Role.OPERATOR not in OPENS_WORKSTATION
    for role in SEPARATED:
        assert not {"pool.read", "pool.unmask", "draw.run"} & permissions_of((role,))
    assert "draw.supervise" not in PERMISSIONS[Role.OPERATOR]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("王小明", "王*明"),
        ("李芳", "李*"),
        ("诸葛小宁", "诸葛*宁"),
        ("欧阳宁", "欧阳*"),
        ("阿卜杜拉·买买提", "阿卜杜拉·**"),
        ("𠮷", "*"),
    ],
)
def test_names_keep_surname_and_last_character(name, shown):
    assert mask_name(name) == shown


def test_other_fields_keep_what_the_mock_ups_keep():
    assert mask_phone("14212342231") == "142****2231"
    assert mask_id_number("530112199001014012") == "5301**********4012"
    assert mask_employer("云帆数据（合肥）有限公司") == "云帆**有限公司"
    assert DEFAULT_MASKS.text("title", "高级工程师") == "高级工程师"


def test_short_values_are_hidden_whole():
    assert mask_phone("12345") == "*****"
    assert mask_id_number("1234567") == "*******"

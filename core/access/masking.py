"""How personal values look to those who may not read them (features P15, G3), the same everywhere.

A rule says for one field how much of a value shows. :class:`Masks` are the rules that hold for one person;
they come with the actor, as permissions do: whoever shows, lists or exports a value asks the actor.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

HIDDEN = "****"
"""Stands for a value of which nothing may be shown, not even its length."""

CUSTOM = "custom"
"""The field whose rule holds for all personal fields that the customer defined."""

OPEN_CUSTOM = "custom_open"
"""Stands in the policy of leaving for the customer's own fields that are not personal."""

# Surnames of two characters that are common enough to keep whole, as the mock-ups show (诸葛*宁).
_DOUBLE_SURNAMES = frozenset(
    "欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 长孙 宇文 端木 南宫 独孤 轩辕 申屠 闻人 "
    "濮阳 淳于 单于 太史 公羊 赫连 澹台 宗政 钟离 鲜于 闾丘 司空 亓官 呼延 百里 东郭 西门 第五 拓跋".split()
)
_LEGAL_FORMS = (
    *("有限责任公司", "股份有限公司", "有限公司", "公司"),
    *("研究院", "研究所", "大学", "学院", "医院", "中心"),
)
_AREA_SHOWN = 6
_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_MONTH_CHARACTERS = 7
_MARK_DIGITS = 10


class MaskWay(StrEnum):
    """How much of a value shows. ``USUAL`` is what people expect of the field: surname, year, domain."""

    PLAIN = "plain"
    USUAL = "usual"
    ENDS = "ends"
    HASH = "hash"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class MaskRule:
    """The rule of one field; ``first`` and ``last`` characters stay with :attr:`MaskWay.ENDS`."""

    way: MaskWay
    first: int = 0
    last: int = 0

    @property
    def openness(self) -> tuple[int, int]:
        """Greater for rules that show more: what decides between the rules of several roles."""
        order = {MaskWay.DROP: 0, MaskWay.HASH: 1, MaskWay.ENDS: 2, MaskWay.USUAL: 2, MaskWay.PLAIN: 3}
        shown = self.first + self.last if self.way is MaskWay.ENDS else _USUALLY_SHOWN
        return order[self.way], shown


class Leaving(StrEnum):
    """What the policy says of a field that is to leave in a file; what is withheld needs a request."""

    FREE = "free"
    MASKED = "masked"
    WITHHELD = "withheld"


_USUALLY_SHOWN = 6
PLAIN, USUAL, DROP = MaskRule(MaskWay.PLAIN), MaskRule(MaskWay.USUAL), MaskRule(MaskWay.DROP)


def mask_name(name: str) -> str:
    """Keep surname and last character: 王*明, 李*, 诸葛*宁; names with · keep the part before it."""
    if "·" in name:
        return name.split("·", 1)[0] + "·**"
    if len(name) <= 1:
        return "*"
    surname = 2 if len(name) > 2 and name[:2] in _DOUBLE_SURNAMES else 1
    if len(name) == surname + 1:
        return name[:surname] + "*"
    return name[:surname] + "*" * (len(name) - surname - 1) + name[-1]


def mask_phone(phone: str) -> str:
    """Keep the first three and last four digits."""
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) >= 9 else "*" * len(phone)


def mask_id_number(number: str) -> str:
    """Keep the first four and the last four characters."""
    return number[:4] + "*" * (len(number) - 8) + number[-4:] if len(number) > 8 else "*" * len(number)


def mask_employer(employer: str) -> str:
    """Keep the first two characters and the legal form."""
    tail = next((form for form in _LEGAL_FORMS if employer.endswith(form)), employer[-2:])
    head = employer[:2]
    return f"{head}**{tail}" if len(employer) > len(head) + len(tail) else f"{head}**"


def mask_address(address: str) -> str:
    """Keep province and city."""
    return address[:_AREA_SHOWN] + HIDDEN if len(address) > _AREA_SHOWN else HIDDEN


def mask_email(address: str) -> str:
    """Keep the first character and the domain."""
    head, _, tail = address.partition("@")
    return f"{head[:1]}***@{tail}" if tail else "***"


def mask_day(day: str) -> str:
    """Keep the year of a date; nothing of a text that is none."""
    if _DAY.fullmatch(day) is None:
        return HIDDEN
    return f"{day[:4]}-**-**" if len(day) > _MONTH_CHARACTERS else f"{day[:4]}-**"


def mask_contact(contact: str) -> str:
    """Of a unit's contact ("name post phone") the surname and the usual digits; the post is left out."""
    name, _, rest = contact.partition(" ")
    return f"{mask_name(name)} {mask_phone(rest.rpartition(' ')[2])}".strip()


USUAL_FORMS: Mapping[str, Callable[[str], str]] = {
    "name": mask_name,
    "phone": mask_phone,
    "id_number": mask_id_number,
    "employer": mask_employer,
    "birth_date": mask_day,
    "practice_since": mask_day,
    "address": mask_address,
    "email": mask_email,
    "bank_account": mask_id_number,
    "legal_representative": mask_name,
    "contacts": mask_contact,
}
"""Fields that have a form of their own; they are masked until the security admin says otherwise."""

MASKABLE = (
    *("name", "birth_date", "practice_since", "id_number", "phone", "email", "employer", "address"),
    "postcode",
    *("credit_code", "legal_representative", "contacts", "bank_name", "bank_account", "remarks", CUSTOM),
)
"""Fields that a rule can be set for, in the order of pages."""

_OPEN = frozenset({"practice_since"})
"""Fields with a form of their own that are nobody's secret: shown until a rule says otherwise."""

DEFAULT_RULES: Mapping[str, MaskRule] = {
    name: USUAL if name in USUAL_FORMS.keys() - _OPEN else DROP if name == CUSTOM else PLAIN
    for name in MASKABLE
}
"""What holds for everybody until it is changed."""

DEFAULT_LEAVING: Mapping[str, Leaving] = {
    "expert_no": Leaving.FREE,
    "name": Leaving.MASKED,
    "kind": Leaving.FREE,
    "sex": Leaving.FREE,
    "birth_date": Leaving.MASKED,
    "id_number": Leaving.MASKED,
    "phone": Leaving.MASKED,
    "email": Leaving.MASKED,
    "employer": Leaving.MASKED,
    "title": Leaving.FREE,
    "title_level": Leaving.FREE,
    "education": Leaving.FREE,
    "practice_since": Leaving.FREE,
    "specialties": Leaving.FREE,
    "region": Leaving.FREE,
    "tags": Leaving.FREE,
    "term_from": Leaving.FREE,
    "term_to": Leaving.FREE,
    "status": Leaving.FREE,
    "department": Leaving.FREE,
    "address": Leaving.WITHHELD,
    "postcode": Leaving.WITHHELD,
    "credit_code": Leaving.WITHHELD,
    "legal_representative": Leaving.WITHHELD,
    "contacts": Leaving.WITHHELD,
    "avoidance_units": Leaving.WITHHELD,
    "former_employers": Leaving.WITHHELD,
    "bank_name": Leaving.WITHHELD,
    "bank_account": Leaving.WITHHELD,
    "remarks": Leaving.WITHHELD,
    OPEN_CUSTOM: Leaving.FREE,
    CUSTOM: Leaving.WITHHELD,
}
"""Every field of an expert that can leave, in the order of the columns."""


def shown(name: str, value: str, rule: MaskRule, key: bytes = b"") -> str:
    """``value`` of the field ``name`` under ``rule``; ``key`` makes the marks of hashed values."""
    if not value or rule.way is MaskWay.PLAIN:
        return value
    if rule.way is MaskWay.HASH and key:
        import hmac
        from hashlib import sha256

        return "#" + hmac.digest(key, f"{name}\0{value}".encode(), sha256).hex()[:_MARK_DIGITS]
    if rule.way is MaskWay.ENDS:
        return _ends(value, rule.first, rule.last)
    form = USUAL_FORMS.get(name)
    return form(value) if rule.way is MaskWay.USUAL and form is not None else HIDDEN


def _ends(value: str, first: int, last: int) -> str:
    hidden = len(value) - first - last
    if first + last == 0:
        return HIDDEN
    # A value no longer than what may stay would show whole.
    return value[:first] + "*" * hidden + value[len(value) - last :] if hidden > 0 else "*" * len(value)


@dataclass(frozen=True, slots=True, repr=False)
class Masks:
    """The rules that hold for one person, and those for what several people see.

    ``shared`` are the strictest of all roles: for texts that are kept and shown to others. ``version`` counts
    the changes of the rules, 0 are those that come with the program.
    """

    own: Mapping[str, MaskRule] = field(default_factory=lambda: DEFAULT_RULES)
    shared: Mapping[str, MaskRule] = field(default_factory=lambda: DEFAULT_RULES)
    leaving: Mapping[str, Leaving] = field(default_factory=lambda: DEFAULT_LEAVING)
    key: bytes = b""
    version: int = 0

    def text(self, name: str, value: str) -> str:
        """``value`` as this person may see it; fields without a rule unchanged."""
        return shown(name, value, self.own.get(name, PLAIN), self.key)

    def shared_text(self, name: str, value: str) -> str:
        """``value`` as everybody may see it."""
        return shown(name, value, self.shared.get(name, PLAIN), self.key)

    def leaving_text(self, name: str, value: str) -> str:
        """``value`` as it stands in a file that leaves without a request: masked where the policy says so.

        Also for who sees the field plainly: a file goes on to others.
        """
        if self.leaving.get(name) is not Leaving.MASKED:
            return value if self.leaving.get(name) is Leaving.FREE else HIDDEN
        rules = (self.own.get(name, PLAIN), self.shared.get(name, PLAIN), USUAL)
        rule = next(rule for rule in rules if rule.way is not MaskWay.PLAIN)
        return shown(name, value, rule, self.key)

    def hides(self, name: str) -> bool:
        """Whether less than the whole value is shown."""
        return self.own.get(name, PLAIN).way is not MaskWay.PLAIN

    @property
    def free_fields(self) -> tuple[str, ...]:
        """Fields that may leave without a request, in the order of the columns.

        The customer's own fields are not named here: see :meth:`leaving_of_custom`.
        """
        return tuple(
            name
            for name, leaving in self.leaving.items()
            if leaving is not Leaving.WITHHELD and name not in (CUSTOM, OPEN_CUSTOM)
        )

    def leaving_of_custom(self, *, personal: bool) -> Leaving:
        """What the policy says of a field that the customer defined."""
        return self.leaving.get(CUSTOM if personal else OPEN_CUSTOM, Leaving.WITHHELD)


DEFAULT_MASKS = Masks()
"""As the program comes."""

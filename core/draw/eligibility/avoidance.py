"""Organisations as people write them, made comparable, so that avoidance finds them.

One organisation is written with full-width or half-width letters and brackets of any kind, with spaces, in
any case, with its former name behind it, or as one of its branches. Each way is turned into *keys*; two
names mean the same organisation when they share one.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.draw.protocol import edp1
from core.kernel.canonical_json import JsonValue

_BRACKETED = re.compile(
    r"[(\[{<〔【〖「『《〈]([^()\[\]{}<>〔〕【】〖〗「」『』《》〈〉]*)[)\]}>〕】〗」』》〉]"
)
_FORMER = re.compile(
    r"^\s*(?:原名称?|曾用名称?|更名前|旧称|前身|原|formerly)\s*[:：为是]?\s*(?P<name>.{4,})$"
)
_PERIOD = re.compile(r"^[\d\s年月日至今到.\-~/\u2010-\u2015\u301c]*$")
# A branch is no legal entity of its own (company law, art. 13): it stands for its head office. The firm's
# legal form may stand between both (会计师事务所（特殊普通合伙）合肥分所).
_FORM = "(?:特殊的?普通合伙|普通合伙|有限合伙)"
_BRANCH = re.compile(
    rf"^(?P<head>.+(?:公司|集团|银行|事务所{_FORM}?|研究院|设计院|勘察院|研究所|医院|大学|学院|中心))"
    r".{0,20}?(?:分公司|支公司|分行|支行|分所|分院|分部|分中心|分校|办事处|代表处|营业部|项目部)$"
)
_LEGAL_FORM = re.compile(rf"^(?P<firm>.+事务所){_FORM}$")
# A law firm's branch has its town in the middle: 北京大成（合肥）律师事务所.
_LAW_FIRM = re.compile(r"^(?P<firm>[^()]+)\([^()]{1,10}\)律师事务所$")
_MOST_HEADS = 4


def unit_keys(name: str) -> frozenset[str]:
    """The keys of one organisation's name or credit code; empty when it holds no letter or digit.

    Text in brackets belongs to the name (``云帆软件（合肥）有限公司``) unless it is a former name, which
    gives keys of its own, or a period of time, which is dropped. A branch has its head office's keys too.
    """
    names, former = _names(name)
    return frozenset(key for each in (names, *former) for key in _chain(each)) - {""}


@dataclass(frozen=True, slots=True)
class LegalEntity:
    """Whom an employer's name stands for: ``key`` of the legal entity, and whether the name is a branch's."""

    key: str
    is_branch: bool


def legal_entity(name: str) -> LegalEntity:
    """The legal entity behind an employer's present name, a branch's head office included."""
    chain = _chain(_names(name)[0])
    entity = _without_form(chain[-1])
    return LegalEntity(entity, entity != _without_form(chain[0]))


def _names(name: str) -> tuple[str, list[str]]:
    """The present name, folded and without period, and the former names."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    former: list[str] = []

    def outside(match: re.Match[str]) -> str:
        inner = match.group(1)
        if earlier := _FORMER.match(inner):
            former.append(earlier["name"])
            return ""
        return "" if _PERIOD.match(inner) else match.group(0)

    return _BRACKETED.sub(outside, folded), former


def _chain(name: str) -> list[str]:
    """Keys from the name as written up to its head office; a firm's with and without its legal form."""
    keys = [_key(name)]
    office = _LAW_FIRM.match("".join(name.split()))
    if office:
        keys.append(_key(office["firm"]) + "律师事务所")
    for _ in range(_MOST_HEADS):
        branch = _BRANCH.match(keys[-1])
        if branch is None:
            break
        keys.append(branch["head"])
    shorter = _without_form(keys[-1])
    return keys if shorter == keys[-1] else [*keys, shorter]


def _key(name: str) -> str:
    return "".join(c for c in name if c.isalnum())


def _without_form(key: str) -> str:
    firm = _LEGAL_FORM.match(key)
    return key if firm is None else firm["firm"]


def keys_of_units(names: Iterable[str]) -> frozenset[str]:
    """All keys of several organisations."""
    return frozenset(key for name in names for key in unit_keys(name))


@dataclass(frozen=True, slots=True)
class AvoidanceLists:
    """The private lists behind a plan's commitment: ``units`` as entered, ``persons`` by expert number.

    Bidders are secret before the opening: of these lists only :meth:`commitment` enters the plan.
    """

    units: tuple[str, ...]
    persons: tuple[str, ...]
    salt: bytes

    def commitment(self) -> str:
        """64 hex digits for ``DrawPlan.avoidance``."""
        return edp1.avoidance_commitment(self.salt, self.units, self.persons).hex()

    def to_json(self) -> Mapping[str, JsonValue]:
        """For the private part of an archive."""
        return {"units": list(self.units), "persons": list(self.persons), "salt": self.salt.hex()}

    def __repr__(self) -> str:
        return "AvoidanceLists(sealed)"

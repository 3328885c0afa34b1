"""Organisations as people write them, made comparable, so that avoidance finds them.

One organisation is written with full-width or half-width letters and brackets of any kind, with spaces, in
any case, with its former name behind it, or as one of its branches. Each way is turned into *keys*; two
names mean the same organisation when they share one.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.draw import edp1
from core.kernel.canonical_json import JsonValue

_BRACKETED = re.compile(
    r"[(\[{<〔【〖「『《〈]([^()\[\]{}<>〔〕【】〖〗「」『』《》〈〉]*)[)\]}>〕】〗」』》〉]"
)
_FORMER = re.compile(
    r"^\s*(?:原名称?|曾用名称?|更名前|旧称|前身|原|formerly)\s*[:：为是]?\s*(?P<name>.{4,})$"
)
_PERIOD = re.compile(r"^[\d\s年月日至今到.\-~/\u2010-\u2015\u301c]*$")
# A branch (分公司) is no legal entity of its own (company law, art. 13): it stands for its head office.
_BRANCH = re.compile(
    r"^(?P<head>.+(?:公司|银行|事务所|研究院|设计院|研究所|医院|集团))"
    r".{0,20}(?:分公司|子公司办事处|分行|支行|分所|分院|办事处|营业部|项目部)$"
)


def unit_keys(name: str) -> frozenset[str]:
    """The keys of one organisation's name or credit code; empty when it holds no letter or digit.

    Text in brackets belongs to the name (``云帆软件（合肥）有限公司``) unless it is a former name, which
    gives keys of its own, or a period of time, which is dropped.
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    former: list[str] = []

    def outside(match: re.Match[str]) -> str:
        inner = match.group(1)
        if earlier := _FORMER.match(inner):
            former.append(earlier["name"])
            return ""
        return "" if _PERIOD.match(inner) else match.group(0)

    names = [_BRACKETED.sub(outside, folded), *former]
    keys: set[str] = set()
    for each in names:
        key = "".join(c for c in each if c.isalnum())
        branch = _BRANCH.match(key)
        keys.update((key, branch["head"]) if branch else (key,))
    return frozenset(keys - {""})


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

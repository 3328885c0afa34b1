"""Tags: free labels of experts for search and draw, and bulk changes that can be taken back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from core.kernel.errors import UserError
from core.sheets.lists import split_names

LONGEST_TAG = 30

ListField = Literal["specialties", "tags"]
"""Lists of an expert, a scene, a plan that hold codes or tags."""


@dataclass(frozen=True, slots=True)
class TagUse:
    """A tag and how many experts in the pool, deleted ones left out, bear it."""

    name: str
    experts: int


class ListChange(NamedTuple):
    """Codes or tags of one expert before and after a change."""

    expert_no: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TagsChanged:
    """Announcement: the tags in use are out of date."""


class DocumentChange(NamedTuple):
    """A scene, a plan or a project as stored (JSON) before and after; ``kind`` is the name of its table."""

    kind: str
    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Carried:
    """What an edit changed besides the thing itself, with all that is needed to take it back."""

    experts: tuple[ListChange, ...] = ()
    documents: tuple[DocumentChange, ...] = ()

    @property
    def facts(self) -> Mapping[str, int]:
        """Counts of experts, scenes, plans (not frozen ones, templates), and projects not yet drawn for."""
        kinds = Counter(document.kind for document in self.documents)
        return {
            "experts": len(self.experts),
            "scenes": kinds["pool_scene"],
            "plans": kinds["draw"] + kinds["plan_template"],
            "projects": kinds["project"],
        }


def checked_tag(text: str) -> str:
    """A tag as it is stored; raises ``UserError('pool.tag_name')`` for blanks, lists and long texts."""
    names = split_names(text)
    if len(names) != 1 or len(names[0]) > LONGEST_TAG:
        raise UserError("pool.tag_name", most=LONGEST_TAG)
    return names[0]

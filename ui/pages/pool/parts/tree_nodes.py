"""Trees to choose from: the classification, and regions out of the experts' own."""

from collections.abc import Iterable

from core.pool.record.model import Specialty
from core.pool.record.tags import TagUse
from ui.listing import by_reading
from ui.widgets.specialty_tree import TreeNode


def specialty_nodes(entries: Iterable[Specialty]) -> list[TreeNode]:
    """Entries in use."""
    return [TreeNode(e.code, e.name, e.parent, " ".join(e.aliases)) for e in entries if not e.disabled]


def region_nodes(regions: Iterable[str]) -> list[TreeNode]:
    """Provinces with their cities and districts, by pinyin; the value is the path."""
    paths: dict[str, None] = {}
    for region in by_reading(regions):
        steps = region.split("/")
        for depth in range(1, len(steps) + 1):
            paths.setdefault("/".join(steps[:depth]))
    return [TreeNode(p, p.rpartition("/")[2], p.rpartition("/")[0], bare=True) for p in paths]


def tag_nodes(uses: Iterable[TagUse]) -> list[TreeNode]:
    """Tags by pinyin."""
    return flat_nodes(by_reading(use.name for use in uses))


def flat_nodes(values: Iterable[str]) -> list[TreeNode]:
    """Values that stand side by side."""
    return [TreeNode(value, value, bare=True) for value in values]

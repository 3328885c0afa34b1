"""The manual as the help page needs it: sections with their topics, in the language of the window.

The manual is a plain Markdown file. Under a heading ``<!-- help: pool-list pool.detail -->`` names what the
section helps with: topics of pages, ids of pages, or areas.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_HEADING = re.compile(r"^(#{1,3}) (.+)$")
_TOPICS = re.compile(r"^<!-- help: ([\w. -]+?) -->$")
_ITEM = re.compile(r"^((?:- |\d+\. ))", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\([^)]+\)")
_CONTENTS = frozenset({"目录", "Contents"})
"""Headings of a list of contents: the page has its own."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of level 1 to 3 with the text up to the next heading."""

    level: int
    title: str
    topics: tuple[str, ...]
    text: str

    def holds(self, words: str) -> bool:
        """Whether every one of ``words`` stands in title or text."""
        whole = f"{self.title}\n{self.text}".lower()
        return all(word in whole for word in words.lower().split())


def read_manual(markdown: str) -> list[Section]:
    """The sections in order; marks and links are taken out, pictures stay."""
    sections: list[Section] = []
    title, level, topics, lines = "", 0, (), []  # type: tuple[str, int, tuple[str, ...], list[str]]
    for line in markdown.splitlines():
        heading, named = _HEADING.match(line), _TOPICS.match(line)
        if heading:
            sections.append(Section(level, title, topics, _plain(lines)))
            level, title, topics, lines = len(heading[1]), heading[2], (), []
        elif named:
            topics = (*topics, *named[1].split())
        else:
            lines.append(line)
    sections.append(Section(level, title, topics, _plain(lines)))
    return [s for s in sections if s.title and s.title not in _CONTENTS]


def as_markdown(sections: Sequence[Section]) -> str:
    """The text of sections; the n-th heading of it is the n-th section."""
    return "\n\n".join(f"{'#' * s.level} {s.title}\n\n{_ITEM.sub(_apart, s.text)}" for s in sections)


def _apart(item: re.Match[str]) -> str:
    """Room after the mark of a list: Qt leaves none before Chinese characters."""
    return f"{item[1]}\u2005"


def find_section(sections: Sequence[Section], topic: str) -> int:
    """Index of the section for a topic, else for its area (up to the first dot or hyphen), else -1."""
    for wanted in (topic, re.split(r"[.-]", topic)[0]):
        for index, section in enumerate(sections):
            if wanted in section.topics:
                return index
    return -1


def _plain(lines: Sequence[str]) -> str:
    return _LINK.sub(r"\1", "\n".join(lines).strip())

"""Overrides for the private part of an archive: reasons and documents, in order."""

from collections.abc import Iterator, Sequence

from core.kernel.canonical_json import JsonValue, canonical_json
from core.pool.record.file_types import file_type
from core.rules.ports import RuleOverride


def rule_files(overrides: Sequence[RuleOverride]) -> Iterator[tuple[str, bytes]]:
    """(name, content): ``rules/overrides.json`` and the documents; nothing for a draw without overrides."""
    if not overrides:
        return
    listed: list[JsonValue] = []
    for number, override in enumerate(overrides, 1):
        document = _document_name(number, override)
        listed.append(
            {
                "attempt": override.attempt,
                "rule": override.rule,
                "stage": override.stage,
                "finding": override.finding,
                "reason": override.reason,
                "operator": override.operator,
                "supervisor": override.supervisor,
                "at": override.at.isoformat(),
                "document": document,
                "document_name": override.document_name,
            }
        )
        if override.document:
            yield document, override.document
    yield "rules/overrides.json", canonical_json(listed)


def _document_name(number: int, override: RuleOverride) -> str:
    if not override.document:
        return ""
    return f"rules/{number:03d}-{override.rule}.{file_type(override.document).value}"

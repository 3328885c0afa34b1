"""A rule, or what was found with it, in the words of the window."""

from PySide6.QtCore import QLocale

from core.projects.model import PoolSource, ProjectFlag
from core.rules.evaluation import Finding, Verdict
from core.rules.model import METHODS, REGIMES, Certainty, Figure, Rule, filled, placeholders
from ui.listing import listed, listed_clauses
from ui.texts import knows, words

CONFIRM = frozenset({Certainty.SECONDARY, Certainty.MEMORY, Certainty.OLDER_COPY})
"""What the customer must confirm: the primary text was not read in its present version."""


def is_chinese() -> bool:
    """Whether the window speaks Chinese."""
    return QLocale().language() == QLocale.Language.Chinese


def rule_message(rule: Rule, params: dict[str, str | int]) -> str:
    """What is wrong when the rule is not kept."""
    return filled(rule.message_zh if is_chinese() else rule.message_en, params)


def stated_message(rule: Rule) -> str:
    """The message with the rule's own figures, where nothing was measured yet."""
    own = {name: str(value) for name, value in rule.params.items()}
    message = rule.message_zh if is_chinese() else rule.message_en
    return filled(message, {**dict.fromkeys(placeholders(message), "…"), **own})


def kind_word(rule: Rule) -> str:
    """What the rule checks."""
    return words(f"rule.kind.{rule.kind}")


def found_words(finding: Finding) -> str:
    """What was found: the message, why nobody can tell, or that it is kept; of a batch, for which project."""
    project = finding.params.get("project")
    said = _said(finding)
    return said if project is None else f"{project}{'：' if is_chinese() else ': '}{said}"


def _said(finding: Finding) -> str:
    if finding.verdict is Verdict.PASS and finding.rule.kind != "kept":
        return words("rule.passed")
    message = rule_message(finding.rule, dict(finding.params))
    if finding.verdict is Verdict.UNKNOWN:
        reason = words(f"rule.unknown.{finding.problem}", finding.params)
        both = f"{message}；{reason}" if is_chinese() else f"{message}. {reason}"
        return both if finding.problem == "budget" else reason
    return message


def remedy(finding: Finding) -> str:
    """What to do about it."""
    return words(f"rule.todo.{finding.rule.kind}")


def source_words(rule: Rule) -> str:
    """The article, and how sure it is."""
    certainty = words(f"certainty.{rule.certainty.value}")
    return f"{rule.article}（{certainty}）" if is_chinese() else f"{rule.article} ({certainty})"


def scope_words(rule: Rule) -> str:
    """Where it applies: regimes and methods."""
    parts = [words(f"regime.{regime}") for regime in REGIMES if regime in rule.regimes]
    methods = [words(f"rule_method.{method}") for method in METHODS if method in rule.methods]
    scope = listed(parts) or words("rule.scope.all")
    return f"{scope} · {listed(methods)}" if methods else scope


def figure_words(value: Figure | None) -> str:
    """A parameter's value."""
    if value is None or value in ((), ""):
        return "—"
    if isinstance(value, bool):
        return "✓" if value else "✗"
    if isinstance(value, tuple):
        return listed(figure_words(part) for part in value)
    return _code_word(value) if isinstance(value, str) else str(value)


def _code_word(code: str) -> str:
    if code in {flag.value for flag in ProjectFlag}:
        return words(f"project_flag.{code}")
    if code in {source.value for source in PoolSource}:
        return words(f"pool_source.{code}")
    return words(f"rule_value.{code}") if knows(f"rule_value.{code}") else code


def figures_words(rule: Rule) -> str:
    """All figures of a rule in one line."""
    return listed_clauses(
        f"{words(f'rule_param.{name}')} {figure_words(v)}" for name, v in rule.params.items()
    )

"""Versions of the rule pack: reading them, putting another in force (two people), taking files in and out."""

from collections.abc import Sequence

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue, canonical_json
from core.kernel.errors import PermissionDeniedError, UserError
from core.rules.comparison import compare
from core.rules.model import Origin, PackVersion, RulePack, RulesChanged
from core.rules.ports import RuleRepository, ShippedPack
from core.rules.reading import read_pack

FIRST = 1
LEAST_REASON = 4


class RuleService:
    """The security admin prepares a version, a reviewer approves it; draws begun keep theirs."""

    def __init__(self, acts: Acts, rules: RuleRepository, shipped: ShippedPack) -> None:
        self.acts = acts
        self._rules = rules
        self._shipped = shipped

    def in_force(self) -> PackVersion:
        """The version that draws are checked by now."""
        versions = self._rules.versions()
        return versions[0] if versions else self._first()

    def versions(self, actor: Actor) -> Sequence[PackVersion]:
        """All versions, the newest first; the shipped pack alone while nobody changed it."""
        self._check_read(actor)
        return self._rules.versions() or [self._first()]

    def shipped(self, actor: Actor) -> RulePack:
        """The pack that this program came with; it may be newer than what is in force."""
        self._check_read(actor)
        return self._shipped()

    def of_attempt(self, draw_id: str, attempt: int) -> PackVersion:
        """The version an attempt was frozen by; before the freeze the one in force."""
        number = self._rules.frozen_by(draw_id, attempt)
        version = None if number is None else self._rules.version(number)
        return version or self.in_force()

    def freeze(self, draw_id: str, attempt: int) -> PackVersion:
        """Fix the version for an attempt, inside the transaction of its freeze."""
        version = self.in_force()
        if self._rules.version(version.number) is None:
            self._rules.add_version(version)
        self._rules.freeze(draw_id, attempt, version.number)
        return version

    @act("rules.put_in_force")
    def put_in_force(
        self, actor: Actor, pack: RulePack, number: int, approver: Actor, why: str
    ) -> Recorded[PackVersion]:
        """Make ``pack`` the next version; ``number`` is the version that was edited.

        Raises:
            UserError: ``rules.reason_missing``, ``rules.two_people``, ``rules.stale``, ``rules.unchanged``,
                ``rules.must_stay`` (``rule``), ``rules.file_invalid``, ``access.denied``.
        """
        if len(why.strip()) < LEAST_REASON:
            raise UserError("rules.reason_missing")
        if not approver.may("rules.approve"):
            raise PermissionDeniedError("rules.approve")
        if approver.account_id == actor.account_id:
            raise UserError("rules.two_people")
        before = self.in_force()
        if before.number != number:
            raise UserError("rules.stale")
        checked = read_pack(canonical_json(pack.to_json()))
        changes = compare(before.pack, checked)
        if not changes and checked == before.pack:
            raise UserError("rules.unchanged")
        self._refuse_loosened(checked)
        if self._rules.version(before.number) is None:
            self._rules.add_version(before)
        at = self.acts.clock.now().wall
        version = PackVersion(number + 1, checked, at, actor.name, approver.name, why.strip())
        self._rules.add_version(version)
        self.acts.announce(RulesChanged())
        facts: dict[str, JsonValue] = {
            "version": version.number,
            "edition": checked.edition,
            "sha256": checked.sha256,
            "rules": [change.id for change in changes],
            "approver": approver.account_id,
        }
        return Recorded(version, f"rules-{version.number}", facts, why=why.strip())

    @act("rules.exported")
    def export(self, actor: Actor, number: int, file_name: str) -> Recorded[bytes]:
        """A version as a JSON file; raises ``UserError('rules.version_unknown')``."""
        found = next((v for v in self.versions(actor) if v.number == number), None)
        if found is None:
            raise UserError("rules.version_unknown", version=number)
        facts: dict[str, JsonValue] = {"version": number, "sha256": found.pack.sha256}
        data = canonical_json(found.pack.to_json())
        return Recorded(data, f"rules-{number}", facts, {"file": file_name})

    @act("rules.imported")
    def read_file(self, _actor: Actor, data: bytes, file_name: str) -> Recorded[RulePack]:
        """Read a pack from a file for the editor; nothing is in force yet. Raises as ``read_pack``."""
        pack = read_pack(data)
        self._refuse_loosened(pack)
        facts: dict[str, JsonValue] = {"rules": len(pack.rules), "sha256": pack.sha256}
        return Recorded(pack, "", facts, {"file": file_name})

    def _refuse_loosened(self, pack: RulePack) -> None:
        """``rules.must_stay``: law that was read stands in every version as it came, and is on."""
        for rule in self._shipped().rules:
            if not rule.may_be_switched_off and pack.rule(rule.id) != rule:
                raise UserError("rules.must_stay", rule=rule.id)
        for rule in pack.rules:
            if rule.origin is Origin.SHIPPED and self._shipped().rule(rule.id) is None:
                raise UserError("rules.not_shipped", rule=rule.id)

    def _first(self) -> PackVersion:
        return PackVersion(FIRST, self._shipped(), None, "", "", "")

    @staticmethod
    def _check_read(actor: Actor) -> None:
        if not actor.may("rules.read"):
            raise PermissionDeniedError("rules.read")

"""Plans to begin from: templates saved under a name, and plans of earlier draws.

Neither carries what belongs to one project: its number, its witnesses, and the secret lists of those to be
avoided. Only the operator of an earlier draw gets its lists back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from core.access.model import Actor
from core.draw.protocol.model import SelectionMode
from core.draw.state.ports import DrawRepository
from core.draw.state.records import BasisDraft, PlanDraft
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import PermissionDeniedError, UserError

LONGEST_NAME = 40
MOST_TEMPLATES = 100
"""Templates that one account may keep."""


@dataclass(frozen=True, slots=True)
class PlanTemplate:
    """A saved plan; ``own`` says whether whoever asked saved it: only that account may delete it."""

    template_id: int
    name: str
    shared: bool
    own: bool
    plan: PlanDraft


class PlanTemplateRepository(Protocol):
    """Templates in the database; calls run inside the caller's transaction."""

    def seen_by(self, account: str) -> Sequence[PlanTemplate]:
        """Own templates by name, then those that others share."""
        ...

    def put(self, account: str, template: PlanTemplate, at: datetime) -> int:
        """Store a template, in place of the one with its number unless that is 0; its number."""
        ...

    def remove(self, template_id: int) -> None:
        """Take a template away."""
        ...

    def renamed(self, codes: Iterable[str]) -> Mapping[str, str]:
        """Codes of the classification that are gone, to those that took their place."""
        ...


class PlanTemplates:
    """Runs in the engine thread. Who saved a template may delete it; others use it when it is shared."""

    def __init__(self, acts: Acts, draws: DrawRepository, kept: PlanTemplateRepository) -> None:
        self.acts = acts
        self._draws = draws
        self._kept = kept

    def all(self, actor: Actor) -> tuple[PlanTemplate, ...]:
        """Own templates by name, then those that others share."""
        _check(actor)
        seen = self._kept.seen_by(actor.account_id)
        return tuple(replace(template, plan=self._as_now(template.plan)) for template in seen)

    @act("draw.template_saved")
    def save(self, actor: Actor, name: str, draft: PlanDraft, shared: bool = False) -> Recorded[PlanTemplate]:
        """Keep the conditions of a plan under a name of one's own, in place of one's template of that name.

        Raises:
            UserError: ``draw.template_name`` (``most``), ``draw.templates_full`` (``most``).
        """
        name = " ".join(name.split())
        if not 0 < len(name) <= LONGEST_NAME:
            raise UserError("draw.template_name", most=LONGEST_NAME)
        own = [kept for kept in self._kept.seen_by(actor.account_id) if kept.own]
        same = next((kept for kept in own if kept.name == name), None)
        if same is None and len(own) >= MOST_TEMPLATES:
            raise UserError("draw.templates_full", most=MOST_TEMPLATES)
        number = 0 if same is None else same.template_id
        template = PlanTemplate(number, name, shared, True, conditions_of(draft))
        number = self._kept.put(actor.account_id, template, self.acts.clock.now().wall)
        facts = {"shared": shared, "groups": len(draft.groups)}
        return Recorded(
            replace(template, template_id=number), f"plan-template-{number}", facts, {"name": name}
        )

    @act("draw.template_deleted")
    def delete(self, actor: Actor, template_id: int) -> Recorded[None]:
        """Delete one's template; raises ``UserError('draw.template_unknown')``."""
        for kept in self._kept.seen_by(actor.account_id):
            if kept.template_id == template_id and kept.own:
                self._kept.remove(template_id)
                return Recorded(
                    None, f"plan-template-{template_id}", {"shared": kept.shared}, {"name": kept.name}
                )
        raise UserError("draw.template_unknown")

    def copy(self, actor: Actor, draw_id: str) -> PlanDraft:
        """The plan of an earlier draw to begin from; lists of those to be avoided for its operator alone.

        Raises:
            UserError: ``draw.unknown``; ``access.out_of_scope``.
        """
        _check(actor)
        self.acts.gate.check(actor, {"draw_id": draw_id})
        draw = self._draws.get(draw_id)
        plan = self._as_now(conditions_of(draw.plan))
        if draw.operator != actor.account_id:
            return plan
        return replace(plan, avoid_units=draw.plan.avoid_units, avoid_persons=draw.plan.avoid_persons)

    def _as_now(self, plan: PlanDraft) -> PlanDraft:
        """A plan with the codes of today: those that were renamed or merged since have successors."""
        new = self._kept.renamed({code for group in plan.groups for code in group.specialties})
        groups = (
            replace(group, specialties=tuple(dict.fromkeys(new.get(c, c) for c in group.specialties)))
            for group in plan.groups
        )
        return replace(plan, groups=tuple(groups)) if new else plan


def conditions_of(draft: PlanDraft) -> PlanDraft:
    """A plan without what belongs to one project alone."""
    drawn = replace(draft, mode=SelectionMode.RANDOM, basis=BasisDraft())
    return replace(drawn, project_no="", avoid_units=(), avoid_persons=(), witnesses=())


def begun_from(source: PlanDraft, draft: PlanDraft) -> PlanDraft:
    """``draft`` with the conditions of ``source``; its own project and witnesses stay, and its lists unless
    ``source`` brings some.
    """
    return replace(
        source,
        project_no=draft.project_no,
        witnesses=draft.witnesses,
        mode=draft.mode,
        basis=draft.basis,
        avoid_units=source.avoid_units or draft.avoid_units,
        avoid_persons=source.avoid_persons or draft.avoid_persons,
    )


def _check(actor: Actor) -> None:
    if not actor.may("draw.plan"):
        raise PermissionDeniedError("draw.plan")

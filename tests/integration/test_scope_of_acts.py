"""Nobody adds an act about experts, projects, reviews or draws that forgets the data scopes.

Each act names what it is about, and the gate refuses it for another department; or it stands on a list with
the reason why it need not.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any, get_type_hints

import pytest

import core
from core.access.departments import Department
from core.access.scope import GUARDED, PARAMETERS, UNBOUND, WHOLE_POOL, DepartmentGate
from core.draw.state.records import PlanDraft
from core.kernel.clock import Clock
from core.kernel.entropy import EntropySource
from core.kernel.errors import OutOfScopeError
from core.kernel.events import CATALOGUE
from core.pool.upkeep.merging import MergeOrder
from core.pool.upkeep.model import BarOrder
from core.projects.batches import BatchDraft, BatchKind
from core.projects.model import ProjectDraft
from tests.support.memory_acts import MemoryActs
from tests.support.scope_station import OURS, SCOPED, SENIOR, THEIRS


def acts_of_core() -> Iterator[tuple[str, type, Any]]:
    """Event, class and function of every act."""
    for found in pkgutil.walk_packages(core.__path__, "core."):
        module = importlib.import_module(found.name)
        for owner in vars(module).values():
            if inspect.isclass(owner) and owner.__module__ == found.name:
                for function in vars(owner).values():
                    happened = getattr(function, "event", None)
                    if inspect.isfunction(function) and happened is not None:
                        yield happened.id, owner, function


class OthersOnly:
    """Departments in which everything belongs to somebody else."""

    def all(self) -> tuple[Department, ...]:
        return (Department("01", OURS), Department("02", THEIRS))

    def of_subjects(self, _kind: object, subjects: Any) -> Mapping[str, str]:
        return dict.fromkeys(subjects, THEIRS)


BUILT: Mapping[Any, Any] = {
    BarOrder: BarOrder(("ZJ-000002",), "x"),
    MergeOrder: MergeOrder("ZJ-000001", 1, "ZJ-000002", 1),
    ProjectDraft: ProjectDraft("P-2", "x"),
    PlanDraft: PlanDraft("P-2", ()),
    BatchDraft: BatchDraft("x", BatchKind.PANELS, ("P-2", "P-3")),
}


def argument(function: Any, name: str) -> Any:
    """Something of another department for a parameter."""
    hint = get_type_hints(inspect.unwrap(function)).get(name)
    if hint in BUILT:
        return BUILT[hint]
    if name == "request":
        return SimpleNamespace(numbers=("ZJ-000002",))
    if name == "contents":
        return SimpleNamespace(draw="D-2")
    if name == "carried":
        return [SimpleNamespace(experts=[SimpleNamespace(expert_no="ZJ-000002")])]
    if name in ("expert_nos", "leave_ids"):
        return ["7"]
    if name == "terms":
        return {"ZJ-000002": ("", "")}
    assert hint in (str, int, str | None), f"{function.__qualname__}: say how to make its {name}, a {hint}"
    return "7"


def bound_acts() -> list[Any]:
    return [
        pytest.param(function, id=f"{event}:{owner.__name__}.{function.__name__}")
        for event, owner, function in acts_of_core()
        if event.startswith(GUARDED) and event not in UNBOUND and event not in WHOLE_POOL
    ]


@pytest.mark.parametrize("function", bound_acts())
def test_an_act_about_somebody_of_another_department_is_refused(
    function: Any, clock: Clock, entropy: EntropySource
) -> None:
    names = list(inspect.signature(function).parameters)[2:]
    known = [name for name in names if name in PARAMETERS]
    assert known, (
        f"{function.__qualname__} names nobody that core.access.scope.PARAMETERS knows: name its parameters "
        "like others, or put the act on UNBOUND or WHOLE_POOL with its reason"
    )
    departments: Any = OthersOnly()
    for name in known:  # each of them alone is enough
        acts = MemoryActs(clock, entropy)
        acts.gate = DepartmentGate(departments)
        given = {other: argument(function, other) if other == name else None for other in names}
        with pytest.raises(OutOfScopeError):
            function(SimpleNamespace(acts=acts), SCOPED, **given)


def test_the_lists_of_exceptions_hold_acts_only_and_each_once() -> None:
    guarded = {event for event, _, _ in acts_of_core() if event.startswith(GUARDED)}
    assert set(UNBOUND) <= guarded
    assert guarded >= WHOLE_POOL
    assert not set(UNBOUND) & WHOLE_POOL
    assert all(len(reason) > 10 for reason in UNBOUND.values())
    areas = {event.split(".")[0] for event in CATALOGUE} - {prefix.rstrip(".") for prefix in GUARDED}
    assert areas <= {"access", "system", "rules", "device", "log"}, "a new area: is it about somebody?"


def test_an_act_that_names_nobody_is_refused_unless_it_is_listed() -> None:
    departments: Any = OthersOnly()
    gate = DepartmentGate(departments)
    with pytest.raises(OutOfScopeError):
        gate.check(SCOPED, {"everything": 1}, "pool.invented")
    gate.check(SCOPED, {"entry": 1}, "pool.expert_entered")
    gate.check(SENIOR, {"everything": 1}, "pool.invented")

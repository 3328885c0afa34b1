"""The fields of a unit: an organisation in the pool, with those who are called for it."""

from dataclasses import replace

from core.pool.editing.entry import ExpertEntry
from core.pool.record.model import UNIT
from ui.pages.pool.experts.contacts_editor import ContactsEditor
from ui.pages.pool.experts.entry_fields import LONGEST, EntryFields, entry_card, entry_grid
from ui.pages.pool.texts import say
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor, TextEditor


class UnitFields(EntryFields):
    """As :class:`EntryFields`; what only people have is not asked."""

    REQUIRED = frozenset({"name", "credit_code", "contacts", "specialties"})

    def entry(self) -> ExpertEntry:
        """What stands in the form, marked as that of a unit."""
        entry = super().entry()
        texts = {**entry.texts, "kind": UNIT}
        return replace(entry, texts=texts, former_employers=(), contacts=self.contacts.value)

    def _cards(self) -> tuple[Card, ...]:
        self.contacts = ContactsEditor()
        return self._unit(), self._called(), self._drawn_for(), self._membership()

    def _unit(self) -> Card:
        grid = entry_grid()
        self._put(grid, "name", LineEditor(longest=200), 0, 0, 2)
        self.fields["name"].set_label(say("field.unit_name"))
        self._put(grid, "credit_code", LineEditor(longest=18), 0, 2)
        self._put(grid, "legal_representative", LineEditor(longest=60), 1, 0)
        self._put(
            grid, "region", LineEditor(self.tr("Province/city, as 安徽省/合肥市"), longest=LONGEST), 1, 1
        )
        self._put(grid, "email", LineEditor(longest=LONGEST), 1, 2)
        return entry_card("unit", "building-2", grid)

    def _called(self) -> Card:
        grid = entry_grid()
        self._put(grid, "contacts", self.contacts, 0, 0, 3)
        self._put(grid, "address", LineEditor(longest=LONGEST), 1, 0, 2)
        self._put(grid, "postcode", LineEditor(longest=LONGEST), 1, 2)
        return entry_card("contacts", "phone", grid)

    def _drawn_for(self) -> Card:
        grid = entry_grid()
        self._put(grid, "specialties", self.specialties, 0, 0, 3)
        self._put(grid, "avoidance_units", TextEditor(self.tr("One a line"), lines=3), 1, 0, 3)
        return entry_card("unit_specialties", "graduation-cap", grid)

"""Words of roles on the panel."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "PanelTexts",
    {
        "panel_role.leader": QT_TRANSLATE_NOOP("PanelTexts", "Leader"),
        "panel_role.deputy_leader": QT_TRANSLATE_NOOP("PanelTexts", "Deputy leader"),
        "panel_role.member": QT_TRANSLATE_NOOP("PanelTexts", "Member"),
        "draw.two_leaders": QT_TRANSLATE_NOOP(
            "PanelTexts", "The panel of {project} would have two leaders. Choose one of them."
        ),
    },
)

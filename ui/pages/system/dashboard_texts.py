"""Sentences of the dashboard."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "DashboardTexts",
    {
        "dashboard.morning": QT_TRANSLATE_NOOP("DashboardTexts", "Good morning, {name}."),
        "dashboard.afternoon": QT_TRANSLATE_NOOP("DashboardTexts", "Good afternoon, {name}."),
        "dashboard.evening": QT_TRANSLATE_NOOP("DashboardTexts", "Good evening, {name}."),
        "dashboard.minutes": QT_TRANSLATE_NOOP("DashboardTexts", "{minutes} min"),
        "dashboard.hours": QT_TRANSLATE_NOOP("DashboardTexts", "{hours} h {minutes} min"),
        "dashboard.next": QT_TRANSLATE_NOOP("DashboardTexts", "The next arrival is at {at}, in {left}."),
        "dashboard.planned": QT_TRANSLATE_NOOP("DashboardTexts", "Plan to be checked"),
        "dashboard.checked": QT_TRANSLATE_NOOP("DashboardTexts", "Checked, to be frozen"),
        "dashboard.seats": QT_TRANSLATE_NOOP(
            "DashboardTexts", "{accepted} of {seats} {seats:seat|seats} confirmed"
        ),
        "dashboard.to_plan": QT_TRANSLATE_NOOP("DashboardTexts", "Open the plan"),
        "dashboard.to_board": QT_TRANSLATE_NOOP("DashboardTexts", "Look at the board"),
        "dashboard.to_ceremony": QT_TRANSLATE_NOOP("DashboardTexts", "Go to the ceremony"),
        "dashboard.approve": QT_TRANSLATE_NOOP("DashboardTexts", "Project to be approved"),
        "dashboard.mend": QT_TRANSLATE_NOOP("DashboardTexts", "Project returned, to be mended"),
        "dashboard.reviews": QT_TRANSLATE_NOOP("DashboardTexts", "Reviews that wait for you: {count}"),
        "dashboard.reviews_late": QT_TRANSLATE_NOOP("DashboardTexts", "Overdue: {count}"),
        "dashboard.results": QT_TRANSLATE_NOOP("DashboardTexts", "Results of what you asked for: {count}"),
        "dashboard.replaced": QT_TRANSLATE_NOOP("DashboardTexts", "Replacements {share}"),
        "dashboard.before": QT_TRANSLATE_NOOP("DashboardTexts", "{points} against the 30 days before"),
        "dashboard.scarce": QT_TRANSLATE_NOOP("DashboardTexts", "Scarce"),
        "dashboard.ample": QT_TRANSLATE_NOOP("DashboardTexts", "Enough"),
        "dashboard.under_way": QT_TRANSLATE_NOOP("DashboardTexts", "Draw under way"),
        "dashboard.unsealed": QT_TRANSLATE_NOOP("DashboardTexts", "Archive not sealed yet"),
    },
)

"""Sentences without figures, for errors that are raised where the figures are not known.

The code is that of the sentence with figures and ``.bare``.
"""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "BareTexts",
    {
        "access.wrong_password.bare": QT_TRANSLATE_NOOP(
            "BareTexts", "Account or password is wrong. Check both and try again."
        ),
        "archive.disk_full.bare": QT_TRANSLATE_NOOP(
            "BareTexts", "The disk is full. Nothing was sealed; free some room and close the draw again."
        ),
    },
)

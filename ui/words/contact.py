"""Sentences of call scripts and message templates."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "ContactTexts",
    {
        "contact.pinyin_unreadable": QT_TRANSLATE_NOOP(
            "ContactTexts", "This pinyin cannot be spoken. Write syllables with tone numbers."
        ),
        "script.misread": QT_TRANSLATE_NOOP(
            "ContactTexts", "In {prompt} the voice reads {word} wrongly. Write {better}."
        ),
        "script.prompt_missing": QT_TRANSLATE_NOOP("ContactTexts", "The prompt {prompt} is empty."),
        "script.stray_brace": QT_TRANSLATE_NOOP(
            "ContactTexts", "In {prompt} a brace stands alone. Placeholders look like {{name}}."
        ),
        "script.too_long": QT_TRANSLATE_NOOP(
            "ContactTexts", "The prompt {prompt} is longer than {limit} characters."
        ),
        "script.unknown_placeholder": QT_TRANSLATE_NOOP(
            "ContactTexts", "In {prompt} these placeholders are unknown: {names}."
        ),
        "script.value_missing": QT_TRANSLATE_NOOP(
            "ContactTexts", "For {prompt} the value of {name} is missing."
        ),
        "template.broken": QT_TRANSLATE_NOOP("ContactTexts", "A placeholder of the template is not closed."),
        "template.unknown_field": QT_TRANSLATE_NOOP(
            "ContactTexts", "These placeholders of the template are unknown: {fields}."
        ),
    },
)

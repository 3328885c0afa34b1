"""Sentences of call scripts and message templates."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "ContactTexts",
    {
        "contact.pinyin_unreadable": QT_TRANSLATE_NOOP(
            "ContactTexts", "This pinyin cannot be spoken. Write syllables with tone numbers."
        ),
        "mail.address_faulty": QT_TRANSLATE_NOOP(
            "ContactTexts", "This is no e-mail address: one like name@example.org is needed."
        ),
        "mail.host_faulty": QT_TRANSLATE_NOOP(
            "ContactTexts", "This is no name or address of a server: one like mail.example.org is needed."
        ),
        "mail.port_faulty": QT_TRANSLATE_NOOP("ContactTexts", "A port is a number from 1 to 65535."),
        "mail.login_in_the_clear": QT_TRANSLATE_NOOP(
            "ContactTexts",
            "Over an unprotected connection the password could be read: choose TLS or STARTTLS, or "
            "leave the account empty.",
        ),
        "mail.no_server": QT_TRANSLATE_NOOP(
            "ContactTexts", "Enter a server first: without one, mails become files in the outbox."
        ),
        "mail.unreachable": QT_TRANSLATE_NOOP(
            "ContactTexts",
            "The mail server does not answer. Look at its name, its port and the network cable.",
        ),
        "mail.no_starttls": QT_TRANSLATE_NOOP(
            "ContactTexts", "The server does not offer STARTTLS. Choose TLS, or ask who runs it."
        ),
        "mail.certificate": QT_TRANSLATE_NOOP(
            "ContactTexts",
            "The server's certificate is not trusted, or is for another name. Choose the certificate "
            "of your own authority, and use the name that stands in it.",
        ),
        "mail.authorities_faulty": QT_TRANSLATE_NOOP(
            "ContactTexts", "The file with the certificate of your authority cannot be read. Choose it again."
        ),
        "mail.login_refused": QT_TRANSLATE_NOOP(
            "ContactTexts", "The server refuses the account or its password."
        ),
        "mail.sender_refused": QT_TRANSLATE_NOOP(
            "ContactTexts",
            "The server refuses the sender's address. Use the one that belongs to the account.",
        ),
        "mail.recipient_refused": QT_TRANSLATE_NOOP(
            "ContactTexts", "The server refuses the recipient's address."
        ),
        "mail.refused": QT_TRANSLATE_NOOP("ContactTexts", "The server refused the message."),
        "mail.cut": QT_TRANSLATE_NOOP(
            "ContactTexts",
            "The connection to the mail server broke off. Whether the message went out is not known.",
        ),
        "mail.outbox_unwritable": QT_TRANSLATE_NOOP(
            "ContactTexts", "The outbox cannot be written. Look at the disk."
        ),
        "message.unknown": QT_TRANSLATE_NOOP("ContactTexts", "This message is not there any more."),
        "message.nobody": QT_TRANSLATE_NOOP("ContactTexts", "Choose whom to notify."),
        "message.too_many": QT_TRANSLATE_NOOP("ContactTexts", "At most {most} at once."),
        "message.text_missing": QT_TRANSLATE_NOOP("ContactTexts", "The text is missing."),
        "message.text_too_long": QT_TRANSLATE_NOOP(
            "ContactTexts", "The text is too long: at most {most} characters."
        ),
        "message.subject_missing": QT_TRANSLATE_NOOP("ContactTexts", "An e-mail needs a subject."),
        "message.field_unknown": QT_TRANSLATE_NOOP(
            "ContactTexts", "The text has a placeholder that cannot be filled in: {field}."
        ),
        "message.not_failed": QT_TRANSLATE_NOOP(
            "ContactTexts", "Only a message that failed can be tried again."
        ),
        "message.no_line": QT_TRANSLATE_NOOP("ContactTexts", "No modem can send texts at the moment."),
        "message.over_allowance": QT_TRANSLATE_NOOP(
            "ContactTexts",
            "It is longer than a SIM may send as a notice in a day. Shorten it or raise the policy's figure.",
        ),
        "message.paced": QT_TRANSLATE_NOOP(
            "ContactTexts", "Waits: the SIM has sent as many texts as notices may have for now."
        ),
        "message.cut_off": QT_TRANSLATE_NOOP(
            "ContactTexts", "The program ended while it was being sent. Whether it went out is not known."
        ),
        "message.unsendable": QT_TRANSLATE_NOOP(
            "ContactTexts", "It cannot be sent like this. Look at the address."
        ),
        "message.line_line": QT_TRANSLATE_NOOP("ContactTexts", "The modem was lost while sending."),
        "message.line_number": QT_TRANSLATE_NOOP("ContactTexts", "The modem refuses the phone number."),
        "message.line_text": QT_TRANSLATE_NOOP("ContactTexts", "The modem refuses the text."),
        "message.line_prompt": QT_TRANSLATE_NOOP("ContactTexts", "The modem did not take the text."),
        "message.line_refused": QT_TRANSLATE_NOOP("ContactTexts", "The network refused the text."),
        "message.line_timeout": QT_TRANSLATE_NOOP("ContactTexts", "The network did not answer."),
        "message.line_limit": QT_TRANSLATE_NOOP("ContactTexts", "The operator's limit of texts is reached."),
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

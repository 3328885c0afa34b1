"""Sentences about words to experts, texts to decide, and what the operator does by hand in a draw."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "InvitationTexts",
    {
        "invitation.open": QT_TRANSLATE_NOOP("InvitationTexts", "open"),
        "invitation.unknown": QT_TRANSLATE_NOOP("InvitationTexts", "answer unknown"),
        "invitation.accepted": QT_TRANSLATE_NOOP("InvitationTexts", "accepted"),
        "invitation.declined": QT_TRANSLATE_NOOP("InvitationTexts", "declined"),
        "invitation.no_answer": QT_TRANSLATE_NOOP("InvitationTexts", "no answer"),
        "invitation.full": QT_TRANSLATE_NOOP("InvitationTexts", "seats full"),
        "invitation.withdrawn": QT_TRANSLATE_NOOP("InvitationTexts", "withdrawn"),
        "contact.text_unknown": QT_TRANSLATE_NOOP("InvitationTexts", "There is no such text."),
        "contact.text_decided": QT_TRANSLATE_NOOP(
            "InvitationTexts", "Somebody else has decided this text meanwhile. The list has been read again."
        ),
        "contact.seat_unknown": QT_TRANSLATE_NOOP("InvitationTexts", "Nobody is invited for this seat."),
        "contact.seat_settled": QT_TRANSLATE_NOOP(
            "InvitationTexts",
            "This seat is settled already. Who changes his mind after accepting is settled by phone.",
        ),
        "contact.no_call": QT_TRANSLATE_NOOP(
            "InvitationTexts", "The call is over, or an answer has been registered already."
        ),
        "contact.hang_up_forbidden": QT_TRANSLATE_NOOP(
            "InvitationTexts", "The policy of this draw does not let the operator end calls."
        ),
        "contact.not_waiting": QT_TRANSLATE_NOOP("InvitationTexts", "This invitation is not open any more."),
        "message.no_address": QT_TRANSLATE_NOOP(
            "InvitationTexts", "The expert has no e-mail address in the pool."
        ),
        "mail.names_sealed": QT_TRANSLATE_NOOP(
            "InvitationTexts",
            "Names are sealed, and without a mail server the e-mail would lie in the outbox in the clear.",
        ),
        "template.empty": QT_TRANSLATE_NOOP("InvitationTexts", "The words are missing."),
        "template.too_long": QT_TRANSLATE_NOOP(
            "InvitationTexts", "The words are too long: at most {most} characters."
        ),
        "template.file_unknown": QT_TRANSLATE_NOOP(
            "InvitationTexts", "The attachment {name} is not in the database. Attach it again."
        ),
        "template.file_too_large": QT_TRANSLATE_NOOP(
            "InvitationTexts", "The attachment is larger than {most} MiB; mail servers would refuse it."
        ),
        "script.no_clip_here": QT_TRANSLATE_NOOP(
            "InvitationTexts",
            "{prompt} names the expert or the meeting; only the voice can say that, no recording.",
        ),
        "script.clip_unknown": QT_TRANSLATE_NOOP(
            "InvitationTexts", "The recording for {prompt} is not in the database. Read it in again."
        ),
        "script.clip_too_long": QT_TRANSLATE_NOOP(
            "InvitationTexts", "The recording is longer than {most} seconds."
        ),
        "script.clip_too_large": QT_TRANSLATE_NOOP("InvitationTexts", "The file is larger than {most} MiB."),
        "speech.not_sound": QT_TRANSLATE_NOOP(
            "InvitationTexts", "The file holds no sound that can be read. Take WAV, MP3, FLAC or OGG."
        ),
        "prompt_recorder.none": QT_TRANSLATE_NOOP(
            "InvitationTexts",
            "No recorder is installed: install alsa-utils, pulseaudio-utils or pipewire; or read in a file.",
        ),
        "prompt_recorder.failed": QT_TRANSLATE_NOOP(
            "InvitationTexts", "Nothing could be recorded. Is a microphone connected and switched on?"
        ),
        "prompt_recorder.silent": QT_TRANSLATE_NOOP(
            "InvitationTexts", "Nothing was heard. Is the microphone switched on and turned up?"
        ),
        "speaker.none": QT_TRANSLATE_NOOP(
            "InvitationTexts", "No player is installed: install alsa-utils, pulseaudio-utils or pipewire."
        ),
        "speaker.failed": QT_TRANSLATE_NOOP(
            "InvitationTexts", "Nothing could be played. Is a loudspeaker connected and switched on?"
        ),
    },
)

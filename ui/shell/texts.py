"""Sentences of the frame itself: access, set-up, devices and lamps, failures of ours."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

_ACCESS = {
    "access.wrong_password": QT_TRANSLATE_NOOP(
        "ShellTexts", "Account or password is wrong. Tries left: {left}."
    ),
    "access.account_locked": QT_TRANSLATE_NOOP(
        "ShellTexts",
        "This account is locked until {until}. The security administrator can unlock it earlier.",
    ),
    "access.closed_locked": QT_TRANSLATE_NOOP(
        "ShellTexts",
        "Too many wrong passwords. Nothing is checked before {until}; then try again, or let another "
        "administrator or supervisor open the workstation.",
    ),
    "access.wrong_recovery": QT_TRANSLATE_NOOP(
        "ShellTexts", "This is not the recovery key of this workstation. Tries left: {left}."
    ),
    "access.recovery_over": QT_TRANSLATE_NOOP(
        "ShellTexts", "The recovery key was shown too long ago. Enter it again."
    ),
    "access.not_recoverable": QT_TRANSLATE_NOOP(
        "ShellTexts", "Only a system administrator who is not blocked can be given a password this way."
    ),
    "access.account_blocked": QT_TRANSLATE_NOOP(
        "ShellTexts", "This account has been blocked. The system administrator can release it."
    ),
    "access.terminal_locked": QT_TRANSLATE_NOOP(
        "ShellTexts",
        "This workstation is locked after too many wrong passwords. "
        "The security administrator can unlock it.",
    ),
    "access.denied": QT_TRANSLATE_NOOP(
        "ShellTexts", "Your account may not do this. Ask the system administrator for the role that may."
    ),
    "access.session_ended": QT_TRANSLATE_NOOP("ShellTexts", "The session has ended. Please sign in again."),
    "access.password_short": QT_TRANSLATE_NOOP(
        "ShellTexts", "The password needs at least {least} characters."
    ),
    "access.password_simple": QT_TRANSLATE_NOOP(
        "ShellTexts",
        "The password needs three kinds of characters: lower case, upper case, digits or signs.",
    ),
    "access.password_login": QT_TRANSLATE_NOOP("ShellTexts", "The password must not contain the account."),
    "access.login_invalid": QT_TRANSLATE_NOOP(
        "ShellTexts",
        "The account needs 2 to 32 lower-case letters, digits, dots or dashes and begins with a letter.",
    ),
    "access.login_taken": QT_TRANSLATE_NOOP("ShellTexts", "This account exists already. Choose another."),
    "access.name_missing": QT_TRANSLATE_NOOP("ShellTexts", "Please enter the name."),
    "access.roles_missing": QT_TRANSLATE_NOOP("ShellTexts", "Please choose at least one role."),
    "access.roles_conflict": QT_TRANSLATE_NOOP(
        "ShellTexts", "This role cannot be combined with the others: duties are separated."
    ),
    "access.same_person": QT_TRANSLATE_NOOP(
        "ShellTexts", "The second person must be somebody else than the one who is signed in."
    ),
    "access.second_may_not": QT_TRANSLATE_NOOP(
        "ShellTexts", "This account may not co-sign here. The second person needs the right for it."
    ),
    "station.closed": QT_TRANSLATE_NOOP(
        "ShellTexts",
        "The workstation is not open yet. An administrator or supervisor must sign in first.",
    ),
    "setup.organisation_missing": QT_TRANSLATE_NOOP("ShellTexts", "Please enter the organisation."),
    "setup.station_id": QT_TRANSLATE_NOOP(
        "ShellTexts", "The workstation number has the form CQ-01: letters, a dash, two digits."
    ),
    "setup.language": QT_TRANSLATE_NOOP("ShellTexts", "Please choose a language."),
    "setup.same_person": QT_TRANSLATE_NOOP(
        "ShellTexts", "The three administrators must be three people with three accounts."
    ),
}

_FAILURES = {
    "program.failure": QT_TRANSLATE_NOOP(
        "ShellTexts",
        "The program made a mistake and stopped what it was doing. Nothing acknowledged is lost. "
        "Note the time, start the program again and report it to support; the folder log beside the station "
        "says which mistake it was, without any data.",
    ),
    "unknown.code": QT_TRANSLATE_NOOP(
        "ShellTexts", "This did not work ({code}). Note the code and ask support."
    ),
}

_DIALOGS = {
    "title.user_error": QT_TRANSLATE_NOOP("ShellTexts", "This is not possible"),
    "title.failure": QT_TRANSLATE_NOOP("ShellTexts", "Something went wrong"),
    "title.no_start": QT_TRANSLATE_NOOP("ShellTexts", "The program cannot start"),
    "button.close": QT_TRANSLATE_NOOP("ShellTexts", "Close"),
    "button.understood": QT_TRANSLATE_NOOP("ShellTexts", "Understood"),
}

_RUNNING = {
    "lock.busy": QT_TRANSLATE_NOOP(
        "ShellTexts",
        "A draw or a job is under way and goes on. Until it is done, only the person who is signed in can "
        "unlock.",
    ),
    "running.recording": QT_TRANSLATE_NOOP(
        "ShellTexts",
        "A draw is being recorded. The recording would end; after the next start the draw goes on at the "
        "same step.",
    ),
    "running.jobs": QT_TRANSLATE_NOOP("ShellTexts", "Jobs are under way and would be cancelled."),
}

TEXTS = Sentences("ShellTexts", {**_ACCESS, **_FAILURES, **_DIALOGS, **_RUNNING})

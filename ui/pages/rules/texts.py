"""Words of the rules: kinds, what to do, levels, figures, refusals."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

_KINDS = {
    "rule.kind.members": QT_TRANSLATE_NOOP("RuleTexts", "Size of the panel"),
    "rule.kind.expert_share": QT_TRANSLATE_NOOP("RuleTexts", "Share of experts"),
    "rule.kind.employer_cap": QT_TRANSLATE_NOOP("RuleTexts", "Employer cap"),
    "rule.kind.draw_cap": QT_TRANSLATE_NOOP("RuleTexts", "Limit of draws"),
    "rule.kind.supply": QT_TRANSLATE_NOOP("RuleTexts", "Supply of each group"),
    "rule.kind.conditions": QT_TRANSLATE_NOOP("RuleTexts", "Conditions of each group"),
    "rule.kind.specialty": QT_TRANSLATE_NOOP("RuleTexts", "Specialty that must be drawn"),
    "rule.kind.unit_avoided": QT_TRANSLATE_NOOP("RuleTexts", "Own units avoided"),
    "rule.kind.bidders_avoided": QT_TRANSLATE_NOOP("RuleTexts", "Bidders avoided"),
    "rule.kind.names_sealed": QT_TRANSLATE_NOOP("RuleTexts", "Names sealed"),
    "rule.kind.random": QT_TRANSLATE_NOOP("RuleTexts", "Drawn at random"),
    "rule.kind.pool_source": QT_TRANSLATE_NOOP("RuleTexts", "Source of experts"),
    "rule.kind.stated": QT_TRANSLATE_NOOP("RuleTexts", "Stated in the project"),
    "rule.kind.witnesses": QT_TRANSLATE_NOOP("RuleTexts", "Witnesses"),
    "rule.kind.recorder": QT_TRANSLATE_NOOP("RuleTexts", "Screen recording"),
    "rule.kind.working_days": QT_TRANSLATE_NOOP("RuleTexts", "Working days before the review"),
    "rule.kind.review_day": QT_TRANSLATE_NOOP("RuleTexts", "On the day of the review"),
    "rule.kind.within_hours": QT_TRANSLATE_NOOP("RuleTexts", "Hours before the review"),
    "rule.kind.before_opening": QT_TRANSLATE_NOOP("RuleTexts", "Before the bid opening"),
    "rule.kind.filled": QT_TRANSLATE_NOOP("RuleTexts", "Every seat filled"),
    "rule.kind.kept": QT_TRANSLATE_NOOP("RuleTexts", "Kept by the program"),
    "rule.kind.lines_tested": QT_TRANSLATE_NOOP("RuleTexts", "Lines tested"),
    "rule.kind.reminder": QT_TRANSLATE_NOOP("RuleTexts", "Reminder"),
}

_REMEDIES = {
    "rule.todo.members": QT_TRANSLATE_NOOP(
        "RuleTexts", "Change the seats of the plan, or the purchaser's representatives in the project."
    ),
    "rule.todo.expert_share": QT_TRANSLATE_NOOP(
        "RuleTexts", "Add seats for experts, or have fewer representatives."
    ),
    "rule.todo.lines_tested": QT_TRANSLATE_NOOP(
        "RuleTexts", "Let the line make a test call on the page “Modems”, then check again."
    ),
    "rule.todo.employer_cap": QT_TRANSLATE_NOOP(
        "RuleTexts", "Set the employer cap of the plan to the figure named."
    ),
    "rule.todo.draw_cap": QT_TRANSLATE_NOOP(
        "RuleTexts", "Limit in the plan how often an expert may have been drawn."
    ),
    "rule.todo.supply": QT_TRANSLATE_NOOP(
        "RuleTexts", "Widen the conditions of this group, or fall back to a wider specialty."
    ),
    "rule.todo.conditions": QT_TRANSLATE_NOOP(
        "RuleTexts", "Set years of experience and title level in this group."
    ),
    "rule.todo.specialty": QT_TRANSLATE_NOOP("RuleTexts", "Add a group with a seat of this specialty."),
    "rule.todo.unit_avoided": QT_TRANSLATE_NOOP("RuleTexts", "Enter the purchaser in the project."),
    "rule.todo.bidders_avoided": QT_TRANSLATE_NOOP(
        "RuleTexts", "Switch the matching of sealed bidders on in the plan."
    ),
    "rule.todo.names_sealed": QT_TRANSLATE_NOOP("RuleTexts", "Switch the sealing of names on in the plan."),
    "rule.todo.random": QT_TRANSLATE_NOOP(
        "RuleTexts", "Draw at random, or attach the document that allows otherwise."
    ),
    "rule.todo.pool_source": QT_TRANSLATE_NOOP(
        "RuleTexts", "State the source in the project, or attach the document that allows it."
    ),
    "rule.todo.stated": QT_TRANSLATE_NOOP(
        "RuleTexts", "Complete a project before it is approved; afterwards it is not edited."
    ),
    "rule.todo.witnesses": QT_TRANSLATE_NOOP("RuleTexts", "Name more witnesses in the plan."),
    "rule.todo.recorder": QT_TRANSLATE_NOOP(
        "RuleTexts", "Look at the recorder's lamp and start the check again."
    ),
    "rule.todo.working_days": QT_TRANSLATE_NOOP(
        "RuleTexts", "Wait until the earliest day, or give the reason."
    ),
    "rule.todo.review_day": QT_TRANSLATE_NOOP("RuleTexts", "Draw on that day, or give the reason."),
    "rule.todo.within_hours": QT_TRANSLATE_NOOP(
        "RuleTexts", "Wait until the time named, or give the reason."
    ),
    "rule.todo.before_opening": QT_TRANSLATE_NOOP("RuleTexts", "Give the reason why it is drawn later."),
    "rule.todo.filled": QT_TRANSLATE_NOOP(
        "RuleTexts", "Fill the seats again, or stop the review and close with the reason."
    ),
    "rule.todo.kept": QT_TRANSLATE_NOOP("RuleTexts", "Nothing to do."),
    "rule.todo.reminder": QT_TRANSLATE_NOOP("RuleTexts", "Nobody but you can check this."),
    "rule.scope.all": QT_TRANSLATE_NOOP("RuleTexts", "All regimes"),
    "rule.passed": QT_TRANSLATE_NOOP("RuleTexts", "Kept"),
    "rule.unknown.budget": QT_TRANSLATE_NOOP(
        "RuleTexts", "The project states no budget, so this cannot be judged."
    ),
    "rule.unknown.pool_source": QT_TRANSLATE_NOOP(
        "RuleTexts", "The project does not say from whose pool the experts come."
    ),
    "rule.unknown.opening": QT_TRANSLATE_NOOP(
        "RuleTexts", "The project states no time of review, so this cannot be judged."
    ),
    "rule.unknown.calendar": QT_TRANSLATE_NOOP(
        "RuleTexts",
        "The holidays of {year} are not known here. Enter them in the calendar, or give the reason.",
    ),
}

_LEVELS = {
    "severity.block": QT_TRANSLATE_NOOP("RuleTexts", "Blocks"),
    "severity.warn": QT_TRANSLATE_NOOP("RuleTexts", "Warns"),
    "severity.note": QT_TRANSLATE_NOOP("RuleTexts", "Notes"),
    "override.none": QT_TRANSLATE_NOOP("RuleTexts", "No override"),
    "override.reason": QT_TRANSLATE_NOOP("RuleTexts", "Reason and supervisor's co-signature"),
    "override.document": QT_TRANSLATE_NOOP("RuleTexts", "Reason, co-signature and document"),
    "certainty.P": QT_TRANSLATE_NOOP("RuleTexts", "Primary text read"),
    "certainty.P0": QT_TRANSLATE_NOOP("RuleTexts", "Text read, may be an older version"),
    "certainty.S": QT_TRANSLATE_NOOP("RuleTexts", "Secondary source, to be confirmed"),
    "certainty.M": QT_TRANSLATE_NOOP("RuleTexts", "From memory, to be confirmed"),
    "certainty.policy": QT_TRANSLATE_NOOP("RuleTexts", "Policy"),
    "origin.shipped": QT_TRANSLATE_NOOP("RuleTexts", "Came with the program"),
    "origin.own": QT_TRANSLATE_NOOP("RuleTexts", "Own rule"),
    "stage.freeze": QT_TRANSLATE_NOOP("RuleTexts", "Before the freeze"),
    "stage.close": QT_TRANSLATE_NOOP("RuleTexts", "Before the close"),
    "stage.later": QT_TRANSLATE_NOOP("RuleTexts", "After the draw"),
    "rule_method.T": QT_TRANSLATE_NOOP("RuleTexts", "Open or invited tender"),
    "rule_method.N": QT_TRANSLATE_NOOP("RuleTexts", "Competitive negotiation"),
    "rule_method.I": QT_TRANSLATE_NOOP("RuleTexts", "Inquiry"),
    "rule_method.C": QT_TRANSLATE_NOOP("RuleTexts", "Competitive consultation"),
    "rule_method.R": QT_TRANSLATE_NOOP("RuleTexts", "Innovation procurement"),
}

_FIELDS = {
    "rule_param.min": QT_TRANSLATE_NOOP("RuleTexts", "Members at least"),
    "rule_param.odd": QT_TRANSLATE_NOOP("RuleTexts", "Odd number"),
    "rule_param.numerator": QT_TRANSLATE_NOOP("RuleTexts", "Share: numerator"),
    "rule_param.denominator": QT_TRANSLATE_NOOP("RuleTexts", "Share: denominator"),
    "rule_param.most": QT_TRANSLATE_NOOP("RuleTexts", "At most"),
    "rule_param.months": QT_TRANSLATE_NOOP("RuleTexts", "Within months"),
    "rule_param.times": QT_TRANSLATE_NOOP("RuleTexts", "Times the seats"),
    "rule_param.years": QT_TRANSLATE_NOOP("RuleTexts", "Years at least"),
    "rule_param.title_levels": QT_TRANSLATE_NOOP("RuleTexts", "Title levels"),
    "rule_param.specialties": QT_TRANSLATE_NOOP("RuleTexts", "Codes of specialties"),
    "rule_param.unit": QT_TRANSLATE_NOOP("RuleTexts", "Unit"),
    "rule_param.refused": QT_TRANSLATE_NOOP("RuleTexts", "Sources refused"),
    "rule_param.what": QT_TRANSLATE_NOOP("RuleTexts", "What is stated"),
    "rule_param.least": QT_TRANSLATE_NOOP("RuleTexts", "At least"),
    "rule_param.days": QT_TRANSLATE_NOOP("RuleTexts", "Working days at most"),
    "rule_param.hours": QT_TRANSLATE_NOOP("RuleTexts", "Hours at most"),
    "rule_field.id": QT_TRANSLATE_NOOP("RuleTexts", "Number"),
    "rule_field.kind": QT_TRANSLATE_NOOP("RuleTexts", "Kind"),
    "rule_field.regimes": QT_TRANSLATE_NOOP("RuleTexts", "Regimes"),
    "rule_field.methods": QT_TRANSLATE_NOOP("RuleTexts", "Methods"),
    "rule_field.budget_from": QT_TRANSLATE_NOOP("RuleTexts", "Budget from"),
    "rule_field.flags": QT_TRANSLATE_NOOP("RuleTexts", "Ticked as"),
    "rule_field.unless_flags": QT_TRANSLATE_NOOP("RuleTexts", "Unless ticked as"),
    "rule_field.stages": QT_TRANSLATE_NOOP("RuleTexts", "Checked"),
    "rule_field.severity": QT_TRANSLATE_NOOP("RuleTexts", "Severity"),
    "rule_field.override": QT_TRANSLATE_NOOP("RuleTexts", "Override"),
    "rule_field.article": QT_TRANSLATE_NOOP("RuleTexts", "Article"),
    "rule_field.certainty": QT_TRANSLATE_NOOP("RuleTexts", "Certainty"),
    "rule_field.message_zh": QT_TRANSLATE_NOOP("RuleTexts", "Message in Chinese"),
    "rule_field.message_en": QT_TRANSLATE_NOOP("RuleTexts", "Message in English"),
    "rule_field.since": QT_TRANSLATE_NOOP("RuleTexts", "In force from"),
    "rule_field.until": QT_TRANSLATE_NOOP("RuleTexts", "In force until"),
    "rule_field.origin": QT_TRANSLATE_NOOP("RuleTexts", "Origin"),
    "rule_field.off": QT_TRANSLATE_NOOP("RuleTexts", "Switched off because"),
    "rule_value.unstated": QT_TRANSLATE_NOOP("RuleTexts", "not stated"),
    "rule_value.purchaser": QT_TRANSLATE_NOOP("RuleTexts", "purchaser"),
    "rule_value.agency": QT_TRANSLATE_NOOP("RuleTexts", "agency"),
    "rule_value.regime": QT_TRANSLATE_NOOP("RuleTexts", "regime"),
    "rule_value.method": QT_TRANSLATE_NOOP("RuleTexts", "method"),
    "rule_value.budget": QT_TRANSLATE_NOOP("RuleTexts", "budget"),
    "rule_value.senior": QT_TRANSLATE_NOOP("RuleTexts", "senior"),
    "rule_value.associate_senior": QT_TRANSLATE_NOOP("RuleTexts", "associate senior"),
    "rule_value.intermediate": QT_TRANSLATE_NOOP("RuleTexts", "intermediate"),
}

_REFUSALS = {
    "rules.check_again": QT_TRANSLATE_NOOP(
        "RuleTexts", "This is not among the lines of the last check any more. Check again."
    ),
    "rules.document_missing": QT_TRANSLATE_NOOP(
        "RuleTexts", "Rule {rule} can only be overridden with a document. Choose its scan (PDF, PNG or JPEG)."
    ),
    "rules.file_invalid": QT_TRANSLATE_NOOP(
        "RuleTexts", "The file is no rule pack: at {where}: {problem}. Nothing was read."
    ),
    "rules.file_not_json": QT_TRANSLATE_NOOP(
        "RuleTexts", "The file is no rule pack: it is not JSON as this program writes it. Nothing was read."
    ),
    "rules.file_too_large": QT_TRANSLATE_NOOP(
        "RuleTexts", "The file is larger than {most} MB, so it is no rule pack. Nothing was read."
    ),
    "rules.must_stay": QT_TRANSLATE_NOOP(
        "RuleTexts",
        "Rule {rule} is law that was read and stays as it came. Add a stricter rule of your own beside it.",
    ),
    "rules.no_override": QT_TRANSLATE_NOOP(
        "RuleTexts", "Rule {rule} cannot be overridden. Change the plan or the project."
    ),
    "rules.not_shipped": QT_TRANSLATE_NOOP(
        "RuleTexts",
        "Rule {rule} is marked as coming with the program, which does not have it. Mark it as your own.",
    ),
    "rules.reason_missing": QT_TRANSLATE_NOOP("RuleTexts", "Give a reason of at least four characters."),
    "rules.stale": QT_TRANSLATE_NOOP(
        "RuleTexts", "Another version was put in force meanwhile. Open the page again and repeat your change."
    ),
    "rules.two_people": QT_TRANSLATE_NOOP(
        "RuleTexts", "Who prepares a version does not approve it. Another person is needed."
    ),
    "rules.unchanged": QT_TRANSLATE_NOOP("RuleTexts", "Nothing was changed, so there is no new version."),
    "rules.version_unknown": QT_TRANSLATE_NOOP("RuleTexts", "There is no version {version} of the rules."),
    "calendar.no_days": QT_TRANSLATE_NOOP("RuleTexts", "Choose at least one day."),
    "calendar.year_range": QT_TRANSLATE_NOOP("RuleTexts", "The calendar holds the years {least} to {most}."),
    "calendar.year_thin": QT_TRANSLATE_NOOP(
        "RuleTexts",
        "The table of {year} has fewer than {least} days off on working days. Enter its holidays first.",
    ),
    "draw.rules_standing": QT_TRANSLATE_NOOP(
        "RuleTexts",
        "The panel does not keep {count} {count:rule|rules}. Give the reason why it is closed all the same.",
    ),
}

TEXTS = Sentences("RuleTexts", {**_KINDS, **_REMEDIES, **_LEVELS, **_FIELDS, **_REFUSALS})

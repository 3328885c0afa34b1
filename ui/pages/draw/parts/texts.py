"""Sentences for the codes of draws: refusals of the ceremony, lines of the check, reasons of exclusion."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

_REFUSALS = {
    "draw.already_committed": QT_TRANSLATE_NOOP(
        "DrawTexts", "This attempt already has its commitment. Go on with it, or declare it void."
    ),
    "draw.already_drawn": QT_TRANSLATE_NOOP(
        "DrawTexts", "This attempt already has its result; a commitment gives only one."
    ),
    "draw.attempt_gap": QT_TRANSLATE_NOOP(
        "DrawTexts", "Attempts have no gaps: the next one must be number {next}."
    ),
    "draw.begin_again": QT_TRANSLATE_NOOP(
        "DrawTexts",
        "The last attempt of draw {draw} is void. Open that draw and begin its next attempt; "
        "a new draw would go around it.",
    ),
    "draw.ceremony_under_way": QT_TRANSLATE_NOOP(
        "DrawTexts",
        "Between commitment and result the session cannot end. "
        "Reveal the values, or declare the attempt void.",
    ),
    "draw.check_blocked": QT_TRANSLATE_NOOP(
        "DrawTexts",
        "{count} {count:rule stands|rules stand} against this plan. Change the plan and check again.",
    ),
    "draw.commitment_broken": QT_TRANSLATE_NOOP(
        "DrawTexts",
        "The stored secret does not match the commitment. Stop here and call the auditor; nothing was drawn.",
    ),
    "draw.entropy_floor": QT_TRANSLATE_NOOP(
        "DrawTexts", "With this value the dice stay below {floor} bits. Roll more often."
    ),
    "draw.no_document": QT_TRANSLATE_NOOP("DrawTexts", "This document has not been made yet. Make it first."),
    "draw.few_witnesses": QT_TRANSLATE_NOOP(
        "DrawTexts",
        "At least {least} {least:witness is|witnesses are} needed. Add {least:one|them} to the plan.",
    ),
    "draw.group_without_seats": QT_TRANSLATE_NOOP(
        "DrawTexts", "A group has no seats. Give it at least one, or remove it."
    ),
    "draw.halted": QT_TRANSLATE_NOOP(
        "DrawTexts", "The draw is halted. Operator and supervisor go on together."
    ),
    "draw.names_locked": QT_TRANSLATE_NOOP(
        "DrawTexts", "Names are locked. Two people must release them first."
    ),
    "draw.needs_supervisor": QT_TRANSLATE_NOOP(
        "DrawTexts", "A supervisor must sign in first: the draw was left, or the program was restarted."
    ),
    "draw.no_abort": QT_TRANSLATE_NOOP(
        "DrawTexts", "After the commitment the plan stands. Only the supervisor can declare the attempt void."
    ),
    "draw.no_groups": QT_TRANSLATE_NOOP("DrawTexts", "The plan has no group. Add one."),
    "draw.no_slip": QT_TRANSLATE_NOOP(
        "DrawTexts", "There is no commitment slip yet. Print or save it first."
    ),
    "draw.no_supervisor": QT_TRANSLATE_NOOP(
        "DrawTexts", "No supervisor is present. A supervisor must sign in beside the operator."
    ),
    "draw.not_approved": QT_TRANSLATE_NOOP(
        "DrawTexts", "The project is not approved. Only an approved project can be drawn for."
    ),
    "draw.not_checked": QT_TRANSLATE_NOOP("DrawTexts", "The plan has not been checked yet. Check it first."),
    "draw.not_closed": QT_TRANSLATE_NOOP("DrawTexts", "The draw is not closed yet. Close it first."),
    "draw.not_committed": QT_TRANSLATE_NOOP(
        "DrawTexts", "There is no commitment yet. Freeze plan and pool first."
    ),
    "draw.not_drawn": QT_TRANSLATE_NOOP("DrawTexts", "There is no panel yet. Finish the witnesses first."),
    "draw.not_frozen": QT_TRANSLATE_NOOP("DrawTexts", "Plan and pool are not frozen yet. Freeze them first."),
    "draw.not_halted": QT_TRANSLATE_NOOP("DrawTexts", "The draw is not halted; nothing has to be done."),
    "draw.not_recording": QT_TRANSLATE_NOOP(
        "DrawTexts",
        "The screen is not being recorded. Look at the recorder lamp and start the session again.",
    ),
    "draw.not_settled": QT_TRANSLATE_NOOP(
        "DrawTexts", "Seats are still open. Wait for the answers before closing."
    ),
    "draw.not_void": QT_TRANSLATE_NOOP("DrawTexts", "Another attempt can follow only a void one."),
    "draw.nothing_to_void": QT_TRANSLATE_NOOP(
        "DrawTexts", "No attempt is in force, so there is nothing to declare void."
    ),
    "draw.over": QT_TRANSLATE_NOOP("DrawTexts", "This draw has ended and cannot be changed."),
    "draw.pool_changed": QT_TRANSLATE_NOOP(
        "DrawTexts", "The pool changed while it was being frozen. Freeze again."
    ),
    "draw.reason_missing": QT_TRANSLATE_NOOP("DrawTexts", "A reason is needed."),
    "draw.seat_not_taken": QT_TRANSLATE_NOOP("DrawTexts", "This seat is not taken by anybody."),
    "draw.calls_under_way": QT_TRANSLATE_NOOP(
        "DrawTexts", "Somebody is still being called. Leave the session when the call has ended."
    ),
    "contact.nobody_waits": QT_TRANSLATE_NOOP(
        "DrawTexts", "Nobody's answer is waited for without a call, so there is nothing to cut short."
    ),
    "contact.not_calling": QT_TRANSLATE_NOOP("DrawTexts", "The draw is not inviting at this moment."),
    "draw.ended_void": QT_TRANSLATE_NOOP(
        "DrawTexts",
        "Draw {draw} of this project was void and closed for good. Another draw would go around it: open "
        "that one in the history; operator and supervisor can take it up again there, with a reason.",
    ),
    "draw.not_ended_void": QT_TRANSLATE_NOOP(
        "DrawTexts", "Only a void draw that was closed for good can be taken up again."
    ),
    "draw.leave_reason": QT_TRANSLATE_NOOP("DrawTexts", "Choose one of the reasons that people give."),
    "draw.no_open_seat": QT_TRANSLATE_NOOP("DrawTexts", "No seat is open that dice could fill."),
    "draw.no_round": QT_TRANSLATE_NOOP("DrawTexts", "No round of fresh dice is under way."),
    "draw.round_open": QT_TRANSLATE_NOOP("DrawTexts", "A round of fresh dice is under way. Finish it first."),
    "draw.signature_empty": QT_TRANSLATE_NOOP("DrawTexts", "This is no signature. Draw it once more."),
    "draw.signature_large": QT_TRANSLATE_NOOP(
        "DrawTexts", "The signature has too many strokes. Clear it and draw it once more."
    ),
    "draw.signed_already": QT_TRANSLATE_NOOP(
        "DrawTexts", "{name} has signed for this session already; a signature stays as it is."
    ),
    "draw.signer_unknown": QT_TRANSLATE_NOOP("DrawTexts", "This person is not among those who sign."),
    "draw.no_session": QT_TRANSLATE_NOOP("DrawTexts", "No session of this draw is open."),
    "draw.room_taken": QT_TRANSLATE_NOOP(
        "DrawTexts", "Draw {draw} is in session and being recorded. Leave that session first."
    ),
    "draw.session_open": QT_TRANSLATE_NOOP(
        "DrawTexts", "The session of this draw is already open. Go on with it."
    ),
    "draw.cancelled": QT_TRANSLATE_NOOP(
        "DrawTexts", "The review of this draw was cancelled. The draw can only be closed."
    ),
    "draw.signatures_missing": QT_TRANSLATE_NOOP(
        "DrawTexts",
        "The policy asks for signatures on the screen before the close. Still to sign: {names}. Use "
        "“Signatures…”.",
    ),
    "draw.nobody_shown": QT_TRANSLATE_NOOP("DrawTexts", "Enter the number of somebody who has come first."),
    "draw.names_before_time": QT_TRANSLATE_NOOP(
        "DrawTexts",
        "The names are sealed until {at} and open by themselves then: nobody can release them before, "
        "and the draw is closed after it.",
    ),
    "draw.units_have_no_title": QT_TRANSLATE_NOOP(
        "DrawTexts",
        "Group {group} is for units, which have no title and no years of experience: drop those conditions",
    ),
    "draw.field_gone": QT_TRANSLATE_NOOP(
        "DrawTexts",
        "The plan asks for the custom field {field}, which is no longer as it was: take the condition away "
        "or set it anew.",
    ),
    "draw.limit_unreasoned": QT_TRANSLATE_NOOP(
        "DrawTexts", "Group {group} limits region, tag, sex or age: write down why."
    ),
    "draw.ages_reversed": QT_TRANSLATE_NOOP(
        "DrawTexts", "In group {group} the least age is higher than the most."
    ),
    "draw.weights_unfit": QT_TRANSLATE_NOOP(
        "DrawTexts", "Weights are up to {steps} whole numbers from 1 to {most}."
    ),
    "draw.field_personal": QT_TRANSLATE_NOOP(
        "DrawTexts",
        "The custom field {field} is personal, and plans are published: ask only whether it is given.",
    ),
    "draw.specialty_unknown": QT_TRANSLATE_NOOP(
        "DrawTexts", "Specialty {specialty} does not exist. Choose one from the tree."
    ),
    "draw.template_name": QT_TRANSLATE_NOOP(
        "DrawTexts", "Give the template a name of at most {most} characters."
    ),
    "draw.template_unknown": QT_TRANSLATE_NOOP(
        "DrawTexts", "This template is gone or belongs to somebody else."
    ),
    "draw.templates_full": QT_TRANSLATE_NOOP(
        "DrawTexts", "You have {most} templates already. Delete one first."
    ),
    "draw.two_people": QT_TRANSLATE_NOOP(
        "DrawTexts", "Two different people are needed: operator and supervisor."
    ),
    "draw.unknown": QT_TRANSLATE_NOOP("DrawTexts", "There is no such draw."),
    "draw.value_digits": QT_TRANSLATE_NOOP("DrawTexts", "This die only has the faces {digits}."),
    "draw.value_method": QT_TRANSLATE_NOOP(
        "DrawTexts", "Choose ten-sided dice, six-sided dice or text for this witness."
    ),
    "draw.value_rolls": QT_TRANSLATE_NOOP(
        "DrawTexts", "{found} {found:roll|rolls} entered; between {fewest} and {most} are needed."
    ),
    "draw.value_text": QT_TRANSLATE_NOOP(
        "DrawTexts", "The text needs 1 to {most} characters that can be typed."
    ),
    "draw.values_fixed": QT_TRANSLATE_NOOP("DrawTexts", "All values are in and can no longer be changed."),
    "draw.values_missing": QT_TRANSLATE_NOOP("DrawTexts", "Not all witnesses have given their value yet."),
    "draw.void_not_sealed": QT_TRANSLATE_NOOP(
        "DrawTexts", "Attempt {attempt} is void but has no archive yet. Seal its archive first."
    ),
    "draw.witness_unknown": QT_TRANSLATE_NOOP("DrawTexts", "This witness is not in the plan."),
    "draw.wrong_phase": QT_TRANSLATE_NOOP(
        "DrawTexts", "This step is not possible at this moment. Look at the steps along the top."
    ),
}

_HALTS = {
    "witness.screen_lost": QT_TRANSLATE_NOOP(
        "DrawTexts", "The witness display was lost, so the draw paused. Connect the second screen again."
    ),
}

_CHECKS = {
    "check.approved": QT_TRANSLATE_NOOP("DrawTexts", "Project approved"),
    "check.approved.pass": QT_TRANSLATE_NOOP("DrawTexts", "The project has been approved"),
    "check.approved.block": QT_TRANSLATE_NOOP(
        "DrawTexts", "The project must be approved by a reviewer first"
    ),
    "check.supply": QT_TRANSLATE_NOOP("DrawTexts", "Supply of group {group}"),
    "check.supply.pass": QT_TRANSLATE_NOOP("DrawTexts", "{eligible} eligible for {seats} {seats:seat|seats}"),
    "check.supply.warn": QT_TRANSLATE_NOOP(
        "DrawTexts", "Only {eligible} eligible for {seats} {seats:seat|seats}: some seats will stay open"
    ),
    "check.supply.block": QT_TRANSLATE_NOOP(
        "DrawTexts", "Nobody is eligible for {seats} {seats:seat|seats}: widen the conditions"
    ),
    "check.without_entity": QT_TRANSLATE_NOOP("DrawTexts", "Employer cap"),
    "check.without_entity.warn": QT_TRANSLATE_NOOP(
        "DrawTexts",
        "{count} eligible {count:expert has|experts have} no known legal entity and {count:is|are} "
        "not capped",
    ),
    "check.recorder": QT_TRANSLATE_NOOP("DrawTexts", "Screen recording"),
    "check.recorder.block": QT_TRANSLATE_NOOP(
        "DrawTexts", "The recorder is not ready: look at its lamp; without recording there is no draw"
    ),
    "check.lines_not_asked": QT_TRANSLATE_NOOP("DrawTexts", "Lines without a test call"),
    "check.lines_not_asked.note": QT_TRANSLATE_NOOP(
        "DrawTexts", "The policy in force lets every line call, tested or not; so it is in practice"
    ),
}

_EXCLUSIONS = {
    "exclusion.NOT-ACTIVE": QT_TRANSLATE_NOOP("DrawTexts", "Not active (disabled, deleted)"),
    "exclusion.TERM-LAPSED": QT_TRANSLATE_NOOP("DrawTexts", "Appointment lapsed or not checked this year"),
    "exclusion.BLACKLISTED": QT_TRANSLATE_NOOP("DrawTexts", "Blacklisted"),
    "exclusion.ON-LEAVE": QT_TRANSLATE_NOOP("DrawTexts", "On leave"),
    "exclusion.KIND": QT_TRANSLATE_NOOP("DrawTexts", "Person or unit, as the groups ask"),
    "exclusion.NO-MATCH": QT_TRANSLATE_NOOP("DrawTexts", "Specialty does not match"),
    "exclusion.TITLE": QT_TRANSLATE_NOOP("DrawTexts", "Title level"),
    "exclusion.EXPERIENCE": QT_TRANSLATE_NOOP("DrawTexts", "Years of experience"),
    "exclusion.REGION": QT_TRANSLATE_NOOP("DrawTexts", "Region"),
    "exclusion.TAG": QT_TRANSLATE_NOOP("DrawTexts", "Tag"),
    "exclusion.SEX": QT_TRANSLATE_NOOP("DrawTexts", "Sex"),
    "exclusion.AGE": QT_TRANSLATE_NOOP("DrawTexts", "Age"),
    "exclusion.CUSTOM": QT_TRANSLATE_NOOP("DrawTexts", "Condition on a custom field"),
    "exclusion.AVOID-UNIT": QT_TRANSLATE_NOOP("DrawTexts", "Avoided unit"),
    "exclusion.AVOID-PERSON": QT_TRANSLATE_NOOP("DrawTexts", "Avoided person"),
    "exclusion.TIME-CLASH": QT_TRANSLATE_NOOP("DrawTexts", "Time clash"),
    "exclusion.DRAW-CAP": QT_TRANSLATE_NOOP("DrawTexts", "Limit of draws reached"),
}

_PLAN = {
    "plan.no_groups": QT_TRANSLATE_NOOP("DrawTexts", "Add at least one group"),
    "plan.group_untitled": QT_TRANSLATE_NOOP("DrawTexts", "Give group {group} a title"),
    "plan.group_open": QT_TRANSLATE_NOOP("DrawTexts", "Choose a specialty for group {group}"),
    "plan.few_witnesses": QT_TRANSLATE_NOOP("DrawTexts", "Name at least {least} {least:witness|witnesses}"),
    "plan.same_witness": QT_TRANSLATE_NOOP("DrawTexts", "{name} stands twice among the witnesses"),
    "plan.none_left": QT_TRANSLATE_NOOP("DrawTexts", "Nobody is eligible for group {group}"),
    "plan.committed": QT_TRANSLATE_NOOP("DrawTexts", "The plan is committed and can no longer be changed"),
    "sealing.hour": QT_TRANSLATE_NOOP("DrawTexts", "Until a time before the opening"),
    "sealing.sign_in": QT_TRANSLATE_NOOP("DrawTexts", "Until all have signed in, at the latest"),
    "sealing.people": QT_TRANSLATE_NOOP("DrawTexts", "Until two people release them"),
    "sealing.none": QT_TRANSLATE_NOOP("DrawTexts", "Not at all"),
    "kind.person": QT_TRANSLATE_NOOP("DrawTexts", "Persons"),
    "kind.unit": QT_TRANSLATE_NOOP("DrawTexts", "Units"),
    "title.any": QT_TRANSLATE_NOOP("DrawTexts", "Any"),
    "title.intermediate": QT_TRANSLATE_NOOP("DrawTexts", "Intermediate and above"),
    "title.associate_senior": QT_TRANSLATE_NOOP("DrawTexts", "Associate senior and above"),
    "title.senior": QT_TRANSLATE_NOOP("DrawTexts", "Senior only"),
    "tier.0": QT_TRANSLATE_NOOP("DrawTexts", "Do not widen"),
    "tier.1": QT_TRANSLATE_NOOP("DrawTexts", "Widen to the parent level"),
    "tier.2": QT_TRANSLATE_NOOP("DrawTexts", "Widen two levels up"),
    "sex.any": QT_TRANSLATE_NOOP("DrawTexts", "Any"),
    "sex.female": QT_TRANSLATE_NOOP("DrawTexts", "Women"),
    "sex.male": QT_TRANSLATE_NOOP("DrawTexts", "Men"),
    "counted.accepted": QT_TRANSLATE_NOOP("DrawTexts", "Seats that were accepted"),
    "counted.drawn": QT_TRANSLATE_NOOP("DrawTexts", "Every time drawn, also when declined"),
    "role.witness": QT_TRANSLATE_NOOP("DrawTexts", "Witness"),
    "role.operator": QT_TRANSLATE_NOOP("DrawTexts", "Draw operator"),
    "role.supervisor": QT_TRANSLATE_NOOP("DrawTexts", "Supervisor"),
    "role.supervision": QT_TRANSLATE_NOOP("DrawTexts", "Supervision"),
    "role.notary": QT_TRANSLATE_NOOP("DrawTexts", "Notary"),
    "role.purchaser": QT_TRANSLATE_NOOP("DrawTexts", "Purchaser"),
}

TEXTS = Sentences("DrawTexts", {**_REFUSALS, **_HALTS, **_CHECKS, **_EXCLUSIONS, **_PLAN})

"""Words of projects: fields, states, the sealed bidders."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "ProjectWords",
    {
        "project_field.project_no": QT_TRANSLATE_NOOP("ProjectWords", "Project number"),
        "project_field.name": QT_TRANSLATE_NOOP("ProjectWords", "Project name"),
        "project_field.batch_no": QT_TRANSLATE_NOOP("ProjectWords", "Batch"),
        "project_field.purchaser": QT_TRANSLATE_NOOP("ProjectWords", "Purchaser"),
        "project_field.purchaser_credit_code": QT_TRANSLATE_NOOP("ProjectWords", "Purchaser's credit code"),
        "project_field.agency": QT_TRANSLATE_NOOP("ProjectWords", "Agency"),
        "project_field.project_type": QT_TRANSLATE_NOOP("ProjectWords", "Type"),
        "project_field.method": QT_TRANSLATE_NOOP("ProjectWords", "Method"),
        "project_field.budget": QT_TRANSLATE_NOOP("ProjectWords", "Budget (ten thousand yuan)"),
        "project_field.opening_at": QT_TRANSLATE_NOOP("ProjectWords", "Bid opening"),
        "project_field.place": QT_TRANSLATE_NOOP("ProjectWords", "Place of the panel meeting"),
        "project_field.review_days": QT_TRANSLATE_NOOP("ProjectWords", "Days of review"),
        "project_field.specialties": QT_TRANSLATE_NOOP("ProjectWords", "Codes of specialties"),
        "project_field.seats": QT_TRANSLATE_NOOP("ProjectWords", "Seats"),
        "project_field.purchaser_reps": QT_TRANSLATE_NOOP("ProjectWords", "Purchaser's representatives"),
        "project_field.avoidance_units": QT_TRANSLATE_NOOP(
            "ProjectWords", "Bidders and other units to avoid"
        ),
        "project_field.department": QT_TRANSLATE_NOOP("ProjectWords", "Department"),
        "project_field.leader": QT_TRANSLATE_NOOP("ProjectWords", "Person in charge"),
        "project_field.contact_phone": QT_TRANSLATE_NOOP("ProjectWords", "Phone"),
        "project_field.remark": QT_TRANSLATE_NOOP("ProjectWords", "Remark"),
        "project_state.draft": QT_TRANSLATE_NOOP("ProjectWords", "Draft"),
        "project_state.submitted": QT_TRANSLATE_NOOP("ProjectWords", "To be approved"),
        "project_state.approved": QT_TRANSLATE_NOOP("ProjectWords", "Approved"),
        "project_state.returned": QT_TRANSLATE_NOOP("ProjectWords", "Returned"),
        "project_state.refused": QT_TRANSLATE_NOOP("ProjectWords", "Refused"),
        "project_state.archived": QT_TRANSLATE_NOOP("ProjectWords", "Archived"),
        "project_field.regime": QT_TRANSLATE_NOOP("ProjectWords", "Regime"),
        "project_field.purchaser_rep_names": QT_TRANSLATE_NOOP(
            "ProjectWords", "Names of purchaser's representatives"
        ),
        "project_field.units_change": QT_TRANSLATE_NOOP("ProjectWords", "What is typed here"),
        "regime.GP": QT_TRANSLATE_NOOP("ProjectWords", "Government procurement"),
        "regime.TB": QT_TRANSLATE_NOOP("ProjectWords", "Tenders and bids"),
        "regime.INT": QT_TRANSLATE_NOOP("ProjectWords", "Internal procurement"),
        "project_field.flags": QT_TRANSLATE_NOOP("ProjectWords", "Ticked as"),
        "project_field.pool_source": QT_TRANSLATE_NOOP("ProjectWords", "Source of experts"),
        "project_flag.complex": QT_TRANSLATE_NOOP("ProjectWords", "Technically complex"),
        "project_flag.specialised": QT_TRANSLATE_NOOP("ProjectWords", "Highly specialised"),
        "project_flag.social": QT_TRANSLATE_NOOP("ProjectWords", "Of social weight"),
        "project_flag.over_limit": QT_TRANSLATE_NOOP("ProjectWords", "Open tender threshold reached"),
        "project_flag.special_tender": QT_TRANSLATE_NOOP("ProjectWords", "Special tender"),
        "project_flag.remote": QT_TRANSLATE_NOOP("ProjectWords", "Remote review"),
        "project_flag.cross_province": QT_TRANSLATE_NOOP("ProjectWords", "Remote across provinces"),
        "pool_source.provincial_finance": QT_TRANSLATE_NOOP(
            "ProjectWords", "Pool of a provincial finance department"
        ),
        "pool_source.tender": QT_TRANSLATE_NOOP("ProjectWords", "Legal pool of bid evaluators"),
        "pool_source.neighbour": QT_TRANSLATE_NOOP("ProjectWords", "Pool of another province"),
        "pool_source.own": QT_TRANSLATE_NOOP("ProjectWords", "The unit's own pool"),
        "project.row.FLAG_UNKNOWN": QT_TRANSLATE_NOOP(
            "ProjectWords",
            "A feature of the project is not known. Use the words of the template, separated by ；.",
        ),
        "project.row.SOURCE_UNKNOWN": QT_TRANSLATE_NOOP(
            "ProjectWords", "The source of experts is not known. Use the words of the template."
        ),
        "project_section.project": QT_TRANSLATE_NOOP("ProjectWords", "Project"),
        "project_section.purchaser": QT_TRANSLATE_NOOP("ProjectWords", "Purchaser and agency"),
        "project_section.meeting": QT_TRANSLATE_NOOP("ProjectWords", "Panel meeting"),
        "project.units_sealed": QT_TRANSLATE_NOOP(
            "ProjectWords", "Entered, sealed until the bids are opened; names and number are not shown."
        ),
        "project.units_none": QT_TRANSLATE_NOOP("ProjectWords", "None entered"),
        "project.bidders_open": QT_TRANSLATE_NOOP("ProjectWords", "Entered"),
        "project.row.REGIME_UNKNOWN": QT_TRANSLATE_NOOP(
            "ProjectWords",
            "The regime is not known. Write GP for government procurement, TB for tenders and bids, or "
            "INT for internal procurement.",
        ),
        "project.reps_too_many": QT_TRANSLATE_NOOP(
            "ProjectWords",
            "There are more names than purchaser's representatives ({number}). Correct the number or the "
            "names.",
        ),
        "project.bidders_sealed": QT_TRANSLATE_NOOP("ProjectWords", "Sealed, entered"),
        "project.row.NUMBER_TAKEN": QT_TRANSLATE_NOOP(
            "ProjectWords",
            "Another project with this number is stored. Correct the number, or edit the stored project.",
        ),
    },
)

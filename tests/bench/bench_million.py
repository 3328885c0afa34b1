"""A million experts: what search, plan and draw take there, beside the same measures as for 100,000.

The database is made once and kept under ``build/bench`` (some minutes and 700 MB), so this runs only when it is
asked for: ``make bench BENCH=million``.
"""

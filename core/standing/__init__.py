"""Whether an expert can be drawn, and if not, why: one answer for lists, counts and draws."""

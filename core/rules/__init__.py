"""Rules of the regulations as versioned data: the pack, its evaluation for a draw, the calendar."""

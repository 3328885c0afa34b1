"""Pages of review cases."""

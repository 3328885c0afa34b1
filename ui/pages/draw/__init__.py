"""Pages of draws: list, plan editor, ceremony."""

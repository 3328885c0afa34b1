"""Pages of contact: the modems."""

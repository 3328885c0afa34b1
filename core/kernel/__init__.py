"""Words that every area shares: errors, clock, canonical JSON, hash trees, acts and their audit records."""

"""Evidence: screen recording, sealed archives and their verification."""

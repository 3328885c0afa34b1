"""Pages of sealed archives and of their verification."""

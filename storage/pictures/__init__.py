"""Hidden marks: made for the screen, read back from pictures of it."""

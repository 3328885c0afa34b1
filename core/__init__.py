"""What a draw, an expert, a call *is* and what may happen. Standard library only."""

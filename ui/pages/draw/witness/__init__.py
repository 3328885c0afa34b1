"""What the witness display shows of a ceremony."""

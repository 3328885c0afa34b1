"""Rule pack and working-day calendar."""

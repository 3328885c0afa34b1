"""Sentences for the codes of the engine, a file for each area."""

"""Sealed archives: writing, encryption to recipients, packing of the stand-alone verifier."""

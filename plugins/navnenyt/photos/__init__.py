"""Portraits: the crop as arithmetic, the variants as data, and last the pixels."""

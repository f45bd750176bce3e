"""Training of the emblem detector and embedder (models/emblems)."""

"""Answers for people and for programs. One file a format, all fed by the same records; nothing is decided here."""

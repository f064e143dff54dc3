"""Where articles and copies may be: local files for now. Input only; nothing is judged here."""

"""A real HTTP server on loopback, and what the program does with it."""

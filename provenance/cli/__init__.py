"""The command line: one file a command, each parsing its arguments, calling one function of ``app``, and printing."""

"""Pure text helpers. Only ``str``, lists of ``str`` and offsets in their signatures; no record, no I/O."""

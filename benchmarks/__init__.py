"""Speed, measured in ratios: what is compared runs in one process, in turns, so that a busy machine disturbs both."""

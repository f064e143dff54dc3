"""When to visit a URL again. Pure: the time comes in as an argument, intents come out.

::

    ladder     the re-checks of a known article
    pauses     how long to wait after failures
    intents    what is to be done with a job
    decider    from the outcome of a visit to intents

It knows no store, no network and no clock, and draws no lots: the same outcome at the same time gives the same answer.
"""

from provenance.schedule.decider import TO_THE_FRONT, Decider
from provenance.schedule.intents import Fail, Finish, Forget, Intent, Release, Remove
from provenance.schedule.ladder import LADDER, Ladder
from provenance.schedule.pauses import back_off

__all__ = [
    "LADDER",
    "TO_THE_FRONT",
    "Decider",
    "Fail",
    "Finish",
    "Forget",
    "Intent",
    "Ladder",
    "Release",
    "Remove",
    "back_off",
]

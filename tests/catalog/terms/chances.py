"""How often chance is tried, without a limit in milliseconds: a busy machine is no fault."""

from hypothesis import settings

OFTEN = settings(max_examples=60, deadline=None)
# For whole documents, once for each kind of record.
FOR_EACH_KIND = settings(max_examples=25, deadline=None)

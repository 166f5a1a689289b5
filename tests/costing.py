"""What a call costs, by itself."""

import gc
from collections.abc import Callable
from time import process_time


def processor_time(call: Callable[[], object]) -> float:
    """Seconds of the processor; what the collector of garbage does for the rest of the suite is not counted."""
    gc.disable()
    try:
        began = process_time()
        call()
        return process_time() - began
    finally:
        gc.enable()

"""Memory that is free is given back to the system: what the models need for one answer lies about in pieces afterwards,
and glibc keeps those for later. In the host that grew by a megabyte an answer, for as long as it ran.
"""

import ctypes
import sys


def give_back() -> bool:
    """Takes some milliseconds, so call it between two answers. Returns whether the C library knows how."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):  # another C library, such as musl, which keeps little anyway
        return False
    trim(0)
    return True

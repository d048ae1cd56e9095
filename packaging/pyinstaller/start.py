"""Where the frozen app begins. It is ``voice-interviewer``, but for what a frozen Python does otherwise."""

import multiprocessing
import os
import sys

_LIBRARIES = "LD_LIBRARY_PATH"


def give_back_libraries(environment: "os._Environ[str]") -> None:
    """Let programs of the system, such as a file manager, load the system's libraries, and not the ones in this folder.

    The bootloader sets the path anew in every child of our own, which begins with a bootloader too.
    """
    before = environment.pop(f"{_LIBRARIES}_ORIG", None)
    environment.pop(_LIBRARIES, None)
    if before:
        environment[_LIBRARIES] = before


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a library's helper process starts this program, since there is no ``python -c``
    give_back_libraries(os.environ)
    from voice_interviewer.__main__ import main

    sys.exit(main())

"""Presses keys on an X server as a keyboard does (the XTEST extension), and finds windows: for driving a program that
was not made to be driven. Debian packages: libx11-6 libxtst6.
"""

import ctypes
import ctypes.util
from typing import Any

_KEYSYMS = {"Return": 0xFF0D, "Escape": 0xFF1B, "Tab": 0xFF09, "Control": 0xFFE3, "space": 0x20}
_REVERT_TO_PARENT = 2
_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


def _library(name: str) -> Any:  # noqa: ANN401 - ctypes has no types for what a library holds
    path = ctypes.util.find_library(name)
    if path is None:
        raise SystemExit(f"lib{name} is missing: apt-get install libx11-6 libxtst6")
    return ctypes.CDLL(path)


class XKeys:
    """One connection to one display."""

    def __init__(self, display: str) -> None:
        self._x, self._test = _library("X11"), _library("Xtst")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        # A window may be gone, or not drawn yet, when a request comes to it: no reason to end this program.
        self._passing_over = _HANDLER(lambda display, error: 0)
        self._x.XSetErrorHandler(self._passing_over)
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        if self._display.value is None:
            raise SystemExit(f"There is no display {display}.")

    def window(self, title: str) -> int:
        """The window of that title, 0 while there is none."""
        return next((one for one in self._children() if self._name(one) == title), 0)

    def focus(self, window: int) -> None:
        """Give a window the keyboard; no window manager is there to do it."""
        self._x.XSetInputFocus(self._display, ctypes.c_ulong(window), _REVERT_TO_PARENT, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def press(self, *keys: str) -> None:
        """Press keys together, such as ``"Control", "q"``."""
        codes = [self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(_keysym(key))) for key in keys]
        for down, order in ((1, codes), (0, codes[::-1])):
            for code in order:
                self._test.XTestFakeKeyEvent(self._display, code, down, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def _children(self) -> list[int]:
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        unused, children, count = ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self._x.XQueryTree(
            self._display, root, ctypes.byref(unused), ctypes.byref(unused), ctypes.byref(children), ctypes.byref(count)
        )
        found = [children[place] for place in range(count.value)]
        if found:
            self._x.XFree(children)
        return found

    def _name(self, window: int) -> str:
        text = ctypes.c_char_p()
        if not self._x.XFetchName(self._display, ctypes.c_ulong(window), ctypes.byref(text)) or text.value is None:
            return ""
        name = text.value.decode("latin-1")
        self._x.XFree(text)
        return name


def _keysym(key: str) -> int:
    return _KEYSYMS.get(key) or ord(key)

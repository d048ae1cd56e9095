"""Makes what only a build needs: the icons of Windows and macOS, and the version as Windows shows it.

Run by scripts/freeze: ``python packaging/pyinstaller/made.py FOLDER``.
"""

import sys
from importlib.metadata import version
from pathlib import Path

from PIL import Image

PICTURES = Path(__file__).resolve().parents[1] / "linux" / "icons"

_VERSION = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1,
                    subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The Voice Interviewer authors"),
      StringStruct("FileDescription", "Voice Interviewer"),
      StringStruct("FileVersion", "{text}"),
      StringStruct("InternalName", "voice-interviewer"),
      StringStruct("LegalCopyright", "MIT licence"),
      StringStruct("OriginalFilename", "voice-interviewer.exe"),
      StringStruct("ProductName", "Voice Interviewer"),
      StringStruct("ProductVersion", "{text}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ],
)
"""


def version_info(text: str) -> str:
    """What PyInstaller compiles into the program for Windows, where a version is four numbers."""
    numbers = tuple([*(int(part) for part in text.split(".")[:3]), 0, 0, 0][:4])
    return _VERSION.format(numbers=numbers, text=text)


def make(folder: Path) -> None:
    """Write the three files."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {picture.width: picture for picture in map(Image.open, sorted(PICTURES.glob("*.png")))}
    sizes = [size for size in sorted(pictures) if size <= 256]
    pictures[256].save(
        folder / "voice-interviewer.ico",
        sizes=[(size, size) for size in sizes],
        append_images=[pictures[size] for size in sizes[:-1]],
    )
    pictures[512].save(folder / "voice-interviewer.icns", append_images=list(pictures.values()))
    (folder / "version.txt").write_text(version_info(version("voice-interviewer")), encoding="utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]))

"""LibreOffice in a test: a file opened as a user opens it, calculated anew and saved as something else."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

DUTCH: Final = 1043
SEMICOLON, COMMA, QUOTE, UTF_8 = 59, 44, 34, 76
EVERY_SHEET: Final = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


@dataclass(frozen=True)
class Office:
    """LibreOffice with a profile of its own, so that it shares nothing with the user's."""

    program: Path
    profile: Path

    def convert(self, file: Path, form: str, to: Path, reading: str = "") -> list[Path]:
        """What is written to a folder, by name; ``reading`` tells how to read what is no workbook."""
        filters = [f"--infilter={reading}"] if reading else []
        subprocess.run(
            [
                str(self.program),
                f"-env:UserInstallation={self.profile.as_uri()}",
                "--headless",
                *filters,
                "--convert-to",
                form,
                "--outdir",
                str(to),
                str(file),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return sorted(to.iterdir())


def csv_as_dutch(separator: int = SEMICOLON) -> str:
    """How LibreOffice reads a CSV file in Dutch settings, from its first line, as the dialogue proposes."""
    return f"Text - txt - csv (StarCalc):{separator},{QUOTE},{UTF_8},1,,{DUTCH},false,true"

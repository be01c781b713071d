"""Where things stand: the repository, and beside it what belongs to others and is not shipped."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"

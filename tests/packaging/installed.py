"""Run by `nox -s wheel` with the installed package: is it whole, and is it not the tree?

python -P installed.py TREE
"""

from __future__ import annotations

import hashlib
import sys
from importlib.metadata import entry_points, version
from pathlib import Path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def files(folder: Path) -> dict[str, str]:
    """Return path and hash of every file of the package, compiled ones left out."""
    return {
        str(path.relative_to(folder)): digest(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".pyc"
    }


def check(tree: Path) -> list[str]:
    """Return what is wrong with the installed package, seen beside the tree."""
    import eventkit

    installed = Path(eventkit.__file__).resolve().parent
    problems = (
        [] if tree not in installed.parents or "site-packages" in installed.parts else ["imports the tree"]
    )
    here, there = files(tree / "eventkit"), files(installed)
    problems += [f"not in the wheel: {name}" for name in here if name not in there]
    problems += [f"only in the wheel: {name}" for name in there if name not in here]
    problems += [f"differs: {name}" for name in here if name in there and here[name] != there[name]]
    if version("eventkit-diplomacy") != eventkit.__version__:
        problems.append(f"metadata say {version('eventkit-diplomacy')}, the package {eventkit.__version__}")
    if not entry_points(group="console_scripts", name="eventkit"):
        problems.append("no command `eventkit`")
    problems += [f"public name missing: {name}" for name in eventkit.__all__ if not hasattr(eventkit, name)]
    return problems


if __name__ == "__main__":
    found = check(Path(sys.argv[1]).resolve())
    print("\n".join(found) or "the installed package is whole")
    sys.exit(1 if found else 0)

"""`nox -l` lists the sessions; each makes an environment of its own from what `pyproject.toml` declares."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import nox

ROOT = Path(__file__).resolve().parent
SHARED = ROOT.parent / "shared"
PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
EVENT_GOLDS = ("seed", "events-tune", "events-check")
ATTRIBUTION_GOLDS = ("polnear-tune", "polnear-check")
DATE_GOLDS = ("dates-tune", "dates-check")

nox.options.sessions = ["lint", "typecheck", "floors", "tests", "docs", "wheel"]
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_missing_interpreters = False


def group(*names: str) -> tuple[str, ...]:
    """Return the requirements of dependency groups of `pyproject.toml`."""
    return nox.project.dependency_groups(PROJECT, *names)


def need_shared(session: nox.Session) -> None:
    """Skip the session, saying why, where the measuring material is absent."""
    if not SHARED.is_dir():
        session.skip(f"needs the measuring material in {SHARED}, which is not part of the project")


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and formatting with ruff."""
    session.install("-q", *group("lint"))
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def typecheck(session: nox.Session) -> None:
    """Check types with mypy --strict, tests and tools included."""
    session.install("-q", "-e", ".[test]", *group("types"))
    session.run("mypy")


@nox.session
def floors(session: nox.Session) -> None:
    """Check that each floor imports only downwards."""
    session.install("-q", "-e", ".", *group("floors"))
    session.run("lint-imports")


@nox.session(python=["3.11", "3.12", "3.13"])
def tests(session: nox.Session) -> None:
    """Run the tests with coverage; further arguments go to pytest."""
    session.install("-q", "-e", ".[test]")
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", "-q", *session.posargs)
    session.run("coverage", "combine", "-q")
    session.run("coverage", "report")


@nox.session
def slow(session: nox.Session) -> None:
    """Run the tests that take long: a Dask cluster that loses a worker, a short form of chaos, Spark where it is."""
    session.install("-q", "-e", ".[test]")
    session.run("python", "-m", "pytest", "-q", "-m", "slow", *session.posargs)


@nox.session(python="3.11")
def lowest(session: nox.Session) -> None:
    """Run the tests on the lowest versions of our dependencies that `pyproject.toml` allows."""
    constraints = Path(session.create_tmp()) / "lowest.txt"
    constraints.write_text("\n".join(lowest_versions()) + "\n", encoding="utf-8")
    session.install("-q", "-e", ".[test]", "-c", str(constraints))
    session.run("python", "-m", "pytest", "-q", *session.posargs)


def lowest_versions() -> list[str]:
    """Return `name==version` for each run-time requirement of the project and of its extras."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [
        requirement
        for name, requirements in table["optional-dependencies"].items()
        if name not in ("all", "test")
        for requirement in requirements
    ]
    return sorted({each.replace(">=", "==") for each in (*table["dependencies"], *extras)})


@nox.session
def docs(session: nox.Session) -> None:
    """Run the examples of the documentation, then build it; a warning is an error."""
    session.install("-q", "-e", ".[all]", *group("docs"))
    out = session.posargs[0] if session.posargs else "docs/_build"
    session.run("sphinx-build", "-q", "-W", "--keep-going", "-b", "doctest", "docs", f"{out}/doctest")
    session.run("sphinx-build", "-q", "-W", "--keep-going", "-b", "html", "docs", f"{out}/html")


@nox.session
def wheel(session: nox.Session) -> None:
    """Build the wheel, install it elsewhere, and run the rules' examples and a conversion from there."""
    elsewhere = Path(session.create_tmp()).resolve() / "elsewhere"
    shutil.rmtree(elsewhere, ignore_errors=True)
    elsewhere.mkdir(parents=True)
    session.run("pip", "wheel", "-q", "--no-deps", "-w", str(elsewhere), ".", silent=True)
    (built,) = elsewhere.glob("*.whl")
    session.install("-q", "--force-reinstall", str(built))
    shutil.copytree(ROOT / "examples" / "articles", elsewhere / "articles")
    with session.chdir(elsewhere):
        session.run("python", "-P", str(ROOT / "tests" / "packaging" / "installed.py"), str(ROOT))
        session.run("eventkit", "rules", "check")
        session.run("eventkit", "convert", "articles", "--out", "out")
        session.run("python", "-P", str(ROOT / "tests" / "packaging" / "converted.py"), "out")


@nox.session
def score(session: nox.Session) -> None:
    """Measure against the gold files beside the project, and print the tables."""
    need_shared(session)
    session.install("-q", "-e", ".")
    scorers = SHARED / "score"
    for names, scorer in ((EVENT_GOLDS, "score.py"), (ATTRIBUTION_GOLDS, "polnear.py")):
        for name in names:
            gold, found = SHARED / "gold" / f"{name}.jsonl", Path(session.create_tmp()) / f"{name}.jsonl"
            session.run("python", "-m", "tools.predict", str(gold), str(found))
            session.run("python", str(scorers / scorer), str(gold), str(found))
    for name in DATE_GOLDS:
        session.run("python", str(scorers / "dates.py"), str(SHARED / "gold" / f"{name}.jsonl"))


@nox.session
def bench(session: nox.Session) -> None:
    """Measure speed beside spaCy, dateparser and the floor; further arguments go to the benchmark."""
    need_shared(session)
    session.install("-q", "-e", ".[all]", *group("bench"))
    session.run("python", "-m", "benchmarks.bench", *session.posargs)


@nox.session
def chaos(session: nox.Session) -> None:
    """Kill, starve and mislead conversions, and count how many were survived."""
    session.install("-q", "-e", ".[test]")
    session.run("python", "tests/chaos/run.py", *session.posargs)

"""What all tests share: Hypothesis profiles and the folder of measuring material beside the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"

# `dev` is quick; `ci` tries more and is repeatable: a red run there is red here too; `thorough` is for a free hour.
# No deadlines, no check of speed: the first call of a lexicon is slow by nature, and machines are busy.
COMMON = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("dev", COMMON, max_examples=25)
settings.register_profile("ci", COMMON, max_examples=100, derandomize=True, print_blob=True)
settings.register_profile("thorough", COMMON, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


@pytest.fixture(scope="session")
def project() -> Path:
    """Return the root of the checkout."""
    return PROJECT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of gold files and archives, or skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the measuring material in {SHARED}, which is not part of the project")
    return SHARED

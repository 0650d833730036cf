"""Who takes part and who speaks: mentions of actors, resolved to persons, governments, organizations and groups."""

from __future__ import annotations

from eventkit.stages.actors.facade import Actors
from eventkit.stages.actors.model import Entity, Mention

__all__ = ["Actors", "Entity", "Mention"]

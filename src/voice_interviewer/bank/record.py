"""What all records of a pack are made of."""

from typing import Annotated

import msgspec
from msgspec import Meta

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A name for machines: lower-case letters, digits and single hyphens."""

Line = Annotated[str, Meta(min_length=1, max_length=600)]


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A strict record: an unknown field is a mistake, because it is usually a misspelt one."""

"""What all records of a pack are made of."""

from typing import Annotated

import msgspec
from msgspec import Meta

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_SLUG = 60
Slug = Annotated[str, Meta(pattern=SLUG, max_length=LONGEST_SLUG)]
"""A name for machines: lower-case letters, digits and single hyphens."""

LONGEST_LINE = 600
Line = Annotated[str, Meta(min_length=1, max_length=LONGEST_LINE)]


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A strict record: an unknown field is a mistake, because it is usually a misspelt one."""

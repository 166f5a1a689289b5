"""A language's words for dates as rules: what stands there, and what stands in its place, one after the other."""

import re
from collections.abc import Sequence
from typing import TypeAlias

Rules: TypeAlias = tuple[tuple[re.Pattern[str], str], ...]
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


def rules(*pairs: tuple[str, str]) -> Rules:
    return tuple((re.compile(pattern), words) for pattern, words in pairs)


def months(names: Sequence[str]) -> list[tuple[str, str]]:
    """Rules for the twelve months, each given as a pattern."""
    return [(rf"\b(?:{name})\b", month) for name, month in zip(names, MONTHS, strict=True)]

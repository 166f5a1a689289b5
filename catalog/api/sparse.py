"""Sparse records: some members of a stored body, taken over as they are."""

import msgspec

ALWAYS = {"type", "number"}
# What is said only leaves whole: with its questions, with every other answer, and with who speaks and where.
VOICES = {"questions", "statements", "events", "cards"}
_members = msgspec.json.Decoder(dict[str, msgspec.Raw])


def thinned(body: bytes, members: tuple[str, ...]) -> bytes:
    """The body with these members only; the values are not read."""
    wanted = ALWAYS | set(members)
    if wanted & VOICES:
        wanted |= VOICES
    held = _members.decode(body)
    return msgspec.json.encode({name: value for name, value in held.items() if name in wanted})

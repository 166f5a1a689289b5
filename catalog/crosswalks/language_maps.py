"""Language maps (IIIF Presentation 3.0 §4.2): BCP 47 tag -> texts, "none" where no language is known."""

import re
from collections.abc import Iterable, Mapping

LanguageMap = dict[str, list[str]]
# The official schema takes no tag with digits, such as es-419.
_TAG = re.compile(r"[a-zA-Z]{2,8}(-[a-zA-Z]+)*")


def mapped(words: Mapping[str, str]) -> LanguageMap:
    """Words of ours as a language map; empty where there are none."""
    return spread(words.items())


def only(*texts: str) -> LanguageMap:
    """Texts in no language: names, numbers, addresses."""
    return spread(("", text) for text in texts)


def spread(lines: Iterable[tuple[str, str]]) -> LanguageMap:
    """(tag, text) lines gathered by tag, each text once, in their order; empty texts are left out."""
    found: LanguageMap = {}
    for tag, text in lines:
        held = found.setdefault(tag_of(tag), []) if text else []
        if text and text not in held:
            held.append(text)
    return found


def tag_of(tag: str) -> str:
    """The tag as a language map takes it: "none" for none; a tag with digits loses what stands from there on."""
    if not tag or tag == "und":
        return "none"
    if _TAG.fullmatch(tag):
        return tag
    kept = re.match(r"[a-zA-Z]{2,8}(-[a-zA-Z]+(?![0-9a-zA-Z]))*", tag)
    return kept.group() if kept else "none"

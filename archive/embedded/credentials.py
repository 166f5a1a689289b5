"""Content Credentials (C2PA 2.4): who signed a file, what is said to have been done to it, and whether it still fits.

Nothing is asked of any other machine: neither manifests that lie elsewhere, nor whether a certificate was revoked.
No list of trusted signers is known here, so a name is what the certificate says, and no more.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import c2pa

from archive.embedded.plain import plain

TOOL = f"c2pa {c2pa.sdk_version()}"
VALID, INVALID, ELSEWHERE, UNREADABLE = "valid", "invalid", "elsewhere", "unreadable"
_STATES = {"Valid": VALID, "Trusted": VALID, "Invalid": INVALID}
_OFFLINE = {"verify": {"remote_manifest_fetch": False, "ocsp_fetch": False}}
# No manifest says this of a file: it is what not being on a list of ours comes to.
_UNLISTED = "signingCredential.untrusted"
_MOST_ACTIONS, _MOST_INGREDIENTS, _MOST_WRONGS, _LONGEST = 30, 20, 20, 200
_WHERE_A_MANIFEST_BEGINS = 1024 * 1024


def read_credentials(path: Path, media_type: str) -> dict[str, Any]:
    """The active manifest in short, and whether it holds; empty where the file has none. Never raises.

    `state`: valid (the bytes are those that were signed), invalid, elsewhere (its manifest is on another machine,
    which is not asked), unreadable.
    """
    try:
        with c2pa.Context.from_dict(_OFFLINE) as offline, path.open("rb") as file:
            reader = c2pa.Reader.try_create(media_type, file, None, offline)
            if reader is None:
                return {}
            with reader:
                return _in_short(reader)
    except Exception as wrong:  # Also of a file that c2pa cannot read and that has no manifest at all.
        if str(wrong).startswith("Remote"):
            return _stated(ELSEWHERE, "Its manifest lies on another machine, which was not asked.")
        broken = _mentions_a_manifest(path)
        return _stated(UNREADABLE, f"Its manifest cannot be read: {wrong}") if broken else {}


def _stated(state: str, *wrong: str) -> dict[str, Any]:
    day = datetime.now(UTC).date().isoformat()
    return {"state": state, "checked": day, "tool": TOOL, "wrong": [_short(each) for each in wrong]}


def _in_short(reader: c2pa.Reader) -> dict[str, Any]:
    manifest = reader.get_active_manifest() or {}
    results = (reader.get_validation_results() or {}).get("activeManifest", {})
    failures = [each for each in results.get("failure", []) if each.get("code") != _UNLISTED]
    wrong = [f"{each.get('code')}: {each.get('explanation', '')}" for each in failures[:_MOST_WRONGS]]
    told = _stated(_STATES.get(str(reader.get_validation_state()), INVALID), *wrong)
    signature = manifest.get("signature_info") or {}
    told |= {
        "signer": _short(signature.get("issuer")),
        "signer_name": _short(signature.get("common_name")),
        "time": _short(signature.get("time")),
        "algorithm": _short(signature.get("alg")),
        "generator": _generator(manifest),
        "title": _short(manifest.get("title")),
        "actions": list(_actions(manifest))[:_MOST_ACTIONS],
        "ingredients": [
            {key: _short(each.get(key)) for key in ("title", "format", "relationship")}
            for each in (manifest.get("ingredients") or [])[:_MOST_INGREDIENTS]
        ],
    }
    return told


def _generator(manifest: dict[str, Any]) -> str:
    about = (manifest.get("claim_generator_info") or [{}])[0]
    words = f"{about.get('name') or ''} {about.get('version') or ''}".strip()
    return _short(words or manifest.get("claim_generator"))


def _actions(manifest: dict[str, Any]) -> Iterator[dict[str, str]]:
    for assertion in manifest.get("assertions") or []:
        if str(assertion.get("label", "")).startswith("c2pa.actions"):
            for action in (assertion.get("data") or {}).get("actions") or []:
                agent = action.get("softwareAgent") or ""
                yield {
                    "action": _short(action.get("action")),
                    "when": _short(action.get("when")),
                    "agent": _short(agent.get("name") if isinstance(agent, dict) else agent),
                    "source": _short(str(action.get("digitalSourceType") or "").rpartition("/")[2]),
                }


def _short(value: Any) -> str:
    return plain(value)[:_LONGEST] if value else ""


def _mentions_a_manifest(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(_WHERE_A_MANIFEST_BEGINS)
    return b"jumb" in start and b"c2pa" in start

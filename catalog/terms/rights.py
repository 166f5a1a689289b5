"""On what terms a file may be used: one RightsStatements.org or Creative Commons URI, and no other."""

from difflib import get_close_matches

_RS = "http://rightsstatements.org/vocab/{}/1.0/"
_CC = "http://creativecommons.org/licenses/{}/4.0/"
RIGHTS: dict[str, str] = {
    _RS.format("InC"): "In copyright",
    _RS.format("InC-OW-EU"): "In copyright, EU orphan work",
    _RS.format("InC-EDU"): "In copyright, educational use permitted",
    _RS.format("InC-NC"): "In copyright, non-commercial use permitted",
    _RS.format("InC-RUU"): "In copyright, rights-holder cannot be found",
    _RS.format("NoC-CR"): "No copyright, contractual restrictions",
    _RS.format("NoC-NC"): "No copyright, non-commercial use only",
    _RS.format("NoC-OKLR"): "No copyright, other legal restrictions",
    _RS.format("NoC-US"): "No copyright, United States",
    _RS.format("CNE"): "Copyright not evaluated",
    _RS.format("UND"): "Copyright undetermined",
    _RS.format("NKC"): "No known copyright",
    _CC.format("by"): "CC BY 4.0",
    _CC.format("by-sa"): "CC BY-SA 4.0",
    _CC.format("by-nc"): "CC BY-NC 4.0",
    _CC.format("by-nd"): "CC BY-ND 4.0",
    _CC.format("by-nc-sa"): "CC BY-NC-SA 4.0",
    _CC.format("by-nc-nd"): "CC BY-NC-ND 4.0",
    "http://creativecommons.org/publicdomain/zero/1.0/": "CC0 1.0",
    "http://creativecommons.org/publicdomain/mark/1.0/": "Public Domain Mark 1.0",
}

_BY_SMALL_LETTERS = {uri.lower(): uri for uri in RIGHTS}


def check(uri: str) -> str:
    """The URI as it must be written (http, trailing slash). ValueError names the nearest."""
    written = uri.strip().replace("https://", "http://", 1).replace("/page/", "/vocab/")
    written = written if written.endswith("/") else f"{written}/"
    if written in RIGHTS:
        return written
    nearest = get_close_matches(written.lower(), _BY_SMALL_LETTERS, n=1, cutoff=0)[0]
    raise ValueError(f'"{uri}" is no rights statement known here. The nearest is {_BY_SMALL_LETTERS[nearest]}')

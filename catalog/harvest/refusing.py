"""What OAI-PMH calls an error (§3.6): a code of the protocol, and words for whoever reads the log."""

from enum import StrEnum


class Code(StrEnum):
    """The codes that this repository can answer. It has sets, so noSetHierarchy is not among them."""

    BAD_VERB = "badVerb"
    BAD_ARGUMENT = "badArgument"
    BAD_TOKEN = "badResumptionToken"
    NO_FORMAT = "cannotDisseminateFormat"
    NO_ID = "idDoesNotExist"
    NO_RECORDS = "noRecordsMatch"
    NO_FORMATS = "noMetadataFormats"

    @property
    def misunderstood(self) -> bool:
        """Where the request itself was not understood, the answer repeats none of its arguments."""
        return self in (Code.BAD_VERB, Code.BAD_ARGUMENT)


class Refusal(Exception):
    """A request that is answered with an error element."""

    def __init__(self, code: Code, says: str) -> None:
        super().__init__(says)
        self.code = code
        self.says = says

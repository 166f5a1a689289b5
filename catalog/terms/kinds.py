"""The few words that code branches on; everything else that may be chosen is a Concept, kept as data."""

from enum import StrEnum


class RecordKind(StrEnum):
    """What a record is about; its value is the tag of its document, and the root of its address."""

    ITEM = "item"
    PLACE = "place"
    AGENT = "agent"
    EVENT = "event"
    SOURCE = "source"
    COLLECTION = "collection"

    @property
    def plural(self) -> str:
        """The word that stands in addresses: /items/HL-0001."""
        return f"{self.value}s"


class AnswerKind(StrEnum):
    """What sort of value answers a question."""

    DATE = "date"
    SPAN = "span"
    CONCEPT = "concept"
    TEXT = "text"
    AGENT = "agent"
    PLACE = "place"
    COUNT = "count"
    MEASURE = "measure"
    YES_NO = "yes-no"


class Holds(StrEnum):
    """How many different answers can be so: one ever, one at a time, or many together."""

    ONE = "one"
    AT_A_TIME = "at-a-time"
    MANY = "many"


class Sense(StrEnum):
    """What an answer does with its value. Several `one_of` rows on one question are one answer: this or that."""

    IS = "is"
    IS_NOT = "is_not"
    ONE_OF = "one_of"


class How(StrEnum):
    """How the speaker says it. Only *says* and *thinks likely* are firm: the rest never exclude anything."""

    SAYS = "says"
    LIKELY = "thinks likely"
    POSSIBLE = "thinks possible"
    SUPPOSES = "supposes"
    RELAYS = "relays"
    TRADITION = "tradition"

    @property
    def firm(self) -> bool:
        return self in (How.SAYS, How.LIKELY)


class StanceKind(StrEnum):
    """What a speaker does, in so many words, with another statement."""

    DENIES = "denies"
    CORROBORATES = "corroborates"
    QUALIFIES = "qualifies"
    SUPERSEDES = "supersedes"
    CORRECTS = "corrects"

    @property
    def replaces(self) -> bool:
        """True where a speaker replaces an earlier statement of the same speaker."""
        return self in (StanceKind.SUPERSEDES, StanceKind.CORRECTS)


class StatementKind(StrEnum):
    """What sort of act of saying it was. Never "claim": that becomes a label for one side."""

    FINDING = "finding"
    REPORT = "report"
    DESCRIPTION = "description"
    POSITION = "position"
    DENIAL = "denial"
    ANNOUNCEMENT = "announcement"
    TRADITION = "tradition"
    LEGAL_TEXT = "legal text"
    COURT_ORDER = "court order"
    INSCRIPTION = "inscription"


class Ground(StrEnum):
    """What the speaker gives as the ground, never how true it is. Unordered."""

    NONE = "none given"
    ACCOUNT = "another's account"
    WRITTEN = "written record"
    INSCRIPTION = "inscription"
    OBSERVATION = "observation"
    OBJECTS = "objects examined"
    IMAGES = "images analysed"


class Form(StrEnum):
    """How a carrier has the words."""

    OWN_WORDS = "own words"
    QUOTED = "quoted"
    PARAPHRASED = "paraphrased"
    TRANSLATED = "translated"
    SUMMARISED = "summarised"


class Moment(StrEnum):
    """Whether a piece of evidence shows the thing before, or as the report found it."""

    BASELINE = "baseline"
    FOLLOW_UP = "follow-up"


class NameKind(StrEnum):
    COMMON = "common"
    FULL = "full"
    DEDICATION = "dedication"
    HISTORICAL = "historical"
    VARIANT = "variant"
    ROMANISED = "romanised"
    REGISTER = "in a register"
    SUPPLIED = "supplied by the cataloguer"


class Held(StrEnum):
    """What the catalogue has of a source."""

    COPY = "copy"
    LINK = "link"
    MENTION = "mention"
    OTHERS_COPY = "another's copy"


class Read(StrEnum):
    """How much of a source was read by the cataloguer."""

    WHOLE = "whole"
    PART = "part"
    NOT = "not read"


class State(StrEnum):
    """How the published side stands towards a record."""

    PUBLISHED = "published"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


class Verdict(StrEnum):
    """What a question's answers do with each other, computed (VOCABULARY §3), never typed."""

    CONTESTED = "contested"
    DIFFER = "accounts differ"
    SEVERAL = "several accounts"
    ONE = "one account"
    NONE = "no statement held"

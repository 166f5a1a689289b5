"""The words on pages for what code branches on. They say what is recorded, and judge nothing."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from catalog.terms.coordinates import Precision
from catalog.terms.document.statement import PublicQuestion
from catalog.terms.kinds import (
    Form,
    Ground,
    Held,
    How,
    Moment,
    NameKind,
    Read,
    RecordKind,
    StanceKind,
    StatementKind,
    Verdict,
)

KINDS = {
    RecordKind.ITEM: _("Item"),
    RecordKind.PLACE: _("Place"),
    RecordKind.AGENT: _("Agent"),
    RecordKind.EVENT: _("Event"),
    RecordKind.SOURCE: _("Source"),
    RecordKind.COLLECTION: _("Collection"),
}
KINDS_MANY = {
    RecordKind.ITEM: _("Items"),
    RecordKind.PLACE: _("Places"),
    RecordKind.AGENT: _("People and bodies"),
    RecordKind.EVENT: _("Events"),
    RecordKind.SOURCE: _("Sources"),
    RecordKind.COLLECTION: _("Collections"),
}
STATEMENTS = {
    StatementKind.FINDING: _("Finding"),
    StatementKind.REPORT: _("Report"),
    StatementKind.DESCRIPTION: _("Description"),
    StatementKind.POSITION: _("Position"),
    StatementKind.DENIAL: _("Denial"),
    StatementKind.ANNOUNCEMENT: _("Announcement"),
    StatementKind.TRADITION: _("Tradition"),
    StatementKind.LEGAL_TEXT: _("Legal text"),
    StatementKind.COURT_ORDER: _("Court order"),
    StatementKind.INSCRIPTION: _("Inscription"),
}
GROUNDS = {
    Ground.NONE: pgettext_lazy("ground of a statement", "None given"),
    Ground.ACCOUNT: _("Another’s account"),
    Ground.WRITTEN: _("Written record"),
    Ground.INSCRIPTION: _("Inscription"),
    Ground.OBSERVATION: _("Observation"),
    Ground.OBJECTS: _("Objects examined"),
    Ground.IMAGES: _("Images analysed"),
}
FORMS = {
    Form.OWN_WORDS: _("in the speaker’s own words"),
    Form.QUOTED: _("quoted there"),
    Form.PARAPHRASED: _("paraphrased there"),
    Form.TRANSLATED: _("translated there"),
    Form.SUMMARISED: _("summarised there"),
}
HELD = {
    Held.COPY: _("Copy held"),
    Held.LINK: _("Linked, no copy"),
    Held.MENTION: _("Mention only"),
    Held.OTHERS_COPY: _("Read in another’s copy"),
}
READ = {Read.WHOLE: _("Read whole"), Read.PART: _("Read in part"), Read.NOT: _("Not read")}
HOW = {
    How.SAYS: "",
    How.LIKELY: _("thinks likely"),
    How.POSSIBLE: _("thinks possible"),
    How.SUPPOSES: _("supposes"),
    How.RELAYS: _("relays"),
    How.TRADITION: _("as tradition"),
}
MOMENTS = {Moment.BASELINE: _("Seen before"), Moment.FOLLOW_UP: _("Seen then")}
STANCES = {
    StanceKind.DENIES: _("denies"),
    StanceKind.CORROBORATES: _("corroborates"),
    StanceKind.QUALIFIES: _("qualifies"),
    StanceKind.SUPERSEDES: _("supersedes"),
    StanceKind.CORRECTS: _("corrects"),
}
NAMES = {
    NameKind.COMMON: _("common"),
    NameKind.FULL: _("full"),
    NameKind.DEDICATION: _("dedication"),
    NameKind.HISTORICAL: _("historical"),
    NameKind.VARIANT: _("variant"),
    NameKind.ROMANISED: _("romanised"),
    NameKind.REGISTER: _("in a register"),
    NameKind.SUPPLIED: _("supplied by the cataloguer"),
}
PRECISIONS = {
    Precision.EXACT: _("The position is shown as it is recorded."),
    Precision.ONE_KM: _("The position is generalised to a grid of about 1 km."),
    Precision.TEN_KM: _("The position is generalised to a grid of about 10 km."),
}


def standing(question: PublicQuestion) -> str:
    """How a question's statements stand to each other, with their number."""
    count = len(question.statements)
    statements = ngettext("%(count)d statement", "%(count)d statements", count) % {"count": count}
    match question.state:
        case Verdict.CONTESTED:
            return str(_("Contested: %s")) % statements
        case Verdict.DIFFER:
            return str(_("Accounts differ: %s")) % statements
        case Verdict.SEVERAL:
            return str(_("Several accounts: %s")) % statements
        case Verdict.ONE:
            return str(_("One account: %s")) % statements
    return statements if count else str(_("No statement held"))

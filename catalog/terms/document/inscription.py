from catalog.terms.document.base import Attribution, HoldingKey, Part, Words


class Inscription(Part):
    """Writing on the item: its language with its script (BCP 47), and where it stands.

    What it says is read by somebody, and two may read it differently: each reading is a statement that answers
    a question about this inscription, with the letters as they were read and what they mean. `picture` is a
    holding that shows it.
    """

    key: str
    language: str
    where: Words = {}
    picture: HoldingKey = ""
    by: Attribution = Attribution()

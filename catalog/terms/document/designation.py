from catalog.terms.document.base import AgentNumber, Attribution, ConceptKey, Part, Words


class Designation(Part):
    """That a body has the item on a list or register: which, under what number, from when to when (EDTF).

    `level` is a concept of `designation-levels`.
    """

    key: str
    register: Words
    body: AgentNumber = ""
    body_described: Words = {}
    number: str = ""
    level: ConceptKey = ""
    during: str = ""
    by: Attribution = Attribution()

from catalog.terms.document.base import AgentNumber, Attribution, ConceptKey, Part, PlaceNumber, Words


class ProvenanceStep(Part):
    """That somebody is said to have owned, held or kept the item, how it came to them, and when (EDTF).

    `role` is a concept of `holder-roles`, `acquired` one of `acquisition`. What lies between two steps is
    computed, and shown as a gap: nothing here says that a chain is whole.
    """

    key: str
    role: ConceptKey
    holder: AgentNumber = ""
    holder_described: Words = {}
    acquired: ConceptKey = ""
    during: str = ""
    place: PlaceNumber = ""
    text: Words = {}
    by: Attribution = Attribution()

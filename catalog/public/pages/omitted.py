"""What published records hold and their pages do not show, each with the reason. A test reads this list."""

# The path of a field -> why no page shows it. An entry covers all that lies below it, and the same within an event
# that an item carries whole.
OMITTED: dict[str, str] = {
    "version": "Tells programs by which schema to read the document; a page is read by people.",
    "searches.key": "Nothing points at a search; it stands under its question, in words.",
    "questions.topic": "A question stands on the page in the words that its topic gives it.",
    "questions.about": "Stands already in the words of the question, which it fills.",
    "questions.wording": "Stands on the page as the words of the question, chosen for the reader's language.",
    "questions.kind": "What kind of answer a question takes is seen from its answers.",
    "questions.holds": "Tells whether answers exclude each other; the page shows what follows, how they stand.",
    "questions.scheme": "The answers on the page are concepts of it, and lead to their pages there.",
    "date": "Is made from the answers to when it happened; the key facts show it where all of these meet.",
    "cards.kind": "A mention is a label that leads to the record, and the record's own page tells its kind.",
    "cards.part_of": "Of what a record that is mentioned is a part stands on its own page.",
    "cards.principal": "For whom an agent that is mentioned speaks is the agent's to tell, with its source.",
    "cards.place": "Where a record that is mentioned lies stands on its own page, with whoever says so.",
    "cards.position": "The map of a record that is mentioned stands on its own page.",
    "cards.broader": "What is broader than a concept stands on the concept's page.",
    "cards.excludes": "Is what the standing of answers was computed from, and that is shown.",
    "cards.also": "Further labels of a concept stand on the concept's page; here they are only searched.",
    "cards.url": "The address of a source that is mentioned stands on the source's page.",
    "cards.sha256": "The checksum of a picture is for programs; it stands in the record's JSON.",
}

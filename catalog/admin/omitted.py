"""What the tables hold and no form of the desk has a box for, each with the reason. A test reads this list."""

# The list in the document and the column ("source.captured"), or a column wherever it stands ("key"), -> why.
OMITTED: dict[str, str] = {
    "key": "Given by the record's own counter when a row is saved; nobody types it.",
    "source.captured": 'Is made from the file that is put into the box "Deposit a copy"; it cannot be chosen.',
}

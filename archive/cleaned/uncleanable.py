class Uncleanable(ValueError):
    """A file that cannot be given to the public, with a sentence that says why and what to do."""

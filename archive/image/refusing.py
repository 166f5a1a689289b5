"""How a request is answered that cannot be fulfilled."""


class BadRequest(ValueError):
    """400: the request is not one that the Image API knows, or names nothing."""


class NotOffered(ValueError):
    """501: the Image API knows it, and this server does not do it."""

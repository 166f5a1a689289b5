def propose(text: str) -> list[str]:
    return []

"""An answer of OAI-PMH, to read in a test."""

from dataclasses import dataclass

from lxml import etree

OAI = {"oai": "http://www.openarchives.org/OAI/2.0/", "dc": "http://purl.org/dc/elements/1.1/"}


@dataclass(frozen=True)
class Answer:
    root: etree._Element

    def all(self, path: str) -> list[str]:
        """Texts of elements, by a path of OAI-PMH's own names."""
        steps = "/".join(f"oai:{step}" for step in path.split("/"))
        return [found.text or "" for found in self.root.findall(f".//{steps}", OAI)]

    def one(self, path: str) -> str:
        (found,) = self.all(path)
        return found

    def dc(self, name: str) -> list[str]:
        return [found.text for found in self.root.findall(f".//dc:{name}", OAI)]

    @property
    def numbers(self) -> list[str]:
        """Numbers of the records in a list, deleted ones with a minus."""
        headers = self.root.findall(".//oai:header", OAI)
        return [f"{'-' if h.get('status') == 'deleted' else ''}{h[0].text.rpartition(':')[2]}" for h in headers]

    @property
    def errors(self) -> list[str]:
        return [found.get("code") for found in self.root.findall("oai:error", OAI)]

    @property
    def request(self) -> etree._Element:
        return self.root.find("oai:request", OAI)

    @property
    def token(self) -> etree._Element | None:
        return self.root.find(".//oai:resumptionToken", OAI)

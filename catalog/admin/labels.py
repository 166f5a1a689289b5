"""Several labels a language: one box a language, one label a line."""

from typing import Any

from catalog.admin.words import WordsFormField, WordsWidget


class LabelsWidget(WordsWidget):
    """Labels as lines."""

    def decompress(self, value: Any) -> list[Any]:
        lines = {tag: "\n".join(texts) for tag, texts in (value or {}).items() if isinstance(texts, list | tuple)}
        return super().decompress(lines)


class LabelsFormField(WordsFormField):
    """Gives {"en": ["belfry", "campanile"]}; empty lines and languages without labels are left out."""

    widget = LabelsWidget

    def compress(self, values: list[Any]) -> Any:
        lines = super().compress(values)
        found = {tag: [line.strip() for line in text.splitlines() if line.strip()] for tag, text in lines.items()}
        return {tag: texts for tag, texts in found.items() if texts}

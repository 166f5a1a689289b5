"""Words by language, typed into one box a language instead of as JSON."""

from typing import Any

from django import forms

from catalog.models.drafts.fields import WordsField
from catalog.terms.languages import OWN_NAMES, READERS


class WordsWidget(forms.MultiWidget):
    """One text box for each language of the house; words in others are kept as they are."""

    template_name = "admin/words.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        boxes: dict[str, forms.Widget | type[forms.Widget]] = {
            tag: forms.Textarea(
                attrs={"rows": 2, "lang": tag, "aria-label": OWN_NAMES[tag], "placeholder": OWN_NAMES[tag]}
            )
            for tag in READERS
        }
        super().__init__(boxes | {"others": forms.HiddenInput()}, attrs)

    def decompress(self, value: Any) -> list[Any]:
        words = value if isinstance(value, dict) else {}
        others = {tag: text for tag, text in words.items() if tag not in READERS}
        return [*(words.get(tag, "") for tag in READERS), forms.JSONField().prepare_value(others)]


class WordsFormField(forms.MultiValueField):
    """Gives {"en": "...", "hy": "..."}; a language left empty is left out."""

    widget = WordsWidget

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        for unused in ("encoder", "decoder", "max_length"):
            kwargs.pop(unused, None)
        fields = [*(forms.CharField(required=False) for _ in READERS), forms.JSONField(required=False)]
        super().__init__(fields, *args, require_all_fields=False, **kwargs)

    def compress(self, values: list[Any]) -> dict[str, str]:
        if not values:
            return {}
        words = {tag: text.strip() for tag, text in zip(READERS, values, strict=False) if text and text.strip()}
        others = values[len(READERS)] or {}
        return {**words, **others}

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.clean(data) != (initial or {})) if data else bool(initial)


OVERRIDES: dict[Any, dict[str, Any]] = {WordsField: {"form_class": WordsFormField, "widget": WordsWidget}}

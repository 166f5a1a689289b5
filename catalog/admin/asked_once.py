"""Boxes that choose a record ask the database once for all rows of a page, and not once a row."""

from typing import Any

from django.contrib.admin.widgets import AutocompleteMixin, AutocompleteSelect, AutocompleteSelectMultiple
from django.db.models import Model, QuerySet
from django.forms import ModelChoiceField, ModelForm, Select
from django.forms.models import BaseInlineFormSet

Labels = dict[str, str]


class Known(AutocompleteMixin, Select):
    """Django's look-up box, which is told what its choice is called; what it was not told it asks for."""

    known: Labels = {}

    def optgroups(self, name: str, value: Any, attrs: Any = None) -> Any:
        chosen = [str(each) for each in value if str(each) not in self.choices.field.empty_values]
        if not set(chosen) <= self.known.keys():
            return super().optgroups(name, value, attrs)
        empty = [] if self.is_required or self.allow_multiple_selected else [self.create_option(name, "", "", False, 0)]
        options = [self.create_option(name, each, self.known[each], True, len(empty)) for each in chosen]
        return [(None, [*empty, *options], 0)]


class KnownOne(Known, AutocompleteSelect):
    """One choice."""


class KnownSeveral(Known, AutocompleteSelectMultiple):
    """Several choices."""


class AskedOnce(BaseInlineFormSet):  # type: ignore[type-arg]
    """Rows of a page. What their boxes show costs a query for each kind of thing chosen, however many rows."""

    model: type[Model]
    queryset: QuerySet[Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._labels: dict[tuple[type[Model], str], Labels] = {}
        self._choices: dict[str, list[Any]] = {}
        super().__init__(*args, **kwargs)

    def get_queryset(self) -> QuerySet[Any]:
        """The rows, with all that several may be chosen of, and each knowing whose it is."""
        if not hasattr(self, "_queryset"):
            several = [each.name for each in self.model._meta.many_to_many]
            self.queryset = self.queryset.prefetch_related(*several)
            for row in super().get_queryset():
                setattr(row, self.fk.name, self.instance)
        return super().get_queryset()

    def add_fields(self, form: ModelForm, index: int | None) -> None:  # type: ignore[type-arg]
        super().add_fields(form, index)
        for name, field in form.fields.items():
            if isinstance(field, ModelChoiceField) and not field.widget.is_hidden:
                self._told(name, field)

    def _told(self, name: str, field: Any) -> None:
        wrapped = hasattr(field.widget, "widget")
        box: Any = field.widget.widget if wrapped else field.widget
        looks_up: bool = isinstance(box, AutocompleteMixin)
        if not looks_up:
            if name not in self._choices:
                self._choices[name] = list(field.choices)
            field.widget.choices = self._choices[name]
            return
        form = KnownSeveral if box.allow_multiple_selected else KnownOne
        knowing = form(box.field, box.admin_site, box.attrs, box.choices, box.db)
        knowing.is_required, knowing.known = box.is_required, self._called(field)
        if wrapped:
            field.widget.widget = knowing
        else:
            field.widget = knowing

    def _called(self, field: Any) -> Labels:
        """Key and label of everything of this model that some row has chosen."""
        model, by = field.queryset.model, field.to_field_name or "pk"
        if (model, by) not in self._labels:
            chosen = {key for row in self.get_queryset() for key in _keys(row, model)} - {None}
            found = model._default_manager.filter(**{f"{by}__in": chosen}) if chosen else ()
            self._labels[model, by] = {
                str(field.prepare_value(each)): field.label_from_instance(each) for each in found
            }
        return self._labels[model, by]


def _keys(row: Model, model: type[Model]) -> list[Any]:
    """What a row holds of a model: in its own columns, and where it may have several."""
    held = [getattr(row, each.attname) for each in row._meta.concrete_fields if each.related_model is model]
    several = [each for each in row._meta.many_to_many if each.related_model is model]
    return [*held, *(chosen.pk for each in several for chosen in getattr(row, each.name).all())]

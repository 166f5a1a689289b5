"""One page for a record, one for a search with facets, one list for programs."""

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, render
from django.urls import include, path
from rest_framework import routers, serializers, viewsets

from tests.bench.naive.models import Item, ItemName, Statement


class NameSerializer(serializers.ModelSerializer):
    class Meta:
        model = ItemName
        fields = ["language", "value"]


class StatementSerializer(serializers.ModelSerializer):
    speaker = serializers.StringRelatedField()
    source = serializers.StringRelatedField()

    class Meta:
        model = Statement
        fields = ["speaker", "source", "locator", "said", "date", "text"]


class ItemSerializer(serializers.ModelSerializer):
    place = serializers.StringRelatedField()
    names = NameSerializer(many=True)
    statements = StatementSerializer(many=True)

    class Meta:
        model = Item
        fields = ["number", "title", "kind", "place", "longitude", "latitude", "names", "statements"]


class ItemViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Item.objects.all()
    serializer_class = ItemSerializer


def record(request, number):
    item = get_object_or_404(Item.objects.select_related("place"), number=number)
    statements = item.statements.select_related("speaker", "source")
    return render(request, "record.html", {"item": item, "names": item.names.all(), "statements": statements})


def search(request):
    items = Item.objects.all()
    if asked := request.GET.get("q"):
        found = Q(title__icontains=asked) | Q(names__value__icontains=asked) | Q(statements__text__icontains=asked)
        items = items.filter(found).distinct()
    if kind := request.GET.get("kind"):
        items = items.filter(kind=kind)
    facets = {
        "kind": items.order_by().values_list("kind").annotate(count=Count("id", distinct=True)),
        "place": items.order_by().values_list("place__name").annotate(count=Count("id", distinct=True)),
    }
    page = Paginator(items.select_related("place"), 24).get_page(request.GET.get("page"))
    return render(request, "search.html", {"facets": facets, "page": page, "asked": asked or ""})


router = routers.SimpleRouter()
router.register("items", ItemViewSet)
urlpatterns = [
    path("api/", include(router.urls)),
    path("items/<str:number>", record),
    path("search", search),
]

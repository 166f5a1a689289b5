"""Where something lies, as Dublin Core says it: DCMI Point and DCMI Box."""

from catalog.terms.document.position import PublicPosition
from catalog.terms.geometry import points_of


def point(position: PublicPosition) -> str:
    """The circle that everybody may know (DCMI Point)."""
    within = f"; comment=within {position.radius} m of this point ({position.precision})"
    return f"east={position.longitude}; north={position.latitude}; projection=WGS 84" + within


def box(position: PublicPosition) -> str:
    """The box around a line or outline (DCMI Box); empty where there is none."""
    if position.shape is None:
        return ""
    longitudes, latitudes = zip(*points_of(position.shape), strict=True)
    limits = {
        "westlimit": min(longitudes),
        "southlimit": min(latitudes),
        "eastlimit": max(longitudes),
        "northlimit": max(latitudes),
    }
    return "; ".join(f"{name}={value}" for name, value in limits.items()) + "; projection=WGS 84"

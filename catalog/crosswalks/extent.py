"""Where something lies, as Dublin Core says it: DCMI Point and DCMI Box."""

from catalog.terms.document.position import PublicPosition
from catalog.terms.longitudes import turned
from catalog.terms.measuring import box_of


def point(position: PublicPosition) -> str:
    """The circle that everybody may know (DCMI Point)."""
    within = f"; comment=within {position.radius} m of this point ({position.precision})"
    return f"east={position.longitude}; north={position.latitude}; projection=WGS 84" + within


def box(position: PublicPosition) -> str:
    """The box around a line or outline (DCMI Box); empty where there is none.

    Across 180° its west limit is larger than its east limit.
    """
    if position.shape is None:
        return ""
    west, south, east, north = box_of(position.shape)
    limits = {"westlimit": west, "southlimit": south, "eastlimit": turned(east), "northlimit": north}
    return "; ".join(f"{name}={value}" for name, value in limits.items()) + "; projection=WGS 84"

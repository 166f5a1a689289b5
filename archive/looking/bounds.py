"""How much a file may cost whoever looks at it."""

# Of address space, for one file: twice what the largest picture takes while it is decoded.
MOST_MEMORY = 3 * 1024**3
MOST_SECONDS = 300
# 200 million: a book page at 1,200 dpi; decoded, 800 MB.
MOST_PIXELS = 200_000_000
# Of a picture with several pages, in all.
MOST_PAGES = 1_000
MOST_PIXELS_IN_ALL = 2_000_000_000

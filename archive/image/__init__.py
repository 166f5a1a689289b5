"""The image door: IIIF Image API 3.0 and 2.1, level 2, over stripped copies of what is public; never an original."""

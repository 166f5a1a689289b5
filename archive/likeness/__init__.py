"""Whether we have seen a picture before: pictures that look alike, whatever their bytes."""

"""The borderless map: coasts, lakes and rivers cut to a window around one circle."""

"""What answers each address of the visitors' site: find, gather, render."""

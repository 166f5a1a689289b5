"""Fixity: originals are read again and hashed, in every store; what is wrong is named, and put right."""

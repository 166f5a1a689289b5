"""What each page shows, gathered and typed before any template sees it."""

"""What every drawing needs, whatever it shows: how wide text is, and in which order few lines cross."""

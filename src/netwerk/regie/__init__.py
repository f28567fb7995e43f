"""Regie: does the network work as the policy says? One module an analysis, one a format of the report."""

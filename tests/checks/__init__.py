"""Each check seen failing, and seen passing what it should leave alone; every name here is invented."""

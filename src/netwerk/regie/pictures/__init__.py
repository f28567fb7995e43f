"""The figures of the report as pictures: shapes at their place, which a template writes as SVG without any script."""

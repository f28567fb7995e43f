"""Tables as an Excel workbook: text stays text, links lead to rows, the same bytes on every machine."""

from netwerk.workbooks.base import Column, Line, Link, Table, Text, Value, limits
from netwerk.workbooks.book import render

__all__ = ["Column", "Line", "Link", "Table", "Text", "Value", "limits", "render"]

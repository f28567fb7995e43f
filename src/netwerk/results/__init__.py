"""An answer as a page that sorts, as a workbook, and as a picture where its rows are a count."""

"""The local web application: pages that cite, questions as forms, linked data and SPARQL; it only reads."""

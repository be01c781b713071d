"""Small grammars over running text: names, people, dates, links, labels; no words of any language in the code."""

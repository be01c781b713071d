"""Parts of a document in, `Found` values out; one question a file, no words of any language in the code."""

"""Write the expected YAML of the cases that have none yet, for you to read line by line before you commit it."""

from pathlib import Path

from meetup_recap import load_all, to_yaml


def main() -> None:
    """Write each missing file and name it."""
    for post in sorted(Path("tests/cases").rglob("*.md")):
        expected = post.with_suffix(".yaml")
        if not expected.exists():
            expected.write_text(to_yaml(load_all(post, root=post.parent)), "utf-8")
            print(f"{expected}: read it line by line")


if __name__ == "__main__":
    main()

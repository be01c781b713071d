"""`python -m meetup_recap` is the command `meetup-recap`."""

import sys

from meetup_recap.cli import main

if __name__ == "__main__":
    sys.exit(main())

"""`python -m copydesk` is the command `copydesk`."""

from copydesk.cli import run

if __name__ == "__main__":
    run()

"""What the tests of facet-cli share: running it, and the promises that hold for every run."""
import os
import subprocess
import unittest
from pathlib import Path

CLI = os.environ["FACET_CLI"]
DATA = Path(os.environ["FACET_TEST_DATA"])
TINY = str(DATA / "checkpoints/tiny")
BLIND = str(DATA / "checkpoints/tiny-text")  # sees no pictures
DONE, FAILED, USAGE = 0, 1, 2


class CliCase(unittest.TestCase):
    def run_cli(self, *arguments, stdin=b"", **environment):
        if isinstance(stdin, str):
            stdin = stdin.encode()
        return subprocess.run([CLI, *arguments], input=stdin, capture_output=True, timeout=120, check=False,
                              env={**os.environ, **environment})

    def answer_of(self, *arguments, **options):
        """Standard output of a run that must succeed and say nothing on standard error."""
        run = self.run_cli(*arguments, **options)
        self.assertEqual((run.returncode, run.stderr), (DONE, b""), arguments)
        return run.stdout.decode()

    def error_of(self, *arguments, code=FAILED, **options):
        """Standard error of a run that must fail with `code` and say nothing on standard output."""
        run = self.run_cli(*arguments, **options)
        self.assertEqual((run.returncode, run.stdout), (code, b""), (arguments, run.stderr))
        text = run.stderr.decode()
        self.assertTrue(text.startswith("facet-cli: "), text)
        if code == FAILED:
            self.assertEqual(text.count("\n"), 1, f"one line, not: {text}")
            self.assertIn(". ", text, "a sentence, and what to do next")
        return text

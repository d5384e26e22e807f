#!/usr/bin/env python3
"""facet-cli chat over a scripted engine: one answer, lines from a pipe, and a person at a terminal."""
import fcntl
import json
import os
import pty
import select
import signal
import subprocess
import tempfile
import termios
import time
import unittest
from pathlib import Path

from cli_case import CLI, DONE, FAILED, TINY, USAGE, CliCase


class OneAnswer(CliCase):
    def test_the_answer_and_nothing_else_is_on_standard_output(self):
        run = self.run_cli("chat", "-m", "any", "-p", "Hi")
        self.assertEqual((run.returncode, run.stdout), (DONE, b"turns: u last: Hi temp=1.0 k=40 n=0\n"))
        self.assertEqual(run.stderr.decode(), "4 of 10 prompt tokens read in 0.50 s; 3 tokens in 0.50 s, 4.0 tokens/s, "
                         "the first after 0.75 s; end of turn; Paper\n")

    def test_options_reach_the_engine(self):
        run = self.run_cli("chat", "-m", "any", "-p", "Hi", "--system", "Be kind", "-n", "5", "--temp", "0.5", "--top-k",
                           "3", "--top-p", "0.9", "--min-p", "0.1", "--seed", "7", "--ctx", "64", "--kv", "f32",
                           "--device", "Stone", "--json")
        self.assertEqual(run.stdout, b"turns: su last: Hi temp=0.5 k=3 seed=7 n=5\n")
        facts = json.loads(run.stderr)
        self.assertEqual(facts, {"prompt_tokens": 10, "prefilled_tokens": 4, "generated_tokens": 3,
                                 "encoded_views": 0, "load_seconds": 0.25, "encode_seconds": 0, "prefill_seconds": 0.5, "first_token_seconds": 0.75,
                                 "decode_seconds": 0.5, "stop_reason": "end_of_turn", "device": "Stone",
                                 "device_uuid": ""})

    def test_what_cannot_be_done(self):
        self.assertIn("broken", self.error_of("chat", "-m", "broken", "-p", "Hi"))
        for wrong in (["-p", ""], ["-p", " \n"], ["-p", "Hi", "-n", "0"], ["-p", os.fsdecode(b"\xff")],
                      ["-p", "Hi", "--temp", "-1"], ["-p", "Hi", "--temp", "nan"], ["-p", "Hi", "--top-p", "1.5"],
                      ["-p", "Hi", "--min-p", "-0.1"], ["-p", "Hi", "--repeat-penalty", "0"]):
            self.error_of("chat", "-m", "any", *wrong)
        run = self.run_cli("chat", "-m", "any", "-p", "fail")
        self.assertEqual(run.returncode, FAILED)
        self.assertEqual((run.stdout, run.stderr), (b"", b"facet-cli: The device is gone. Start again.\n"))
        neither = self.error_of("chat", "-m", "any", "--kv", "q8", code=USAGE)
        self.assertIn('"q8" is neither f16 nor f32', neither)
        for wrong in (["-m", "any", "--kv", "q8"], ["-m", "any", "-n", "-3"], ["-m", "any", "--top-k", "many"]):
            self.error_of("chat", *wrong, code=USAGE)

    def test_the_last_of_two_options_holds(self):
        run = self.run_cli("chat", "-m", "broken", "-p", "No", "-n", "5", "-m", "any", "-p", "Hi", "-n", "6")
        self.assertEqual(run.stdout, b"turns: u last: Hi temp=1.0 k=40 n=6\n")

    def test_a_seed_is_a_whole_number(self):
        for seed in ("-1", "99999999999999999999", "seven", "1.5", ""):
            self.error_of("chat", "-m", "any", "-p", "Hi", "--seed", seed, code=USAGE)
        run = self.run_cli("chat", "-m", "any", "-p", "Hi", "--seed", "18446744073709551615")
        self.assertEqual(run.returncode, DONE)

    def test_streams_that_are_closed(self):
        def run(redirection):
            command = f'exec "$0" chat -m any {redirection}'
            return subprocess.run(["sh", "-c", command, CLI], stdin=subprocess.DEVNULL, capture_output=True, timeout=20,
                                  check=False)
        self.assertEqual(run("<&-").returncode, DONE)  # nothing was said
        self.assertEqual(run("-p Hi 2>&-").stdout, b"turns: u last: Hi temp=1.0 k=40 n=0\n")
        closed = run("-p Hi >&-")
        self.assertEqual(closed.returncode, FAILED)
        self.assertIn(b"could not be written", closed.stderr)
        self.assertEqual(run("-p Hi >&- 2>&- <&-").returncode, FAILED)

    def test_who_listens_no_more_ends_it(self):
        with subprocess.Popen([CLI, "chat", "-m", "any", "-p", "forever"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL) as process:
            self.assertEqual(process.stdout.read(5), b"more ")
            process.stdout.close()
            self.assertEqual(process.wait(timeout=20), -signal.SIGPIPE)

    def test_interrupt_stops_the_answer(self):
        with subprocess.Popen([CLI, "chat", "-m", "any", "-p", "forever"], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            self.assertEqual(process.stdout.read(5), b"more ")
            process.send_signal(signal.SIGINT)
            _, err = process.communicate(timeout=20)
        self.assertEqual(process.returncode, FAILED)
        self.assertIn(b"cancelled", err)


class Demo(CliCase):
    """Without -m the demo model answers, if there is one; TINY stands in for it, and only its path matters here."""
    NOTE = "No model chosen, so this is the built-in demo. Open a Gemma 3 file with -m for real answers.\n"

    def test_it_answers_and_one_line_says_so(self):
        run = self.run_cli("chat", "-p", "Hi", FACET_DEMO_MODEL=TINY)
        self.assertEqual((run.returncode, run.stdout), (DONE, b"turns: u last: Hi temp=1.0 k=40 n=0\n"))
        self.assertTrue(run.stderr.decode().startswith(self.NOTE), run.stderr)
        self.assertEqual(run.stderr.count(b"\n"), 2)  # and the statistics

    def test_it_is_the_one_that_is_loaded(self):
        with tempfile.TemporaryDirectory() as folder:
            demo = Path(folder, "broken")
            demo.touch()
            run = self.run_cli("chat", "-p", "Hi", FACET_DEMO_MODEL=str(demo))
        self.assertEqual((run.returncode, run.stdout), (FAILED, b""))
        self.assertIn(b"The model is broken.", run.stderr)

    def test_json_stays_alone_on_standard_error(self):
        run = self.run_cli("chat", "-p", "Hi", "--json", FACET_DEMO_MODEL=TINY)
        self.assertEqual(json.loads(run.stderr)["generated_tokens"], 3)

    def test_a_model_that_was_chosen_is_taken_without_a_word(self):
        run = self.run_cli("chat", "-m", "any", "-p", "Hi", FACET_DEMO_MODEL=TINY)
        self.assertNotIn(b"demo", run.stderr)
        self.assertIn("broken", self.error_of("chat", "-m", "broken", "-p", "Hi", FACET_DEMO_MODEL=TINY))

    def test_without_a_demo_a_model_must_be_given(self):
        for missing in ("", "/no/such/file.gguf"):
            told = self.error_of("chat", "-p", "Hi", code=USAGE, FACET_DEMO_MODEL=missing)
            self.assertIn("--model is required", told)

    def test_other_commands_want_a_model_of_their_own(self):
        self.error_of("tokenize", "Hi", code=USAGE, FACET_DEMO_MODEL=TINY)

    def test_help_tells_of_it_where_it_is(self):
        told = [self.answer_of("chat", "--help", FACET_DEMO_MODEL=demo) for demo in (TINY, "")]
        self.assertEqual(["the built-in demo if not given" in text for text in told], [True, False])


class Pipe(CliCase):
    def test_each_line_is_a_message(self):
        run = self.run_cli("chat", "-m", "any", stdin="one\n\ntwo \\\nlines\n/new\nthree")
        self.assertEqual(run.returncode, DONE)
        self.assertEqual(run.stdout.decode().replace(" temp=1.0 k=40 n=0", ""),
                         "turns: u last: one\nturns: umu last: two \nlines\nturns: u last: three\n")
        self.assertNotIn(b">", run.stdout + run.stderr)

    def test_lines_written_on_windows(self):
        run = self.run_cli("chat", "-m", "any", stdin="one\r\ntwo \\\r\nlines\r\n/quit\r\nthree")
        self.assertEqual(run.returncode, DONE)
        self.assertEqual(run.stdout.decode().replace(" temp=1.0 k=40 n=0", ""),
                         "turns: u last: one\nturns: umu last: two \nlines\n")

    def test_an_endless_line(self):
        with open("/dev/zero", "rb") as zeros:
            run = subprocess.run([CLI, "chat", "-m", "any"], stdin=zeros, capture_output=True, timeout=60, check=False)
        self.assertEqual((run.returncode, run.stdout), (FAILED, b""))
        self.assertIn(b"longer than 16 MiB", run.stderr)

    def test_the_first_error_ends_it(self):
        run = self.run_cli("chat", "-m", "any", stdin="one\nfail\nthree\n")
        self.assertEqual(run.returncode, FAILED)
        self.assertNotIn(b"three", run.stdout)


class Terminal(unittest.TestCase):
    """A person at a terminal: a pseudo-terminal for input and standard error, a pipe for the answers."""

    def setUp(self):
        try:
            self.person, terminal = pty.openpty()
        except OSError as error:  # a container without /dev/pts
            self.skipTest(f"SKIPPED: no pseudo-terminal here: {error}")
        attributes = termios.tcgetattr(terminal)
        attributes[0] |= 0o40000  # IUTF8, as every terminal program sets it
        termios.tcsetattr(terminal, termios.TCSANOW, attributes)
        self.process = subprocess.Popen(
            [CLI, "chat", "-m", "any"], stdin=terminal, stderr=terminal, stdout=subprocess.PIPE,
            env={**os.environ, "TERM": "xterm"}, preexec_fn=lambda: (os.setsid(), self.take(terminal)))
        os.close(terminal)
        self.seen = ""
        self.see("> ")

    @staticmethod
    def take(terminal):
        fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)

    def tearDown(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        os.close(self.person)

    def type(self, text):
        os.write(self.person, text.encode())

    def see(self, expected):
        """Waits until the terminal has shown `expected` since the last call."""
        end = time.monotonic() + 20
        while expected not in self.seen:
            ready, _, _ = select.select([self.person], [], [], max(0, end - time.monotonic()))
            self.assertTrue(ready, f"{expected!r} did not come; the terminal shows {self.seen!r}")
            self.seen += os.read(self.person, 4096).decode(errors="replace")
        self.seen = self.seen[self.seen.index(expected) + len(expected):]

    def heard(self, expected):
        """Reads standard output until `expected` has come."""
        text = ""
        while expected not in text:
            ready, _, _ = select.select([self.process.stdout], [], [], 20)
            self.assertTrue(ready, f"{expected!r} did not come, only {text!r}")
            text += os.read(self.process.stdout.fileno(), 4096).decode()
        return text

    def test_a_conversation_with_editing(self):
        self.type("Hexx\x7f\x7fllo\n")  # two backspaces
        self.see("\rReading 3 of 10 tokens\x1b[K\r\x1b[K")  # and gone before the answer
        self.heard("turns: u last: Hello temp")
        self.see("> ")
        self.type("\x1b[A\n")  # arrow up: the line before
        self.heard("turns: umu last: Hello temp")
        self.see("> ")
        self.type("na\u00efve \u6f22\u5b57\x7f\u00e9\n")
        self.heard("last: na\u00efve \u6f22\u00e9 temp")
        self.see("> ")
        self.type("/quit\n")
        self.assertEqual(self.process.wait(timeout=20), DONE)

    def test_interrupt_stops_the_answer_and_not_the_program(self):
        self.type("forever\n")
        self.heard("more more")
        self.type("\x03")
        self.see("cancelled")
        self.see("> ")
        self.type("and now\n")
        self.heard("turns: umu last: and now temp")
        self.see("> ")

    def test_interrupt_at_the_prompt_gives_the_line_up(self):
        for _ in range(5):
            self.type("half a li")
            self.see("half a li")
            self.type("\x03")
            self.see("> ")
        self.type("whole\n")
        self.heard("turns: u last: whole temp")
        self.see("> ")
        self.type("\x04")
        self.assertEqual(self.process.wait(timeout=20), DONE)

    def test_an_error_does_not_end_the_conversation(self):
        self.type("fail\n")
        self.see("facet-cli: The device is gone.")
        self.see("> ")
        self.type("still there?\n")
        self.heard("turns: u last: still there? temp")

    def test_orders_that_do_not_exist_are_not_sent(self):
        self.type("/frobnicate\n")
        self.see("There is no /frobnicate here")
        self.see("> ")
        self.type(" /frobnicate\n")
        self.heard("turns: u last:  /frobnicate temp")
        self.see("> ")
        self.type("/etc/hosts\n")
        self.heard("turns: umu last: /etc/hosts temp")
        self.see("> ")
        self.type("/bye\n")
        self.assertEqual(self.process.wait(timeout=20), DONE)

    def test_what_a_full_context_leaves_out_is_told_once(self):
        self.type("much\n")
        self.see("[The context is full: the oldest 2 messages are left out.]")
        self.heard("turns: u last: much temp")
        self.see("> ")
        self.type("much\n")
        self.heard("turns: umu last: much temp")
        self.see("> ")
        self.type("\x04")
        self.assertEqual(self.process.wait(timeout=20), DONE)

    def test_new_begins_again(self):
        self.type("full\n")
        self.see("/new")
        self.see("> ")
        self.type("/new\n")
        self.see("> ")
        self.type("fresh\n")
        self.heard("turns: u last: fresh temp")


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""What the demo model was trained to say is true of the program: keys, options and buttons that its lines name are there,
no question has two answers, and questions about pictures have the answers that the pictures give."""
import re
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "demo_model"))

import check_questions  # noqa: E402
import lines  # noqa: E402

SIGNS = {"Plus": "+", "Minus": "-"}
BUILT_INTO_TEXT_FIELDS = {"Ctrl+C", "Ctrl+V"}


def source(*folders: str) -> str:
    files = (path for folder in folders for path in sorted((ROOT / folder).rglob("*")))
    return "\n".join(path.read_text(encoding="utf-8") for path in files if path.suffix in (".qml", ".cpp", ".h"))


class Lines(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.topics = lines.load()
        cls.answers = [text for topic in cls.topics for text in (topic.answer, topic.brief)]

    def named(self, pattern: str) -> set[str]:
        return {match for answer in self.answers for match in re.findall(pattern, answer)}

    def test_shortcuts_are_those_of_the_window(self):
        keys = self.named(r"\b(?:Ctrl\+(?:Shift\+)?(?:[A-Z0-9][a-z]*|[,/](?=\W))|Esc\b|F[1-9][0-2]?\b)")
        self.assertGreater(len(keys), 12)
        list_of_shortcuts = (ROOT / "ui/window/KeyboardShortcuts.qml").read_text(encoding="utf-8")
        shortcuts = set(re.findall(r'^\s*sequence: "([^"]+)"$', list_of_shortcuts, re.MULTILINE))
        for key in keys - BUILT_INTO_TEXT_FIELDS:
            prefix, plus, last = key.rpartition("+")
            self.assertIn(f"{prefix}{plus}{SIGNS.get(last, last)}", shortcuts)

    def test_options_are_those_of_the_programs(self):
        options = self.named(r"(?<![\w-])--[a-z]+") - {"--help"}  # every program has this one
        self.assertGreater(len(options), 2)
        code = source("app")
        for option in options:
            self.assertRegex(code, rf'"(?:-\w,)?{option}"|"{option[2:]}"')

    def test_what_is_quoted_stands_in_the_window(self):
        quoted = self.named(r'"([^"]+)"')
        self.assertGreater(len(quoted), 2)
        code = source("ui", "app")
        for words in quoted - {"it"}:  # part of the names of model files
            if not words.startswith("facet-cli"):
                self.assertIn(f'"{words}', code)

    def test_no_question_has_two_answers(self):
        self.assertEqual(lines.collisions(self.topics), [])


class Questions(unittest.TestCase):
    def test_answers_are_what_the_pictures_show(self):
        self.assertEqual(check_questions.wrong(scenes=200), [])


if __name__ == "__main__":
    unittest.main()

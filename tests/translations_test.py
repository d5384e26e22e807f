#!/usr/bin/env python3
"""Every text of the window is translated: each resources/translations/*.ts has exactly what a fresh lupdate finds, all
of it is finished, with the placeholders of the source and as many plural forms as the language has."""

import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LUPDATE = ["/usr/lib/qt6/bin/lupdate", "lupdate6", "lupdate"]  # where tools/translations.sh looks
PLURAL_FORMS = {"ar": 6, "de": 2, "en": 2, "es": 2, "fr": 2, "ja": 1, "zh_CN": 1}

Key = tuple[str, str, str]  # context, source, comment


def messages(file: Path) -> dict[Key, ElementTree.Element]:
    """What a .ts file has to say, by context and source."""
    found = {}
    for context in ElementTree.parse(file).getroot().findall("context"):
        for message in context.findall("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = message
    return found


def placeholders(text: str) -> list[str]:
    """%1 to %99 and %L1, sorted; %n is not one, a form for one or two may spell the number out."""
    return sorted(re.findall(r"%L?\d{1,2}", text))


def faults(key: Key, message: ElementTree.Element, forms: int) -> list[str]:
    """What is wrong with one message, in words."""
    translation = message.find("translation")
    plural = message.get("numerus") == "yes"
    if translation is None or translation.get("type") is not None:
        return [f"{key}: not translated"]
    texts = [form.text or "" for form in translation.findall("numerusform")] if plural else [translation.text or ""]
    found = []
    if plural and len(texts) != forms:
        found.append(f"{key}: {len(texts)} plural forms instead of {forms}")
    for text in texts:
        if not text.strip():
            found.append(f"{key}: empty")
        elif placeholders(text) != placeholders(key[1]):
            found.append(f"{key}: other placeholders in {text!r}")
    return found


class TranslationsTest(unittest.TestCase):
    def test_files_are_complete(self) -> None:
        files = sorted(FOLDER.glob("facet_*.ts"))
        self.assertEqual([file.stem.removeprefix("facet_") for file in files], sorted(PLURAL_FORMS))
        for file in files:
            with self.subTest(file=file.name):
                code = file.stem.removeprefix("facet_")
                all_messages = messages(file)
                self.assertGreater(len(all_messages), 2)
                wrong = [fault for key, message in all_messages.items()
                         for fault in faults(key, message, PLURAL_FORMS[code])]
                self.assertEqual(wrong, [])

    def test_files_have_what_the_source_says(self) -> None:
        if not any(shutil.which(name) for name in LUPDATE):
            self.skipTest("lupdate is not installed (Debian package qt6-l10n-tools)")
        with tempfile.TemporaryDirectory() as scratch:
            subprocess.run([ROOT / "tools" / "translations.sh", scratch], check=True)
            for file in sorted(FOLDER.glob("facet_*.ts")):
                with self.subTest(file=file.name):
                    kept, fresh = set(messages(file)), set(messages(Path(scratch) / file.name))
                    self.assertEqual(sorted(fresh - kept), [], "run tools/translations.sh and translate")
                    self.assertEqual(sorted(kept - fresh), [], "no longer in the source: run tools/translations.sh")

    def test_faults_are_found(self) -> None:
        def faults_of(xml: str) -> list[str]:
            message = ElementTree.fromstring(xml)
            return faults(("C", message.findtext("source", ""), ""), message, 2)

        one = "<message><source>%1 of %2</source><translation{}>{}</translation></message>"
        many = '<message numerus="yes"><source>%n</source><translation>{}</translation></message>'
        form = "<numerusform>%n</numerusform>"
        self.assertEqual(faults_of(one.format("", "%2: %1")), [])
        self.assertEqual(len(faults_of(one.format("", "%1"))), 1)
        self.assertEqual(len(faults_of(one.format("", ""))), 1)
        self.assertEqual(len(faults_of(one.format(' type="unfinished"', "%1 %2"))), 1)
        self.assertEqual(faults_of(many.format(form * 2)), [])
        self.assertEqual(len(faults_of(many.format(form))), 1)


if __name__ == "__main__":
    sys.exit(unittest.main())

#!/usr/bin/env python3
"""facet-cli without a device: help, usage, tokenize, detokenize, template, inspect."""
import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from cli_case import BLIND, CLI, DATA, FAILED, TINY, USAGE, CliCase

GOLDENS = json.loads((DATA / "tokenizer/tokenizer-tiny.json").read_text())
COMMANDS = ("bench", "chat", "detokenize", "devices", "embed-image", "inspect", "logits", "template", "tokenize")


class Usage(CliCase):
    def test_help_is_an_answer(self):
        text = self.answer_of("--help")
        for command in COMMANDS:
            self.assertIn(command, text)
            self.assertIn("Usage: facet-cli " + command, self.answer_of(command, "--help"))
        self.assertRegex(self.answer_of("--version"), r"^facet-cli \d+\.\d+\.\d+\n$")

    def test_wrong_usage_is_told_on_standard_error(self):
        self.error_of(code=USAGE)
        self.error_of("no-such-command", code=USAGE)
        self.error_of("tokenize", code=USAGE)
        self.error_of("tokenize", "-m", TINY, "a", "b", code=USAGE)
        self.error_of("inspect", code=USAGE)
        self.error_of("detokenize", "-m", TINY, code=USAGE)
        self.error_of("detokenize", "-m", TINY, "twelve", code=USAGE)
        self.error_of("detokenize", "-m", TINY, "", code=USAGE)
        self.error_of("template", "-m", TINY, code=USAGE)
        self.assertIn("tokenize --help", self.error_of("tokenize", "-m", TINY, "--no-such-option", code=USAGE))
        self.assertIn("no command frobnicate", self.error_of("frobnicate", code=USAGE))
        self.assertIn("no place for --halp in chat", self.error_of("chat", "--halp", code=USAGE))


class Tokens(CliCase):
    def test_goldens_from_standard_input(self):
        for golden in GOLDENS["texts"][::9]:
            plain = golden.get("ids_plain", golden["ids"])
            self.assertEqual(json.loads(self.answer_of("tokenize", "-m", TINY, stdin=golden["text"])), plain)
            special = self.answer_of("tokenize", "-m", TINY, "--special", "--bos", stdin=golden["text"])
            self.assertEqual(json.loads(special), [2] + golden["ids"])

    def test_markers_only_with_special(self):
        golden = next(g for g in GOLDENS["texts"] if g["text"] == "a<end_of_turn>b")
        self.assertEqual(json.loads(self.answer_of("tokenize", "-m", TINY, golden["text"])), golden["ids_plain"])
        special = self.answer_of("tokenize", "-m", TINY, "--special", golden["text"])
        self.assertEqual(json.loads(special), golden["ids"])

    def test_one_line_of_json(self):
        self.assertRegex(self.answer_of("tokenize", "-m", TINY, "two\nlines"), r"^\[\d+(,\d+)*\]\n$")
        self.assertEqual(self.answer_of("tokenize", "-m", TINY, ""), "[]\n")
        self.assertEqual(self.answer_of("tokenize", "-m", TINY, "--bos", "--device", "any", ""), "[2]\n")

    def test_decode_goldens(self):
        for golden in GOLDENS["decode"]:
            ids = [str(i) for i in golden["ids"]]
            self.assertEqual(self.answer_of("detokenize", "-m", TINY, *ids), golden["decoded"])
        self.assertEqual(self.answer_of("detokenize", "-m", TINY, ",".join(ids)), golden["decoded"])

    def test_input_that_is_no_text_or_no_id(self):
        self.assertIn("UTF-8", self.error_of("tokenize", "-m", TINY, stdin=b"ab\xff"))
        self.assertIn("UTF-8", self.error_of("tokenize", "-m", TINY, os.fsdecode(b"ab\xc3")))
        for wrong in ("2048", "-1", "2147483647"):
            self.assertIn("no token " + wrong, self.error_of("detokenize", "-m", TINY, "2", wrong))
        self.error_of("detokenize", "-m", TINY, "99999999999999999999", code=USAGE)


    def test_endless_input(self):
        with open("/dev/zero", "rb") as zeros:
            run = subprocess.run([CLI, "tokenize", "-m", TINY], stdin=zeros, capture_output=True, timeout=60, check=False)
        self.assertEqual((run.returncode, run.stdout), (FAILED, b""))
        self.assertIn(b"longer than 64 MiB", run.stderr)
        self.assertIn("longer than 64 MiB", self.error_of("template", "-m", TINY, "--messages", "/dev/zero"))


class Template(CliCase):
    def render(self, messages, *options):
        return self.answer_of("template", "-m", TINY, "--messages", "-", *options, stdin=json.dumps(messages))

    def test_goldens(self):
        shown = 0
        for golden in GOLDENS["chat"]:
            if "crops" in golden:  # pictures: another number of tokens a view than this model's
                self.assertEqual(self.render(golden["messages"]), golden["rendered"])
                continue
            if "error" in golden:
                text = self.error_of("template", "-m", TINY, "--messages", "-", stdin=json.dumps(golden["messages"]))
                self.assertIn(golden["error"], text)
                continue
            options = ["--ids"] + ([] if golden["add_generation_prompt"] else ["--no-generation-prompt"])
            text = self.render(golden["messages"], *options)
            prompt, ids = text[:text.rindex("[")], text[text.rindex("["):]
            self.assertEqual(prompt, golden["rendered"])
            if "<end_of_turn>" not in json.dumps(golden["messages"]):
                self.assertEqual(json.loads(ids), golden["ids"])
            shown += 1
        self.assertGreater(shown, 12)

    def test_mend_merges_turns(self):
        messages = [{"role": "user", "content": "a"}, {"role": "user", "content": "b"}]
        self.assertIn("user\na\n\nb<end_of_turn>", self.render(messages, "--mend"))

    def test_files_that_are_no_messages(self):
        for wrong in ("", "{", "{}", "[]", "[1]", '[{"role":"user"}]', '[{"role":"clown","content":"x"}]',
                      '[{"content":"x"}]', '[{"role":"user","content":3}]', '[{"role":"user","content":[3]}]',
                      '[{"role":"user","content":[{"type":"text"}]}]',
                      b'[{"role":"user","content":"\xff"}]', "[" * 100000):
            self.error_of("template", "-m", TINY, "--messages", "-", stdin=wrong)
        self.error_of("template", "-m", TINY, "--messages", "/no/such/file.json")

    def test_pictures(self):
        messages = [{"role": "user", "content": [{"type": "image"}, {"type": "text", "text": "Hi"}]}]
        text = self.render(messages, "--ids")
        ids = json.loads(text[text.rindex("["):])
        self.assertEqual(ids[3:11], [497, 109, 2025, 2048, 2048, 2048, 2048, 2026])
        text = self.error_of("template", "-m", BLIND, "--messages", "-", stdin=json.dumps(messages))
        self.assertIn("cannot see pictures", text)


class Models(CliCase):
    def test_inspect(self):
        facts = json.loads(self.answer_of("inspect", TINY, "--json"))
        self.assertEqual((facts["config"]["layers"], facts["config"]["width"], facts["config"]["window"]), (7, 96, 16))
        self.assertEqual((facts["format"], facts["config"]["vocabulary"]), ("BF16", 2112))
        self.assertEqual(sum(share["parameters"] for share in facts["formats"].values()), facts["parameters"])
        self.assertEqual(sum(share["device_bytes"] for share in facts["formats"].values()),
                         facts["memory"]["weight_bytes"])
        first = facts["memory"]["contexts"][0]
        self.assertEqual(first["kv_f32_bytes"], 2 * first["kv_f16_bytes"])
        # One global layer of 7; 2 heads of 32, two bytes each, keys and values; local layers hold window + chunk rows.
        rows = first["tokens"] + 6 * min(first["tokens"], 16 + facts["memory"]["prefill_chunk"])
        self.assertEqual(first["kv_f16_bytes"], rows * 2 * 32 * 2 * 2)
        self.assertEqual(first["total_f16_bytes"],
                         facts["memory"]["weight_bytes"] + facts["vision"]["device_bytes"] + first["kv_f16_bytes"]
                         + first["scratch_bytes"])
        vision = facts["vision"]
        self.assertEqual((vision["file"], vision["format"], vision["layers"], vision["width"]), ("tiny", "BF16", 3, 72))
        self.assertEqual((vision["image_size"], vision["patches"], vision["view_tokens"]), (56, 16, 4))
        self.assertGreater(vision["device_bytes"], 2 * vision["parameters"])
        self.assertIn("56 x 56 pixels, 4 tokens each", self.answer_of("inspect", TINY))
        self.assertIn("weights", self.answer_of("inspect", TINY))
        self.assertEqual(json.loads(self.answer_of("inspect", "-m", TINY, "--json")), facts)

    def test_models_that_cannot_be_opened(self):
        with tempfile.TemporaryDirectory() as folder:
            bad = Path(folder, "bad.gguf")
            bad.write_bytes(b"GGUF\x03\x00\x00")
            empty = Path(folder, "empty.gguf")
            empty.write_bytes(b"")
            copy = Path(folder, "copy")
            shutil.copytree(TINY, copy)
            Path(copy, "tokenizer.model").unlink()
            pipe = Path(folder, "pipe.gguf")
            os.mkfifo(pipe)
            odd = str(Path(folder, "two\nlines\x1b[31m"))
            self.assertIn("two?lines?[31m", self.error_of("inspect", odd))
            for model in ("/no/such/model.gguf", folder, str(bad), str(empty), str(pipe), "/dev/zero", ""):
                self.error_of("inspect", model)
                self.error_of("tokenize", "-m", model, "x")
            self.error_of("tokenize", "-m", str(copy), "x")
            Path(copy, "tokenizer.model").write_bytes(b"\x0a\xff")
            self.error_of("tokenize", "-m", str(copy), "x")
            shutil.copy(DATA / "tokenizer/gemma3.model", copy / "tokenizer.model")
            self.assertIn("does not belong", self.error_of("tokenize", "-m", str(copy), "x"))

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_a_full_disk_is_a_failure(self):
        self.assertEqual(os.system(f"'{os.environ['FACET_CLI']}' inspect '{TINY}' > /dev/full 2> /dev/null") >> 8, 1)


if __name__ == "__main__":
    unittest.main()

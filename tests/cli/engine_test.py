#!/usr/bin/env python3
"""facet-cli with the real engine on a real Vulkan device and the tiny checkpoints."""
import array
import json
import os
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from arrays import distance, read_npy
from cli_case import CLI, DATA, DONE, TINY, CliCase

GOLDENS = DATA / "goldens/tiny"


class Engine(CliCase):
    def logits_of(self, ids, *options):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "logits.f32")
            told = self.answer_of("logits", "-m", TINY, "--tokens", ",".join(map(str, ids)), "--out", str(path), *options)
            values = array.array("f", path.read_bytes())
        self.assertEqual(json.loads(told), {"tokens": len(ids), "vocab": len(values) // len(ids)})
        return values

    def test_devices(self):
        devices = json.loads(self.answer_of("devices", "--json"))
        self.assertGreater(len(devices), 0)
        for device in devices:
            self.assertRegex(device["uuid"], "^[0-9a-f]{32}$")
            self.assertIn(device["name"], self.answer_of("devices"))
            named = json.loads(self.answer_of("devices", "--json", "--device", device["uuid"]))
            self.assertIn(device["uuid"], [each["uuid"] for each in named])
        off = json.loads(self.answer_of("devices", "--json", FACET_GPU_DISABLE="subgroups,fp16"))
        self.assertFalse({"subgroups", "fp16"} & set(off[0]["capabilities"]))
        misspelt = self.run_cli("devices", "--json", FACET_GPU_DISABLE="subgroup,,fp16")
        self.assertEqual(misspelt.returncode, DONE)
        self.assertEqual(misspelt.stderr.count(b"\n"), 1)
        self.assertIn(b'no capability "subgroup"', misspelt.stderr)
        self.assertNotIn("fp16", json.loads(misspelt.stdout)[0]["capabilities"])
        self.error_of("devices", "--device", "no such device")
        for device in devices:
            self.assertEqual(device["driver"], device["driver"].strip())
            self.assertGreater(device["usable_bytes"], 1 << 28)
        limited = json.loads(self.answer_of("devices", "--json", FACET_GPU_MEMORY="3G"))
        self.assertEqual(limited[0]["usable_bytes"], 3 << 30)

    def test_logits_equal_the_reference(self):
        case = json.loads((GOLDENS / "text-17/case.json").read_text())
        expected, shape = read_npy(GOLDENS / "text-17/logits.npy")
        self.assertEqual((case["logits_first_row"], shape[0]), (0, 17))
        for options in ([], ["--chunk", "1"], ["--chunk", "7"]):
            values = self.logits_of(case["ids"], "--kv", "f32", *options)
            self.assertLess(distance(values, expected), 1e-4, options)
        self.assertLess(distance(self.logits_of(case["ids"]), expected), 2e-3)

    def test_the_chat_says_what_the_logits_say(self):
        messages = json.dumps([{"role": "user", "content": "Hello"}])
        prompt = self.answer_of("template", "-m", TINY, "--messages", "-", "--ids", stdin=messages)
        ids = json.loads(prompt[prompt.rindex("\n[") + 1:])
        count, length = len(ids), 4
        while len(ids) < count + length:
            values = self.logits_of(ids)
            row = values[-(len(values) // len(ids)):]
            ids.append(max(range(len(row)), key=row.__getitem__))
        run = self.run_cli("chat", "-m", TINY, "-p", "Hello", "-n", str(length), "--temp", "0", "--json")
        self.assertEqual(run.returncode, DONE, run.stderr)
        facts = json.loads(run.stderr)
        self.assertEqual((facts["prompt_tokens"], facts["generated_tokens"]), (count, length))
        self.assertEqual(facts["stop_reason"], "max_tokens")
        known = [str(i) for i in ids[count:] if i < 2048]  # the rows beyond have no text
        text = self.answer_of("detokenize", "-m", TINY, *known) if known else ""
        self.assertEqual(run.stdout.decode(), text + "\n")

    def test_the_same_seed_gives_the_same_answer(self):
        answers = [self.run_cli("chat", "-m", TINY, "-p", "Hello", "-n", "6", "--seed", seed).stdout
                   for seed in ("5", "5", "6")]
        self.assertEqual(answers[0], answers[1])
        self.assertNotEqual(answers[0], answers[2])

    def test_an_installed_program_finds_its_demo(self):
        expected = self.run_cli("chat", "-m", TINY, "-p", "Hello", "-n", "4", "--temp", "0").stdout
        elsewhere = {name: value for name, value in os.environ.items() if name != "FACET_DEMO_MODEL"}
        with tempfile.TemporaryDirectory() as prefix:
            program = Path(prefix, "bin/facet-cli")
            demo = Path(prefix, "share/facet/models/facet-demo.gguf")
            for path in (program, demo):
                path.parent.mkdir(parents=True)
            shutil.copy(CLI, program)
            demo.symlink_to(TINY)
            link = Path(prefix, "a-link")
            link.symlink_to(program)
            for started in (program, link):
                run = subprocess.run([started, "chat", "-p", "Hello", "-n", "4", "--temp", "0"], env=elsewhere,
                                     capture_output=True, timeout=120, check=False)
                self.assertEqual((run.returncode, run.stdout), (DONE, expected), run.stderr)
                self.assertIn(b"built-in demo", run.stderr)

    def test_bench(self):
        start = time.monotonic()
        facts = json.loads(self.answer_of("bench", "-m", TINY, "-p", "24", "-n", "6", "-d", "8", "-r", "2", "--json"))
        elapsed = time.monotonic() - start
        for key in ("prefill_tokens_per_second", "decode_tokens_per_second", "first_token_seconds"):
            self.assertTrue(0 < facts[key]["min"] <= facts[key]["median"] <= facts[key]["max"], facts)
        self.assertGreater(facts["copy_gb_per_second"], 0)
        # Of any run, also what comes before its prompt, and a busy machine can interrupt it.
        self.assertTrue(0 < facts["longest_submission_seconds"] < elapsed, facts)
        self.assertGreater(facts["peak_memory_bytes"], facts["weight_bytes"])
        self.assertLess(facts["peak_memory_bytes"], 480 << 20)  # without the two buffers of 256 MiB that are copied
        self.assertIn("decode", self.answer_of("bench", "-m", TINY, "-p", "2", "-n", "2", "-r", "1"))

    def test_what_cannot_be_done(self):
        long = ",".join(["2"] * 5000)
        for wrong in (["--tokens", "2,99999"], ["--tokens=-1"], ["--tokens", long]):
            self.error_of("logits", "-m", TINY, "--out", "/dev/null", *wrong)
        for place in ("/no/such/folder/file", "/dev/full", "/", ""):
            self.error_of("logits", "-m", TINY, "--tokens", "2", "--out", place)
        self.error_of("chat", "-m", TINY, "-p", "Hello", "--device", "no such device")
        self.error_of("chat", "-m", TINY, "-p", "Hello", "--ctx", "2000000")
        small = self.error_of("chat", "-m", TINY, "-p", "Hello", FACET_GPU_MEMORY="1000")
        self.assertRegex(small, r"needs \d+(\.\d)? MiB and .* has 0\.0 MiB free")
        for command in (["devices"], ["chat", "-m", TINY, "-p", "Hello"], ["bench", "-m", TINY],
                        ["logits", "-m", TINY, "--tokens", "2", "--out", "/dev/null"]):
            self.assertIn("Vulkan", self.error_of(*command, VK_DRIVER_FILES="/no/such/driver.json"))

    def test_a_prompt_that_is_too_long(self):
        run = self.run_cli("chat", "-m", TINY, "-p", "many words " * 100, "--ctx", "64")
        self.assertEqual((run.returncode, run.stdout), (1, b""))
        self.assertEqual(run.stderr.count(b"\n"), 1)


if __name__ == "__main__":
    unittest.main()

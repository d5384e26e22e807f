#!/usr/bin/env python3
"""facet-cli with pictures: the real engine on a real Vulkan device, the tiny checkpoint and real JPEG files."""
import array
import json
import tempfile
import unittest
from pathlib import Path

from arrays import distance, read_npy
from cli_case import DATA, DONE, TINY, USAGE, CliCase

GOLDENS = DATA / "goldens-pictures/tiny"
LILY = str(DATA / "images/lilly.jpg")
COW = str(DATA / "images/cow_in_beach.jpg")
WIDE = str(DATA / "images/wide_920x320.jpg")
SQUARE = str(DATA / "images/test_image.jpg")
TEXT_ONLY = str(DATA / "checkpoints/tiny-text")
OTHER_WIDTH = str(DATA / "checkpoints/tiny-896")  # whose projector makes rows of 64 values and not of 96
LIMIT = 1e-3  # ||a - b|| / ||b||
VIEW_VALUES = 4 * 96


def read_case(name):
    return json.loads((GOLDENS / name / "case.json").read_text())


def rectangle(image, left, top, right, bottom):
    return {"image": image, "left": left, "top": top, "right": right, "bottom": bottom}


class Pictures(CliCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.out = self.folder / "out.f32"

    def embed(self, *options):
        told = json.loads(self.answer_of("embed-image", "-m", TINY, "--out", str(self.out), *options))
        self.assertEqual((told["tokens_per_view"], told["width"]), (4, 96))
        values = array.array("f", self.out.read_bytes())
        self.assertEqual(len(values), len(told["views"]) * VIEW_VALUES)
        return told["views"], values

    def logits_refused(self, ids, *options, model=TINY):
        error = self.error_of("logits", "-m", model, "--tokens", ",".join(map(str, ids)), "--out", str(self.out), *options)
        self.assertFalse(self.out.exists())
        return error

    def test_embeddings_equal_the_reference(self):
        expected, shape = read_npy(GOLDENS / "chat-two-jpegs/image_embeddings.npy")
        self.assertEqual(shape, (2, 4, 96))
        views, values = self.embed("--image", LILY, "--image", COW)
        self.assertEqual([view["image"] for view in views], [0, 1])
        self.assertEqual(views[0], rectangle(0, 0, 0, 640, 853))
        self.assertLess(distance(values, expected), LIMIT)
        _, swapped = self.embed("--image", COW, "--image", LILY)
        self.assertEqual(swapped, values[VIEW_VALUES:] + values[:VIEW_VALUES])

    def test_pan_and_scan_gives_the_published_crops(self):
        expected, shape = read_npy(GOLDENS / "chat-pan-and-scan/image_embeddings.npy")
        self.assertEqual(shape, (4, 4, 96))
        views, values = self.embed("--image", WIDE, "--views", "auto")
        self.assertEqual(views, [rectangle(0, 0, 0, 920, 320), rectangle(0, 0, 0, 307, 320),
                                 rectangle(0, 307, 0, 614, 320), rectangle(0, 614, 0, 920, 320)])
        self.assertLess(distance(values, expected), LIMIT)
        whole, alone = self.embed("--image", WIDE)
        self.assertEqual((whole, alone), (views[:1], values[:VIEW_VALUES]))

    def test_each_choice_of_views_is_another(self):
        counts = {}
        for views in ("off", "auto", "always", "fine"):
            counts[views] = len(self.embed("--image", SQUARE, "--views", views)[0])
        self.assertEqual(counts, {"off": 1, "auto": 1, "always": 3, "fine": 5})  # 2 pieces, 2 x 2 cells
        self.assertEqual(len(self.embed("--image", WIDE)[0]), 1)

    def test_a_region_is_one_more_view(self):
        views, values = self.embed("--image", LILY, "--region", "10,20,30,40")
        self.assertEqual(views, [rectangle(0, 0, 0, 640, 853), rectangle(0, 10, 20, 40, 60)])
        self.assertGreater(distance(values[VIEW_VALUES:], values[:VIEW_VALUES]), 0.01)
        views, _ = self.embed("--image", LILY, "--region", "600,800,4294967295,4294967295")
        self.assertEqual(views[1], rectangle(0, 600, 800, 640, 853))
        for outside in ("640,0,5,5", "0,853,5,5", "10,10,0,5"):
            error = self.error_of("embed-image", "-m", TINY, "--image", LILY, "--region", outside, "--out", str(self.out))
            self.assertIn("640 x 853", error)

    def test_logits_equal_the_reference(self):
        case = read_case("chat-two-jpegs")
        expected, shape = read_npy(GOLDENS / "chat-two-jpegs/logits.npy")
        self.assertEqual((case["logits_first_row"], shape[0]), (0, len(case["ids"])))
        ids = ",".join(map(str, case["ids"]))

        def logits_of(first, second, *options):
            self.answer_of("logits", "-m", TINY, "--tokens", ids, "--image", first, "--image", second, "--kv", "f32",
                           "--out", str(self.out), *options)
            return array.array("f", self.out.read_bytes())

        self.assertLess(distance(logits_of(LILY, COW), expected), LIMIT)
        self.assertLess(distance(logits_of(LILY, COW, "--chunk", "7"), expected), LIMIT)
        self.assertGreater(distance(logits_of(COW, LILY), expected), 0.1)

    def test_logits_of_crops_equal_the_reference(self):
        case = read_case("chat-pan-and-scan")
        expected, shape = read_npy(GOLDENS / "chat-pan-and-scan/logits.npy")
        self.answer_of("logits", "-m", TINY, "--tokens", ",".join(map(str, case["ids"])), "--image", WIDE,
                       "--views", "auto", "--kv", "f32", "--out", str(self.out))
        values = array.array("f", self.out.read_bytes())
        self.assertLess(distance(values[-shape[0] * shape[1]:], expected), LIMIT)

    def test_soft_tokens_that_do_not_fit_the_pictures(self):
        ids = read_case("chat-two-jpegs")["ids"]
        self.assertIn("3 soft tokens", self.logits_refused([2, 2025, 2048, 2048, 2048, 2026], "--image", LILY))
        self.assertIn("8 soft tokens", self.logits_refused([2, 2025] + 8 * [2048] + [2026], "--image", LILY))
        self.logits_refused(ids, "--image", LILY)
        self.logits_refused(ids, *3 * ["--image", LILY])
        self.logits_refused(ids, "--image", LILY, "--image", WIDE, "--views", "auto")
        self.logits_refused([2, 412], "--image", LILY)

    def test_the_chat_answers_as_the_reference_does(self):
        case = read_case("chat-pan-and-scan")
        run = self.run_cli("chat", "-m", TINY, "--image", WIDE, "--views", "auto", "-p", "What is written there?",
                           "-n", str(len(case["greedy_ids"])), "--temp", "0", "--kv", "f32", "--json")
        self.assertEqual(run.returncode, DONE, run.stderr)
        facts = json.loads(run.stderr)
        self.assertEqual((facts["encoded_views"], facts["prompt_tokens"]), (4, len(case["ids"])))
        self.assertGreater(facts["encode_seconds"], 0)
        known = [str(i) for i in case["greedy_ids"] if i < 2048]  # the rows beyond have no text
        self.assertEqual(run.stdout.decode(), self.answer_of("detokenize", "-m", TINY, *known) + "\n")

    def test_the_chat_sees_what_it_is_shown(self):
        def answer_to(*pictures):
            run = self.run_cli("chat", "-m", TINY, "-p", "What is it?", "-n", "8", "--temp", "0", "--json",
                               *(word for picture in pictures for word in ("--image", picture)))
            self.assertEqual(run.returncode, DONE, run.stderr)
            self.assertEqual(json.loads(run.stderr)["encoded_views"], len(set(pictures)))
            return run.stdout

        answers = {answer_to(*pictures) for pictures in ([], [LILY], [COW], [LILY, COW], [COW, LILY])}
        self.assertEqual(len(answers), 5)
        answer_to(LILY, LILY)

    def test_options_that_are_wrong(self):
        for wrong in (["--views", "some"], ["--views", ""], ["--region", "1,2,3"], ["--region", "1,2,3,4,5"],
                      ["--region=-1,0,5,5"], ["--region", "a,b,c,d"], ["--region", "1,2,3,"], ["--region", ""],
                      ["--region", "0,0,4294967296,1"], ["--image"]):
            for command in (["chat", "-p", "Hi"], ["embed-image", "--out", str(self.out)],
                            ["logits", "--tokens", "2", "--out", str(self.out)]):
                error = self.error_of(*command, "-m", TINY, "--image", LILY, *wrong, code=USAGE)
                self.assertIn(wrong[0].split("=")[0], error)
        self.error_of("embed-image", "-m", TINY, "--out", str(self.out), code=USAGE)

    def test_pictures_that_cannot_be_read(self):
        lily = Path(LILY).read_bytes()
        for name, content in (("words.png", b"These are words.\n"), ("empty.jpg", b""), ("cut.jpg", lily[:100]),
                              ("huge.png", (DATA / "images/odd/bomb_1x1.png").read_bytes()[:60])):
            path = self.folder / name
            path.write_bytes(content)
            for command in (["chat", "-p", "Hi"], ["embed-image", "--out", str(self.out)]):
                error = self.error_of(*command, "-m", TINY, "--image", LILY, "--image", str(path))
                self.assertIn(name, error)
                self.assertFalse(self.out.exists())
        for path in (self.folder, self.folder / "not there.jpg"):
            self.assertIn(path.name, self.error_of("chat", "-m", TINY, "-p", "Hi", "--image", str(path)))

    def test_projectors_that_do_not_fit(self):
        ids = read_case("chat-two-jpegs")["ids"][:17]
        commands = (["chat", "-p", "Hi"], ["embed-image", "--out", str(self.out)],
                    ["logits", "--tokens", ",".join(map(str, ids)), "--out", str(self.out)])
        for command in commands:
            shown = ["-m", TINY, "--image", LILY]
            mismatch = self.error_of(*command, *shown, "--mmproj", OTHER_WIDTH)
            self.assertIn("width 64", mismatch)
            self.assertIn("96 wide", mismatch)
            self.error_of(*command, *shown, "--mmproj", TEXT_ONLY)
            self.error_of(*command, *shown, "--mmproj", str(self.folder / "nothing.gguf"))
            blind = self.error_of(*command, "-m", TEXT_ONLY, "--image", LILY)
            self.assertIn("cannot see pictures", blind)
            self.assertFalse(self.out.exists())
        _, own = self.embed("--image", LILY)
        _, named = self.embed("--image", LILY, "--mmproj", TINY)
        self.assertEqual(own, named)


if __name__ == "__main__":
    unittest.main()

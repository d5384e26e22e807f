#!/usr/bin/env python3
"""Makes the demo model's SentencePiece vocabulary: Gemma's layout of special ids, and pieces for what it talks about.

    vocabulary.py FOLDER        writes FOLDER/tokenizer.model
"""
from __future__ import annotations

import io
import sys
from pathlib import Path
from random import Random

import sentencepiece
from sentencepiece import sentencepiece_model_pb2 as proto

from dialogues import BRIEF, NEUTRAL, POLITE, Author
from sizes import TEXT

FIRST_BYTE, FIRST_PIECE = 238, 494  # as in Gemma 3
CONTROL_TAIL = ("<start_of_image>", "<end_of_image>", "<image_soft_token>")
Kind = proto.ModelProto.SentencePiece
REPOSITORY = Path(__file__).resolve().parents[2]  # its pages lend common words beyond those of the lines
ASCII = tuple(chr(code) for code in range(33, 127))


def corpus() -> list[str]:
    random, author, texts = Random(7), Author(), list(BRIEF + NEUTRAL + POLITE + ASCII)
    texts += ["user", "model"] * 5000  # the roles of the turn format
    for _ in range(12000):
        for turn in author.conversation(random, 4).turns:
            texts += [turn.text, turn.answer]
    for topic in author.topics:
        texts += [topic.answer, topic.brief] * 20
    texts += [
        line
        for path in sorted(REPOSITORY.glob("docs/**/*.md"))
        for line in path.read_text().splitlines()
        if line.isascii()
    ]
    return [text for text in texts if text]


def learned_pieces(texts: list[str], count: int) -> list[str]:
    """Byte-pair pieces in the order of their merges, then single characters."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_writer=model,
        model_type="bpe",
        vocab_size=count + 3,
        character_coverage=1.0,
        normalization_rule_name="identity",
        add_dummy_prefix=False,
        remove_extra_whitespaces=False,
        split_digits=True,
        hard_vocab_limit=False,
        minloglevel=2,
        bos_id=-1,
        eos_id=-1,
        pad_id=-1,
        unk_id=0,
    )
    parsed = proto.ModelProto()
    parsed.ParseFromString(model.getvalue())
    return [piece.piece for piece in parsed.pieces if piece.type == Kind.NORMAL][:count]


def layout(learned: list[str]) -> list[tuple[str, int]]:
    """(piece, kind) by id, as in Gemma 3; ids that Gemma gives to HTML tags stay unused."""
    special = ["<mask>", "[multimodal]"] + [f"<unused{n}>" for n in range(99)] + ["<start_of_turn>", "<end_of_turn>"]
    runs = ["\n" * n for n in range(1, 32)] + ["\u2581" * n for n in range(2, 32)]
    pieces = [("<pad>", Kind.CONTROL), ("<eos>", Kind.CONTROL), ("<bos>", Kind.CONTROL), ("<unk>", Kind.UNKNOWN)]
    pieces += [(piece, Kind.USER_DEFINED) for piece in special + runs]
    pieces += [(f"<unused{99 + n}>", Kind.USER_DEFINED) for n in range(FIRST_BYTE - len(pieces))]
    pieces += [(f"<0x{byte:02X}>", Kind.BYTE) for byte in range(256)]
    pieces += [(piece, Kind.NORMAL) for piece in learned]
    filler = TEXT.vocab_size - len(CONTROL_TAIL) - len(pieces)
    pieces += [(f"<unused{1000 + n}>", Kind.USER_DEFINED) for n in range(filler)]
    return pieces + [(piece, Kind.USER_DEFINED) for piece in CONTROL_TAIL]


def write(pieces: list[tuple[str, int]], path: Path) -> None:
    model = proto.ModelProto()
    for index, (piece, kind) in enumerate(pieces):
        score = float(FIRST_PIECE - index) if kind == Kind.NORMAL else 0.0
        model.pieces.add(piece=piece, score=score, type=kind)
    trainer = model.trainer_spec
    trainer.model_type = proto.TrainerSpec.BPE
    trainer.vocab_size, trainer.byte_fallback = len(pieces), True
    trainer.unk_id, trainer.bos_id, trainer.eos_id, trainer.pad_id = 3, 2, 1, 0
    trainer.unk_piece, trainer.bos_piece, trainer.eos_piece, trainer.pad_piece = "<unk>", "<bos>", "<eos>", "<pad>"
    normalizer = model.normalizer_spec
    normalizer.name, normalizer.add_dummy_prefix = "identity", False
    normalizer.remove_extra_whitespaces, normalizer.escape_whitespaces = False, True
    path.write_bytes(model.SerializeToString())


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    texts = corpus()
    learned = learned_pieces(texts, TEXT.vocab_size - FIRST_PIECE - len(CONTROL_TAIL))
    write(layout(learned), folder / "tokenizer.model")
    tokens = sentencepiece.SentencePieceProcessor(model_file=str(folder / "tokenizer.model")).encode(texts)
    words = sum(len(text.split()) for text in texts)
    print(f"{len(learned)} pieces; {sum(map(len, tokens)) / words:.2f} tokens a word, {len(texts)} texts")


if __name__ == "__main__":
    main()

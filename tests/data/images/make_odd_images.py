#!/usr/bin/env python3
"""Makes the odd pictures of odd/ and what a person sees in each (odd/expected/NAME.png, from Pillow or from the numbers
themselves, over white). Needs Pillow and NumPy; its outputs are committed. Run: make_odd_images.py"""
import io
import struct
import zlib
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

ODD = Path(__file__).parent / "odd"
EXPECTED = ODD / "expected"
ADAM7 = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]


def blocks():
    """48 x 32 in flat squares of 16, all different: a turned or mirrored one is told at once."""
    colours = np.array([[(200, 30, 40), (40, 180, 60), (50, 60, 210)], [(230, 220, 50), (20, 20, 20), (150, 90, 200)]])
    return np.repeat(np.repeat(colours, 16, axis=0), 16, axis=1).astype(np.uint8)


def waves(width=61, height=43):
    """Smooth colours and edges; sides that no block divides."""
    y, x = np.mgrid[0:height, 0:width]
    planes = [128 + 127 * np.sin(x / 7 + y / 13), 255 * x / (width - 1), np.where((x // 9 + y // 6) % 2, 230, 25)]
    return np.stack(planes, axis=-1).clip(0, 255).astype(np.uint8)


def over_white(rgba):
    colour, alpha = rgba[..., :3].astype(int), rgba[..., 3:].astype(int)
    return ((colour * alpha + 255 * (255 - alpha) + 127) // 255).astype(np.uint8)


def seen(data):
    image = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
    if image.mode == "CMYK":
        return np.asarray(image.convert("RGB"))
    return over_white(np.asarray(image.convert("RGBA")))


def put(name, data, expected=None):
    (ODD / name).write_bytes(data)
    Image.fromarray(seen(data) if expected is None else expected).save(EXPECTED / (name + ".png"), optimize=True)


def saved(array, kind, mode=None, **options):
    out = io.BytesIO()
    image = Image.fromarray(array) if mode is None else Image.fromarray(array).convert(mode)
    image.save(out, kind, **options)
    return out.getvalue()


def exif(orientation, order="<"):
    mark = b"II*\0" if order == "<" else b"MM\0*"
    return mark + struct.pack(order + "IHHHIHHI", 8, 1, 0x112, 3, 1, orientation, 0, 0)


def stored_as(upright, orientation):
    """The rows that a camera writes for `upright` with this label."""
    turn = {1: lambda a: a, 2: lambda a: a[:, ::-1], 3: lambda a: a[::-1, ::-1], 4: lambda a: a[::-1],
            5: lambda a: a.transpose(1, 0, 2), 6: lambda a: np.rot90(a, 1), 8: lambda a: np.rot90(a, -1),
            7: lambda a: a[::-1, ::-1].transpose(1, 0, 2)}[orientation]
    return np.ascontiguousarray(turn(upright))


def orientations():
    for value in range(1, 9):
        stored = stored_as(blocks(), value)
        order = "<" if value % 2 else ">"
        put(f"orientation_{value}.jpg", saved(stored, "JPEG", quality=95, subsampling=0, exif=b"Exif\0\0" + exif(value, order)))
        put(f"orientation_{value}.png", png(stored, 8, 2, chunks=[(b"eXIf", exif(value, order))]), blocks())


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def packed_rows(samples, depth):
    """[height, width, channels] -> filter byte and packed samples of every row"""
    out = b""
    for row in samples:
        if depth == 16:
            line = row.astype(">u2").tobytes()
        elif depth == 8:
            line = row.astype(np.uint8).tobytes()
        else:
            bits = ((row.reshape(-1, 1) >> np.arange(depth - 1, -1, -1)) & 1).astype(np.uint8)
            line = np.packbits(bits.reshape(-1)).tobytes()
        out += b"\0" + line
    return out


def png(samples, depth, colour_type, interlaced=False, chunks=()):
    height, width = samples.shape[:2]
    header = struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, int(interlaced))
    passes = [samples[y::dy, x::dx] for x, y, dx, dy in ADAM7] if interlaced else [samples]
    data = b"".join(packed_rows(part, depth) for part in passes if part.size)
    body = [(b"IHDR", header), *chunks, (b"IDAT", zlib.compress(data, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*one) for one in body)


def pngs():
    rgb = waves()
    grey = rgb[..., :1]
    rgb16 = rgb.astype(np.uint16) * 256 + 77
    rgba16 = np.concatenate([rgb16, np.full_like(rgb16[..., :1], 0x80FF)], axis=-1)
    put("rgb16.png", png(rgb16, 16, 2), rgb)
    put("grey16.png", png(rgb16[..., :1], 16, 0), np.repeat(grey, 3, axis=-1))
    put("rgba16_interlaced.png", png(rgba16, 16, 6, True), over_white((rgba16 >> 8).astype(np.uint8)))
    put("rgb_interlaced.png", png(rgb, 8, 2, True), rgb)
    put("grey_alpha.png", saved(np.concatenate([rgb, rgb[..., 1:2]], axis=-1), "PNG", "LA"))
    bits = (grey > 127).astype(np.uint8)
    put("grey1.png", png(bits, 1, 0), np.repeat(bits * 255, 3, axis=-1))
    put("grey4_interlaced.png", png(grey >> 4, 4, 0, True), np.repeat((grey >> 4) * 17, 3, axis=-1))
    put("grey_transparent.png", png(grey, 8, 0, chunks=[(b"tRNS", struct.pack(">H", int(grey[0, 0, 0])))]))
    palette = Image.fromarray(rgb).quantize(13)
    out = io.BytesIO()
    palette.save(out, "PNG", transparency=bytes([0, 100, 255]))
    put("palette_transparent.png", out.getvalue())
    put("one.png", png(np.full((1, 1, 3), (12, 200, 99)), 8, 2))
    put("line_1x10000.png", png(np.arange(30000).reshape(10000, 1, 3) % 251, 8, 2))
    bomb = png(np.zeros((1, 1, 3)), 8, 2).split(b"IDAT")[0][:-4]
    bomb += chunk(b"IDAT", zlib.compress(bytes(48 << 20), 9)) + chunk(b"IEND", b"")
    (ODD / "bomb_1x1.png").write_bytes(bomb)


def jpegs():
    rgb = waves()
    put("grey.jpg", saved(rgb, "JPEG", "L", quality=90))
    put("progressive.jpg", saved(rgb, "JPEG", quality=80, progressive=True))
    put("progressive_444.jpg", saved(rgb, "JPEG", quality=95, progressive=True, subsampling=0))
    put("quarter_420.jpg", saved(rgb, "JPEG", quality=70, subsampling=2))
    put("half_422.jpg", saved(rgb, "JPEG", quality=90, subsampling=1))
    inks = np.concatenate([255 - rgb, rgb[..., 1:2] // 3], axis=-1)
    out = io.BytesIO()
    Image.fromarray(inks, "CMYK").save(out, "JPEG", quality=95)
    cmyk = out.getvalue()
    put("cmyk.jpg", cmyk)
    at = cmyk.index(b"Adobe")
    # Adobe's YCCK: the same four planes, of which three now mean YCbCr.
    put("ycck.jpg", cmyk[:at + 11] + b"\2" + cmyk[at + 12:])
    (ODD / "four_channels.jpg").write_bytes(cmyk[:at - 4] + cmyk[at + 12:])


def others():
    rgb = waves()
    rgba = np.concatenate([rgb, rgb[..., :1]], axis=-1)
    frames = [Image.fromarray(a).quantize(32) for a in (rgb, 255 - rgb)]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=100)
    put("animated.gif", out.getvalue())
    out = io.BytesIO()
    frames[0].save(out, "GIF", transparency=3, interlace=1)
    put("transparent.gif", out.getvalue())
    put("rgb24.bmp", saved(rgb, "BMP"))
    put("palette8.bmp", saved(rgb, "BMP", "P"))
    put("bits1.bmp", saved(rgb, "BMP", "1"))
    bottom_up = saved(rgb, "BMP")
    rows = [bottom_up[54 + i:54 + i + 184] for i in range(0, 43 * 184, 184)]
    put("top_down.bmp", bottom_up[:22] + struct.pack("<i", -43) + bottom_up[26:54] + b"".join(rows[::-1]), rgb)
    put("rgb24.tga", saved(rgb, "TGA"), rgb)
    put("rgba32_packed.tga", saved(rgba, "TGA", compression="tga_rle"), over_white(rgba))
    put("grey8.tga", saved(rgb, "TGA", "L"))
    put("palette8.tga", saved(rgb, "TGA", "P"))
    padded = bytearray(saved(rgba, "TGA"))
    padded[17] &= 0xF0  # no alpha bits: the fourth byte means nothing
    put("padded32.tga", bytes(padded), rgb)
    mirrored = bytearray(saved(rgb[:, ::-1].copy(), "TGA"))
    mirrored[17] |= 0x10
    put("right_to_left.tga", bytes(mirrored), rgb)


def main():
    EXPECTED.mkdir(parents=True, exist_ok=True)
    for make in (orientations, pngs, jpegs, others):
        make()


if __name__ == "__main__":
    main()

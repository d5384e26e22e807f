"""The words people use for a scene: paraphrases of every question, and other names for shapes, colours and places."""
from __future__ import annotations

from random import Random

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

# The one phrase that answers use for each place.
PLACE_PHRASES = {"top left": "in the top left", "top": "at the top", "top right": "in the top right",
                 "left": "on the left", "middle": "in the middle", "right": "on the right",
                 "bottom left": "in the bottom left", "bottom": "at the bottom", "bottom right": "in the bottom right"}

# How often a question uses another name; answers never do.
RARELY = 0.08
OTHER_NAMES = {"circle": ("disc", "round shape", "disk"), "square": ("box",), "cross": ("plus", "plus sign"),
               "grey": ("gray",), "purple": ("violet",), "small": ("little", "tiny"), "large": ("huge",)}
OTHER_PLACES = {
    "top left": ("in the top left corner", "at the top left", "in the upper left", "in the upper left corner"),
    "top right": ("in the top right corner", "at the top right", "in the upper right", "in the upper right corner"),
    "bottom left": ("in the bottom left corner", "at the bottom left", "in the lower left", "in the lower left corner"),
    "bottom right": ("in the bottom right corner", "at the bottom right", "in the lower right",
                     "in the lower right corner"),
    "top": ("at the top edge", "up at the top", "in the top part"), "left": ("on the left side", "at the left"),
    "right": ("on the right side", "at the right"), "bottom": ("at the bottom edge", "down at the bottom"),
    "middle": ("in the centre", "in the center", "at the centre")}
DIRECTIONS = {"left of": ("left of", "to the left of", "on the left of"),
              "right of": ("right of", "to the right of", "on the right of"),
              "above": ("above", "over", "above"), "below": ("below", "under", "underneath", "beneath")}

# Things that people ask about and a scene never has.
THINGS = ("dog", "cat", "person", "house", "tree", "car", "face", "bird", "flower", "boat", "word", "child", "man",
          "woman", "mountain", "ball", "table", "horse", "fish", "plane")

# {ref}: "the star", "the red one", "the shape in the top left"; {pic}: picture, image, photo.
TEMPLATES: dict[str, tuple[str, ...]] = {
    "count": ("how many shapes are there?", "how many shapes are in the {pic}?", "how many shapes do you see?",
              "count the shapes.", "how many objects are there?", "what is the number of shapes?",
              "how many figures can you see in the {pic}?", "tell me how many shapes there are.",
              "how many things are in the {pic}?", "can you count the shapes?", "how many shapes does the {pic} show?",
              "how many shapes in total?"),
    "count_of": ("how many {many} are there?", "how many {many} do you see?", "how many {many} are in the {pic}?",
                 "count the {many}.", "what is the number of {many}?", "how many {many} can you see?",
                 "tell me how many {many} there are.", "how many {many} does the {pic} show?",
                 "can you count the {many}?", "how many {many}?"),
    "background": (
        "what colour is the background?", "what is the background colour?", "which colour is the background?",
        "tell me the colour of the background.", "what's the colour of the background?",
        "what is the colour behind the shapes?", "which colour does the background have?",
        "on what colour are the shapes drawn?", "what colour is the {pic}'s background?",
        "name the background colour.", "what colour is the ground?", "and the background?"),
    "exists": ("is there {thing}?", "is there {thing} in the {pic}?", "do you see {thing}?", "can you see {thing}?",
               "does the {pic} have {thing}?", "does the {pic} show {thing}?", "is {thing} in the {pic}?",
               "does the {pic} contain {thing}?", "can you find {thing}?", "tell me if there is {thing}.",
               "is there {thing} somewhere?", "do you see {thing} in this {pic}?"),
    "colour": ("what colour is {ref}?", "what is the colour of {ref}?", "which colour is {ref}?",
               "tell me the colour of {ref}.", "what colour does {ref} have?", "what's the colour of {ref}?",
               "name the colour of {ref}.", "can you tell me the colour of {ref}?", "which colour does {ref} have?",
               "can you tell me what colour {ref} is?", "what colour would you say {ref} is?",
               "in the {pic}, what colour is {ref}?", "{ref} has what colour?", "give me the colour of {ref}."),
    "shape": ("what shape is {ref}?", "which shape is {ref}?", "what kind of shape is {ref}?", "what is {ref}?",
              "tell me the shape of {ref}.", "what shape does {ref} have?", "what's the shape of {ref}?",
              "name the shape of {ref}.", "can you tell me what shape {ref} is?", "what is the shape of {ref}?",
              "which shape does {ref} have?", "in the {pic}, what shape is {ref}?", "what form does {ref} have?"),
    "shape_is": ("which shape is {adjective}?", "what is {adjective}?", "what shape is {adjective}?",
                 "which of the shapes is {adjective}?"),
    "shape_at": ("what shape is {place}?", "which shape is {place}?", "what shape do you see {place}?",
                 "which shape do you see {place}?", "what kind of shape is {place}?", "name the shape {place}.",
                 "what shape can you see {place}?", "tell me the shape {place}."),
    "size": ("is {ref} large or small?", "is {ref} small or large?", "is {ref} big or small?", "how big is {ref}?",
             "what size is {ref}?", "what is the size of {ref}?", "how large is {ref}?", "tell me the size of {ref}.",
             "which size does {ref} have?", "what's the size of {ref}?", "does {ref} look big or small?"),
    "position": ("where is {ref}?", "where is {ref} in the {pic}?", "where do you see {ref}?",
                 "in which part of the {pic} is {ref}?", "what is the position of {ref}?", "tell me where {ref} is.",
                 "where can I find {ref}?", "where's {ref}?", "where is {ref} located?", "{ref} is where?",
                 "in which place is {ref}?", "can you tell me where {ref} is?", "find {ref}.",
                 "where in the {pic} can you see {ref}?"),
    "at": ("what is {place}?", "what do you see {place}?", "what's {place}?", "what can you see {place}?",
           "what is {place} of the {pic}?", "tell me what is {place}.", "describe what is {place}.",
           "what is there {place}?", "what can be seen {place}?", "what does the {pic} show {place}?"),
    "anything_at": ("is there anything {place}?", "is there something {place}?", "is there a shape {place}?",
                    "do you see anything {place}?", "is anything {place}?", "can you see a shape {place}?",
                    "does the {pic} have a shape {place}?"),
    "relation": ("what is {dir} {ref}?", "what do you see {dir} {ref}?", "which shape is {dir} {ref}?",
                 "what is there {dir} {ref}?", "what lies {dir} {ref}?", "tell me what is {dir} {ref}.",
                 "what can you see {dir} {ref}?", "what's {dir} {ref}?", "name the shape {dir} {ref}.",
                 "what shape is {dir} {ref}?", "in the {pic}, what is {dir} {ref}?", "what can be seen {dir} {ref}?"),
    "is_related": ("is {ref} {dir} {other}?", "do you see {ref} {dir} {other}?",
                   "is it true that {ref} is {dir} {other}?", "tell me if {ref} is {dir} {other}.",
                   "does {ref} lie {dir} {other}?", "in the {pic}, is {ref} {dir} {other}?"),
    "same_colour": ("do {ref} and {other} have the same colour?", "are {ref} and {other} the same colour?",
                    "is {ref} the same colour as {other}?", "does {ref} have the same colour as {other}?",
                    "are {ref} and {other} of the same colour?", "have {ref} and {other} got the same colour?",
                    "is the colour of {ref} the same as the colour of {other}?"),
    "same_size": ("do {ref} and {other} have the same size?", "are {ref} and {other} the same size?",
                  "is {ref} the same size as {other}?", "does {ref} have the same size as {other}?",
                  "are {ref} and {other} of the same size?", "are {ref} and {other} equally big?"),
    "largest": ("which shape is the largest?", "what is the largest shape?", "what is the biggest shape?",
                "which shape is the biggest?", "which is the largest of the shapes?", "name the biggest shape.",
                "what is the biggest thing in the {pic}?", "tell me the largest shape."),
    "smallest": ("which shape is the smallest?", "what is the smallest shape?", "which is the smallest of the shapes?",
                 "name the smallest shape.", "what is the smallest thing in the {pic}?", "tell me the smallest shape."),
    "is_adjective": ("is {ref} {value}?", "is it true that {ref} is {value}?", "{ref} is {value}, right?",
                     "would you say {ref} is {value}?", "tell me if {ref} is {value}.",
                     "is {ref} {value} in the {pic}?", "do you think {ref} is {value}?"),
    "caption": ("describe the {pic}.", "what do you see?", "what is in the {pic}?", "what does the {pic} show?",
                "what can you see?", "describe this {pic}.", "tell me what you see.", "what's in the {pic}?",
                "what is this?", "what is shown here?", "what can you see in the {pic}?", "please describe the {pic}.",
                "tell me about the {pic}.", "what's in this {pic}?", "describe what you see.", "what is on the {pic}?"),
    "list_shapes": ("which shapes are there?", "what shapes do you see?", "which shapes are in the {pic}?",
                    "list the shapes.", "name the shapes.", "what kinds of shapes are there?", "name all shapes.",
                    "what shapes are in the {pic}?", "which shapes can you see?", "list all the shapes in the {pic}."),
    "list_colours": ("what colours are the shapes?", "which colours do the shapes have?", "list the shapes' colours.",
                     "what are the colours of the shapes?", "name the colours of the shapes.",
                     "which colours are the shapes in the {pic}?", "tell me the colours of the shapes.",
                     "what colours do the shapes have?", "in which colours are the shapes drawn?"),
    "kind_of_picture": (
        "is this a photo or a drawing?", "is this a photo?", "is it a photograph?", "is this a drawing?",
        "is this a drawing or a photograph?", "what kind of picture is this?", "is it real or drawn?",
        "what sort of image is this?", "is that a photo or a picture someone drew?",
        "did someone draw this or is it a photo?", "was this taken with a camera?"),
    "not_shape": ("is there {thing}?", "is there {thing} in the {pic}?", "do you see {thing}?", "can you see {thing}?",
                  "is {thing} in the {pic}?", "does the {pic} show {thing}?", "where is {definite}?",
                  "what colour is {definite}?", "is this {thing}?"),
}

OPENINGS = ("please tell me: ", "look at the {pic}: ", "now, ", "so, ", "hi, ", "and ", "okay, ")


def article(words: str) -> str:
    """`words` with a or an before them."""
    return ("an " if words[0] in "aeiou" else "a ") + words


def plural(noun: str) -> str:
    return noun + ("es" if noun.endswith(("s", "x")) else "s")


def listing(words: list[str]) -> str:
    """a, b and c"""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."


class Words:
    """Picks the surface words of questions."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def name(self, word: str) -> str:
        """A shape, colour or size by its name, or rarely by another one."""
        if word == "large" and self.random.random() < 0.3:
            return "big"
        if word in OTHER_NAMES and self.random.random() < RARELY:
            return self.random.choice(OTHER_NAMES[word])
        return word

    def picture(self) -> str:
        return self.random.choices(("picture", "image", "photo"), (0.65, 0.25, 0.1))[0]

    def thing(self) -> str:
        return self.random.choices(("shape", "one", "object", "thing", "figure"), (0.45, 0.35, 0.1, 0.05, 0.05))[0]

    def thing_in_general(self) -> str:
        return self.random.choices(("shape", "object", "thing"), (0.7, 0.2, 0.1))[0]

    def place(self, place: str) -> str:
        if self.random.random() < 0.3:
            return self.random.choice(OTHER_PLACES[place])
        return PLACE_PHRASES[place]

    def question(self, kind: str, **slots: str) -> str:
        """A question of this kind as people type it: not always capitalised or with its question mark."""
        text = self.random.choice(TEMPLATES[kind])
        if self.random.random() < 0.05:
            text = self.random.choice(OPENINGS) + text
        return self.typed(text.format(pic=self.picture(), **slots))

    def typed(self, text: str) -> str:
        if self.random.random() < 0.35:
            text = text.replace("colour", "color")
        if self.random.random() < 0.15:
            text = text[:-1]
        return text if self.random.random() < 0.2 else text[0].upper() + text[1:]

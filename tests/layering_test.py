#!/usr/bin/env python3
"""The shape of the source, as a test: includes go only downwards through the layers of docs/ARCHITECTURE.md, files and
functions stay short, and the tree that the document draws is there. Run: tests/layering_test.py [ROOT]"""
import re
import sys
from pathlib import Path

# Heights of engine/'s folders: a folder includes only what is lower, never its neighbours on the same height.
HEIGHT = {"base": 0, "image": 1, "vulkan": 1, "model": 2, "tokenizer": 2, "ops": 2, "text": 3, "vision": 3, "sampling": 3,
          "tuning": 4, "session": 5}
# Who records kernels and so may read their contracts.
READS_CONTRACTS = {"vulkan", "ops", "text", "vision", "sampling"}
# All that the desktop program knows of the engine, besides engine/base.
ENGINE_DOOR = {"engine/session/engine.h", "engine/session/events.h", "engine/image/decode.h", "engine/image/views.h"}

# Libraries of app/ that know no window: of ours they include themselves and what is named here, of Qt neither.
APART = {"app/markdown/": (), "app/store/": ("engine/base/",)}
WINDOW = re.compile(r"Q(Gui|Window|Widget|Quick|Qml|Image|Pixmap|Painter|Clipboard|Style|Font|Colou?r)\w*$|Qt(Gui|Qml|Quick)\w*/")

FILE_LINES, FUNCTION_LINES, QML_LINES = 400, 60, 200
CODE_FOLDERS = ("engine", "app", "ui", "shaders", "tests", "tools", "cmake")
C_LIKE = {".h", ".cpp", ".comp", ".glsl"}
MEASURED = C_LIKE | {".py", ".sh", ".cmake", ".txt"}

# (path, rule): reason. Rules: include, file, function. An entry that nothing needs any more fails the test.
ALLOWED = {}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+(["<])([^">]+)[">]', re.M)
QT = re.compile(r"Q[A-Z]\w*(/|$)|Qt\w*/|qt\w*\.h$")
IDENTIFIER_END = re.compile(r"[\w>\]]$")
INITIALISERS = re.compile(r"\)\s*(noexcept(\(.*\))?\s*)?:(?!:)")
MACROS = re.compile(r"\bQ(ML)?_[A-Z_]+(\s*\([^()]*\))?|\b(public|protected|private|signals)(\s+\w+)?\s*:(?!:)")
BEFORE_SIGNATURE = re.compile(rf"(\s+|{MACROS.pattern})*")
SCOPE = re.compile(r"^(inline\s+|export\s+|template\s*<.*>\s*|typedef\s+|static\s+|const\s+|constexpr\s+)*"
                   r"(namespace|class|struct|union|enum|extern|layout)\b", re.S)


def area(path):
    """engine/vulkan/x.h -> ("engine", "vulkan"); app/cli/x.cpp -> ("cli", ""); app/x.cpp -> ("app", "")"""
    parts = path.split("/")
    if parts[0] == "engine":
        return "engine", parts[1] if len(parts) > 2 else ""
    return ("cli", "") if parts[:2] == ["app", "cli"] else (parts[0], "")


def system_include_fault(source, name):
    """Why `source` may not include <name>, or None."""
    kind, layer = area(source)
    if QT.match(name) and kind in ("engine", "cli", "shaders"):
        return "Qt belongs to app/ and ui/ alone"
    if WINDOW.match(name) and source.startswith(tuple(APART)):
        return f"{source.rsplit('/', 1)[0]} knows no window"
    if name.startswith("vulkan/") and (kind, layer) != ("engine", "vulkan"):
        return "Vulkan's headers are for engine/vulkan alone"
    return None


def own_include_fault(source, target):
    """Why the file `source` may not include our file `target` (both from the root), or None."""
    kind, layer = area(source)
    target_kind, target_layer = area(target)
    if kind == "tests":
        return None
    if target_kind == "tests":
        return "only tests include tests"
    for library, others in APART.items():
        if source.startswith(library) and not target.startswith((library, *others)):
            return f"{library} stands by itself"
    if kind == "engine":
        if target_kind == "engine":
            lower = HEIGHT.get(target_layer, 99) < HEIGHT.get(layer, -1) or target_layer == layer
            return None if lower else f"engine/{target_layer} is not below engine/{layer}"
        if target_kind == "shaders":
            return None if layer in READS_CONTRACTS else f"engine/{layer} records no kernels"
        return "the engine knows nothing above it"
    if kind == "app" and target_kind == "engine":
        known = target in ENGINE_DOOR or target_layer == "base"
        return None if known else "the desktop program knows engine/session/{engine,events}.h and engine/image/{decode,views}.h only"
    if kind == "app" and target_kind == "shaders" or kind == "cli" and target_kind in ("app", "shaders"):
        return f"{kind} knows the engine, not {target_kind}/"
    if kind == "shaders" and target_kind == "engine" and target_layer not in ("vulkan", "base"):
        return "a contract knows engine/vulkan and engine/base only"
    return None


def resolve(root, source, name):
    """The file of ours that an include names, from the root, or None for one made by the build."""
    for folder in (root, (root / source).parent, root / "shaders"):
        path = (folder / name).resolve()
        if path.is_file() and path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return None


def include_faults(root, source, text):
    for match in INCLUDE.finditer(without_comments(text)):
        bracket, name = match.groups()
        target = resolve(root, source, name) if bracket == '"' else None
        fault = own_include_fault(source, target) if target else system_include_fault(source, name)
        if fault:
            yield f"{source}:{text.count(chr(10), 0, match.start()) + 1}: includes {name}, but {fault}"


def blanked(match):
    return re.sub(r"[^\n]", " ", match.group())


def without_comments(text):
    """Comments become spaces, strings stay: includes are read from it. Line numbers stay."""
    pattern = r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"'
    return re.sub(pattern, lambda m: m.group() if m.group()[0] == '"' else blanked(m), text, flags=re.S)


def bare_code(text):
    """Code with comments, literals and preprocessor lines blanked, so that braces and parentheses can be counted."""
    raw = r'R"([^\s()\\]*)\(.*?\)\1"'
    literals = r'|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])\'(?:\\.|[^\'\\\n])+\''
    text = re.sub(raw + literals, blanked, text, flags=re.S)
    return re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", blanked, text, flags=re.M)


def opens_function(head):
    """Whether the brace after `head`, the text since the last statement, opens a function's body."""
    head = MACROS.sub("", re.sub(r"\[\[.*?\]\]", "", head, flags=re.S)).strip()
    flat = re.sub(r"\([^()]*\)", "()", re.sub(r"\([^()]*\)", "", head))
    assigned = re.search(r"(?<![=!<>])=(?!=)", flat) and "operator" not in head and "](" not in head.replace(" ", "")
    return "(" in head and not assigned and not SCOPE.match(head)


def functions(text):
    """(first line, number of lines, name) of every function, from its signature to its closing brace."""
    code = bare_code(text)
    found, scopes, start, parentheses = [], [], 0, 0
    for position, character in enumerate(code):
        inside = bool(scopes) and scopes[-1][0] != "scope"
        if character in "()":
            parentheses += 1 if character == "(" else -1
        elif character == "{":
            head = code[start:position]
            if inside or parentheses > 0:
                scopes.append(("block", 0, parentheses))
            elif INITIALISERS.search(head) and IDENTIFIER_END.search(head.rstrip()) and not head.rstrip().endswith(")"):
                scopes.append(("initialiser", 0, parentheses))
            elif opens_function(head):
                scopes.append(("function", start + BEFORE_SIGNATURE.match(head).end(), parentheses))
            else:
                scopes.append(("scope" if SCOPE.match(MACROS.sub("", head).strip()) else "block", 0, parentheses))
                start = position + 1
            parentheses = 0
        elif character == "}" and scopes:
            kind, begin, parentheses = scopes.pop()
            if kind == "function":
                first = code.count("\n", 0, begin) + 1
                lines = code.count("\n", begin, position) + 1
                found.append((first, lines, " ".join(code[begin:code.index("{", begin)].split())[:60]))
            if kind != "initialiser" and parentheses == 0 and not (scopes and scopes[-1][0] != "scope"):
                start = position + 1
        elif character == ";" and not inside and parentheses == 0:
            start = position + 1
    return found


def length_faults(path, text):
    lines = text.count("\n")
    limit = QML_LINES if path.endswith(".qml") else FILE_LINES
    if lines >= limit:
        yield "file", f"{path}: {lines} lines; a file has fewer than {limit}"
    if Path(path).suffix in C_LIKE:
        for first, count, name in functions(text):
            if count >= FUNCTION_LINES:
                yield "function", f"{path}:{first}: {name} has {count} lines; a function has fewer than {FUNCTION_LINES}"


def tree_faults(root):
    """docs/ARCHITECTURE.md names, in blocks fenced as ```tree, one path a line: each exists, and every folder of the
    top level, of engine/ and of app/ is among them."""
    document = root / "docs/ARCHITECTURE.md"
    if not document.is_file():
        return ["docs/ARCHITECTURE.md is missing"]
    text = document.read_text()
    named = {line.split()[0].rstrip("/") for block in re.findall(r"^```tree\n(.*?)^```", text, re.M | re.S)
             for line in block.splitlines() if line.strip() and not line[0].isspace()}
    quoted = set(re.findall(r"`((?:engine|app|ui|shaders|tests|tools|docs|resources|packaging)/[\w./-]+)`", text))
    faults = [f"docs/ARCHITECTURE.md names {path}, which is not there" for path in sorted(named | quoted)
              if not (root / path).exists()]
    for parent in ("", "engine", "app"):
        for folder in sorted((root / parent).iterdir()):
            path = folder.relative_to(root).as_posix()
            if folder.is_dir() and not folder.name.startswith(".") and path != "build" and any(folder.iterdir()):
                if path not in named:
                    faults.append(f"docs/ARCHITECTURE.md does not name {path}/ (one line in its ```tree block)")
    return faults


def source_files(root):
    for folder in CODE_FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.is_file() and not name.startswith("tests/data/") and "__pycache__" not in name:
                yield name


def faults(root, allowed):
    """Every fault as one line, those of `allowed` left out."""
    found, used = [], set()
    for path in source_files(root):
        suffix = Path(path).suffix
        if path.startswith("ui/") and suffix in C_LIKE:
            found.append(f"{path}: ui/ holds QML only")
        if suffix not in MEASURED | {".qml"}:
            continue
        text = (root / path).read_text(encoding="utf-8")
        local = list(length_faults(path, text))
        if suffix in C_LIKE:
            local += [("include", fault) for fault in include_faults(root, path, text)]
        for rule, fault in local:
            if (path, rule) in allowed:
                used.add((path, rule))
            else:
                found.append(fault)
    found += [f"{path}: its exception for '{rule}' is no longer needed" for path, rule in allowed if (path, rule) not in used]
    return found + tree_faults(root)


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent).resolve()
    found = faults(root, ALLOWED)
    print("\n".join(found) if found else f"{len(list(source_files(root)))} files keep the layers and the lengths")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

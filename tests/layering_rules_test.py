#!/usr/bin/env python3
"""Shows that layering_test.py finds what it is there for: each test plants one fault in a small tree, or one tricky
shape of code that must not be taken for one."""
import tempfile
import unittest
from pathlib import Path

import layering_test as layering

DOCUMENT = "```tree\nengine/base/    ground\nengine/vulkan/  above it\nengine/session/\nengine/model/\nengine/\napp/\n" \
           "app/cli/\nshaders/\ndocs/\n```\n"


def function(lines, head="void run()"):
    """A function of that many lines, braces on lines of their own."""
    return f"{head}\n{{\n" + "    step();\n" * (lines - 3) + "}\n"


class Faults(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name).resolve()
        self.write("docs/ARCHITECTURE.md", DOCUMENT)
        self.write("engine/base/result.h", "#pragma once\n")
        self.write("engine/vulkan/device.h", '#include "engine/base/result.h"\n#include <vulkan/vulkan.h>\n')
        self.write("engine/model/config.h", "#pragma once\n")
        self.write("engine/session/engine.h", '#include "engine/model/config.h"\n')
        self.write("app/main.cpp", '#include "engine/session/engine.h"\n#include <QGuiApplication>\n')
        self.write("app/cli/main.cpp", '#include "engine/model/config.h"\n')
        self.write("shaders/embed.h", "#pragma once\n")

    def tearDown(self):
        self.folder.cleanup()

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text)

    def found(self, allowed=None):
        return layering.faults(self.root, allowed or {})

    def assertOneFault(self, *parts):
        found = self.found()
        self.assertEqual(len(found), 1, found)
        for part in parts:
            self.assertIn(part, found[0])

    def test_a_tree_in_order_has_no_faults(self):
        self.assertEqual(self.found(), [])

    def test_an_upward_include_is_found(self):
        self.write("engine/base/log.h", '#pragma once\n\n#include "engine/vulkan/device.h"\n')
        self.assertOneFault("engine/base/log.h:3", "engine/vulkan is not below engine/base")

    def test_an_upward_include_by_a_relative_path_is_found(self):
        self.write("engine/base/log.h", '#include "../vulkan/device.h"\n')
        self.assertOneFault("engine/vulkan is not below engine/base")

    def test_a_neighbour_on_the_same_height_is_found(self):
        self.write("engine/tokenizer/pieces.h", '#include "engine/model/config.h"\n')
        self.write("docs/ARCHITECTURE.md", DOCUMENT.replace("docs/", "engine/tokenizer/\ndocs/"))
        self.assertOneFault("engine/model is not below engine/tokenizer")

    def test_an_include_in_a_comment_is_none(self):
        self.write("engine/base/log.h", '/* \n#include "engine/vulkan/device.h"\n*/\n//#include <QString>\n')
        self.assertEqual(self.found(), [])

    def test_qt_in_the_engine_is_found(self):
        self.write("engine/session/events.h", "#include <QString>\n")
        self.assertOneFault("Qt belongs to app/")

    def test_qt_in_the_terminal_program_is_found(self):
        self.write("app/cli/chat.cpp", "#include <QtCore/QString>\n")
        self.assertOneFault("Qt belongs to app/")

    def test_vulkan_outside_its_folder_is_found(self):
        self.write("engine/session/engine.cpp", "#include <vulkan/vulkan.h>\n")
        self.assertOneFault("engine/vulkan alone")

    def test_the_window_looking_into_the_engine_is_found(self):
        self.write("app/peek.cpp", '#include "engine/model/config.h"\n')
        self.assertOneFault("engine/session/{engine,events}.h and engine/image/{decode,views}.h only")

    def test_a_library_that_looks_out_of_itself_is_found(self):
        self.write("docs/ARCHITECTURE.md", DOCUMENT.replace("app/cli/", "app/store/\napp/cli/"))
        self.write("app/store/store.h", '#include "engine/base/result.h"\n#include <QSqlQuery>\n#include <QFuture>\n')
        self.assertEqual(self.found(), [])
        self.write("app/store/store.cpp", '#include "app/store/store.h"\n#include "engine/session/engine.h"\n')
        self.assertOneFault("app/store/ stands by itself")
        self.write("app/store/store.cpp", '#include "app/store/store.h"\n#include <QImage>\n')
        self.assertOneFault("app/store knows no window")

    def test_a_contract_read_by_the_session_is_found(self):
        self.write("engine/session/embed.cpp", '#include "shaders/embed.h"\n')
        self.assertOneFault("records no kernels")

    def test_the_engine_including_the_app_is_found(self):
        self.write("app/notice.h", "#pragma once\n")
        self.write("engine/session/engine.cpp", '#include "app/notice.h"\n')
        self.assertOneFault("nothing above it")

    def test_a_long_file_is_found(self):
        self.write("engine/base/log.cpp", "int a;\n" * 400)
        self.assertOneFault("400 lines")

    def test_a_file_one_line_shorter_is_not(self):
        self.write("engine/base/log.cpp", "int a;\n" * 399)
        self.assertEqual(self.found(), [])

    def test_a_long_qml_file_is_found(self):
        self.write("app/Main.qml", "Item {\n" * 200)
        self.assertOneFault("fewer than 200")

    def test_a_long_function_is_found(self):
        self.write("engine/base/log.cpp", "namespace a {\n\n" + function(60) + "}\n")
        self.assertOneFault("log.cpp:3: void run() has 60 lines")

    def test_a_long_shader_function_is_found(self):
        self.write("shaders/embed.comp", "layout(local_size_x = 8) in;\n" + function(75, "void main()"))
        self.assertOneFault("void main() has 75 lines")

    def test_cpp_in_the_interface_folder_is_found(self):
        self.write("ui/helper.cpp", "int a;\n")
        self.write("docs/ARCHITECTURE.md", DOCUMENT.replace("docs/", "ui/\ndocs/"))
        self.assertOneFault("QML only")

    def test_a_path_in_the_document_that_is_gone_is_found(self):
        self.write("docs/ARCHITECTURE.md", DOCUMENT.replace("docs/", "engine/graph/\ndocs/"))
        self.assertOneFault("names engine/graph")

    def test_a_folder_the_document_forgot_is_found(self):
        self.write("engine/text/decoder.h", "#pragma once\n")
        self.assertOneFault("does not name engine/text/")

    def test_an_exception_is_kept_and_a_needless_one_is_found(self):
        self.write("engine/base/log.cpp", "int a;\n" * 400)
        self.assertEqual(self.found({("engine/base/log.cpp", "file"): "a table"}), [])
        self.write("engine/base/log.cpp", "int a;\n")
        self.assertIn("no longer needed", self.found({("engine/base/log.cpp", "file"): "a table"})[0])


class Functions(unittest.TestCase):
    def names(self, code):
        return [(lines, name) for _, lines, name in layering.functions(code)]

    def test_braces_in_literals_and_comments_do_not_count(self):
        code = 'void f()\n{\n    a("}"); // }\n    b(\'}\'); /* } */\n    c(R"({{)");\n    d(1\'000);\n}\nvoid g() { }\n'
        self.assertEqual(self.names(code), [(7, "void f()"), (1, "void g()")])

    def test_brace_initialisers_of_members_are_part_of_the_constructor(self):
        self.assertEqual(self.names("A::A()\n    : m_a{1}, m_b({2}), m_c([] { return 3; })\n{\n    f();\n}\n"),
                         [(5, "A::A() : m_a")])

    def test_members_of_classes_and_lambdas_inside_are_seen_once(self):
        code = "class A : public B {\npublic:\n    int f() const\n    {\n        return g([] { return 1; });\n    }\n" \
               "    Q_PROPERTY(int a READ a)\n    enum class E { One };\n};\n"
        self.assertEqual(self.names(code), [(4, "int f() const")])

    def test_tables_and_macros_are_no_functions(self):
        code = "#define F(a) \\\n    if (a) { b\nconst std::array kRows = {row(1), row(2)};\nint x = f({1, 2});\nstruct A { int b = (1); };\n"
        self.assertEqual(self.names(code), [])

    def test_operators_and_trailing_types_are_functions(self):
        code = "bool operator==(A a, A b)\n{\n    return true;\n}\nauto f(int a = 1) -> int { return a; }\n"
        self.assertEqual(self.names(code), [(4, "bool operator==(A a, A b)"), (1, "auto f(int a = 1) -> int")])


if __name__ == "__main__":
    unittest.main()

#include "tests/unit/markdown/samples.h"

namespace facet::markdown {

const QStringList& samples()
{
    static const QStringList texts{
        QStringLiteral("It is **cold** today, and *very* windy.\n\nTake a ~~coat~~ **warm** coat.\n"),
        QStringLiteral(R"(Okay, let's break down how to sort a list:

**1. Built in**

*   **sorted()** returns a *new* list and leaves `items` alone.
*   **list.sort()** works **in place**:
    *   It is a little faster.
    *   It returns `None`.

```python
items = [3, 1, 2]
print(sorted(items))  # [1, 2, 3]

items.sort()
```

Do you want me to explain **stability**?)"),
        QStringLiteral(R"(# Plan for Lisbon

## Day 1

1.  **Morning:** Walk up to the castle.
2.  **Noon:** Eat at the market.

    It gets crowded after one.

3.  **Evening:** [Miradouro](https://example.com/miradouro) at sunset.

---

> *Note:* trams are **full** in August.
> Walk instead.

That is all.)"),
        QStringLiteral(R"(Here is a comparison:

| Name | Size | *Speed* |
|:-----|-----:|:-------:|
| **Small** | 1 GB | `fast` |
| Large | 27 GB | slow |

The small one fits.)"),
        QStringLiteral(R"(Things to pack:

- [x] Passport
- [ ] **Charger** and `usb-c` cable
- [ ] ![a hat](https://example.com/hat.png) for the sun

Ready?)"),
        QStringLiteral("Use the `--help` option.\n\n~~~\nplain\n~~~\n\n1. One\n   ```sh\n   ls -l\n   ```\n2. Two\n"),
        QStringLiteral(
            "In Go:\n\n```go\nfunc main() {\n\tif x {\n\t\tgo()  \n \t \n\t}\n}\n```\n\nIt costs $5 to $10.\n"),
    };
    return texts;
}

const QStringList& oddLines()
{
    static const QStringList lines{"words", "- a", "* b", "+ c", "  - deep", "   1. three", "1. one", "2. two",
        "1) one", "- ", "-", "      - far", "-     wide", "```", "```py", "  ```", "   ```", "    ```", "~~~", "`````",
        "> quote", ">", "> - q", "> ```", "# Head", "Text\n===", "---", "* * *", "***", "| a | b |", "|---|---|",
        "| 1 | 2 |", "", "", "", "   ", "    four", "  two", "\ttab", "-\ttabbed", "**bold", "more**", "`code", "\\",
        "10. ten", "2024", "- ```", "  words", "    - x", "1.  ```", "    ```", "<div>", "</div>", "[a]", "a | b",
        "- | -", "$a_b$", "so \\[", "x_1 \\]", "\\( a *b* \\)", "$$", "$x and", "is $5"};
    return lines;
}

} // namespace facet::markdown

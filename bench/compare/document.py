# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""document.py PAGE PICTURE COMPARISON.json [PRODUCTS.json]: puts tables into a page, between <!-- name --> and
<!-- /name -->, and draws the picture. The second file is what bench_contraction writes."""
import json
import pathlib
import sys

import picture
import report


def replaced(page, name, content):
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    if begin not in page or end not in page:
        raise ValueError(f"the page has no part <!-- {name} --> ... <!-- /{name} -->")
    head, rest = page.split(begin, 1)
    return head + begin + content.rstrip("\n") + "\n" + end + rest.split(end, 1)[1]


def comparison(measured):
    about = [f"`{measured['command']}`, on {measured['processor']}, {measured['compiler']}.", ""]
    return "\n".join(about + [report.markdown_table(r) for r in measured["results"]])


COLUMNS = [("weft", "{:.0f}"), ("oneDNN", "{:.0f}"), ("OpenBLAS", "{:.0f}"), ("packed", "{:.0f}"), ("weft/better", "{:.2f}"),
           ("weft/peak", "{:.0%}")]


def products(run):
    """One row for a product, with the columns of one thread and of two."""
    rows = {}
    for one in run["benchmarks"]:
        name, threads = one["name"].split("/")[:2]
        cells = [form.format(one[key]) if key in one else "" for key, form in COLUMNS]
        rows.setdefault(name, {})[int(threads.split("=")[1])] = cells
    blank = [""] * len(COLUMNS)
    heads = ["weft", "oneDNN", "OpenBLAS", "packed", "ratio", "of peak"]
    lines = ["| GFLOP/s | " + " | ".join(heads) + " | " + " | ".join(f"{h}, 2T" for h in heads) + " |", "|---|" + "--:|" * 12]
    lines += ["| " + " | ".join([name, *by.get(1, blank), *by.get(2, blank)]) + " |" for name, by in rows.items()]
    peaks = {t: sorted(o["peak"] for o in run["benchmarks"] if f"threads={t}/" in o["name"]) for t in (1, 2)}
    middle = ", ".join(f"{t} thread{'s' if t > 1 else ''} {p[len(p) // 2]:.0f}" for t, p in peaks.items() if p)
    return "\n".join([f"Peak of multiply-adds, GFLOP/s, the middle of all rows: {middle}.", "", *lines, ""])


def main():
    page, drawing, measured = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), json.loads(pathlib.Path(sys.argv[3]).read_text())
    text = replaced(page.read_text(), "compare", comparison(measured))
    if len(sys.argv) > 4:
        text = replaced(text, "products", products(json.loads(pathlib.Path(sys.argv[4]).read_text())))
    page.write_text(text)
    drawing.parent.mkdir(parents=True, exist_ok=True)
    drawing.write_text(picture.draw(measured))


if __name__ == "__main__":
    main()

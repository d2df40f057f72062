# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Draws a comparison as SVG: for each table a group of bars, each as long as its time in that of the best peer."""
import html
import math

import report

# Readable on white and on black as it is, and better where the viewer tells the scheme of the page.
STYLE = """
text { font: 13px system-ui, sans-serif; fill: #6b7580 }
.small { font-size: 12px }
.head { font-weight: 600 }
.peer { fill: #9aa7b5 }
.own { fill: #c2571a }
.one { stroke: #6b7580; stroke-dasharray: 3 3 }
@media (prefers-color-scheme: dark) {
  text { fill: #c3ccd5 } .peer { fill: #5b6774 } .own { fill: #e8853f } .one { stroke: #c3ccd5 }
}
"""
LEFT, WIDTH, RIGHT, ROW, GAP = 240, 440, 150, 18, 42
SHORTEST, LONGEST = 0.1, 10.0  # times the best peer's time; logarithmic between them


def place(ratio):
    """Where a time, divided by the best peer's, ends."""
    part = math.log(min(max(ratio, SHORTEST), LONGEST) / SHORTEST) / math.log(LONGEST / SHORTEST)
    return LEFT + part * WIDTH


def text(x, y, what, kind="", anchor="start"):
    return f'<text x="{x:.0f}" y="{y:.0f}" class="{kind}" text-anchor="{anchor}">{html.escape(what)}</text>'


def bar(result, peer, y):
    ratio = report.median(peer) / report.median(report.best_peer(result))
    end, own = place(ratio), peer["key"] == "weft"
    value = f"{report.time_text(report.median(peer), result['unit'])} {result['unit']}"
    if ratio > LONGEST:
        value += f" ({ratio:.0f} times)"
    return [text(LEFT - 8, y + 14, peer["name"], "head" if own else "", "end"),
            f'<rect x="{LEFT}" y="{y + 3}" width="{end - LEFT:.1f}" height="{ROW - 6}" rx="2" class="{"own" if own else "peer"}"/>',
            text(LEFT + WIDTH + RIGHT - 8, y + 14, value, "small", "end")]


def group(result, y):
    threads = result["threads"]
    title = f"{result['workload']}, {threads} thread{'s' if threads > 1 else ''}"
    lines, bottom = [text(LEFT, y, title, "head"), text(LEFT, y + 16, result["about"], "small")], y + 20
    for peer in report.ordered(result):
        lines += bar(result, peer, bottom)
        bottom += ROW
    lines.append(f'<line x1="{place(1):.1f}" x2="{place(1):.1f}" y1="{y + 22}" y2="{bottom}" class="one"/>')
    return lines, bottom + GAP - ROW


def draw(measured):
    lines, y = [text(LEFT, 22, "Shorter is faster; the dashed line is the best peer, the scale logarithmic.", "small")], 52
    for result in measured["results"]:
        more, y = group(result, y)
        lines += more
    width = LEFT + WIDTH + RIGHT
    return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{y}" viewBox="0 0 {width} {y}" role="img" '
                      f'aria-label="weft and its peers">', f"<style>{STYLE}</style>", *lines, "</svg>", ""])

# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""What was measured, as numbers and as text. A result is a dictionary, as it stands in the JSON file:
{workload, about, threads, unit, flops, peak: [GFLOP/s, ...], peers: [{key, name, seconds: [...], check, first, compiled,
memory}, ...]}; seconds[i] was measured in round i of all peers."""
import statistics

UNITS = {"ns": 1e9, "us": 1e6, "ms": 1e3, "s": 1.0}


def median(peer):
    return statistics.median(peer["seconds"])


def best_peer(result, own="weft"):
    """The other with the least median, or weft when it is alone."""
    others = [p for p in result["peers"] if p["key"] != own]
    return min(others or result["peers"], key=median)


def times_as_fast(peer, other):
    """How many times as fast a peer is as another: the median over rounds, in each of which both had their turn."""
    return statistics.median(b / a for a, b in zip(peer["seconds"], other["seconds"]))


def share_of_peak(result, peer):
    """The part of the multiply-adds' peak, measured in the same rounds, that the median reaches."""
    return result["flops"] / median(peer) / 1e9 / statistics.median(result["peak"])


def agrees(result, peer, tolerance=1e-3):
    """Whether its losses or outputs are those of the first peer, which are weft's. None: it says nothing."""
    wanted, found = result["peers"][0].get("check"), peer.get("check")
    return None if wanted is None or found is None else abs(found - wanted) <= tolerance * max(1.0, abs(wanted))


def time_text(seconds, unit):
    value = seconds * UNITS[unit]
    return f"{value:.4g}" if value < 9999.5 else f"{value:.0f}"


def ratio_text(ratio):
    return f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.1g}"


def first_text(peer):
    first, compiled = peer.get("first"), peer.get("compiled")
    return f"{compiled:.1f} s compiled" if compiled is not None else "" if first is None else f"{first:.1f} s"


def cells(result, peer):
    memory = peer.get("memory")
    return [peer["name"] + ("" if agrees(result, peer) is not False else " (!)"),
            time_text(median(peer), result["unit"]), time_text(min(peer["seconds"]), result["unit"]),
            ratio_text(times_as_fast(peer, best_peer(result))), f"{share_of_peak(result, peer):.1%}",
            "" if memory is None else f"{memory:.0f} MB", first_text(peer)]


def heads(result):
    return ["", result["unit"], "best", "x best peer", "of peak", "memory", "first step"]


def title(result):
    threads = result["threads"]
    return (f"{result['workload']}: {result['about']}; {threads} thread{'s' if threads > 1 else ''}, "
            f"multiply-adds {statistics.median(result['peak']):.0f} GFLOP/s (best {max(result['peak']):.0f})")


def ordered(result):
    """weft, then the others from fast to slow."""
    return sorted(result["peers"], key=lambda p: (p["key"] != "weft", median(p)))


def text_table(result):
    rows = [heads(result)] + [cells(result, p) for p in ordered(result)]
    widths = [max(len(r[c]) for r in rows) for c in range(len(rows[0]))]
    lines = ["  ".join(x.ljust(w) if c == 0 else x.rjust(w) for c, (x, w) in enumerate(zip(r, widths))).rstrip() for r in rows]
    return "\n".join([title(result), *lines, ""])


def markdown_table(result):
    rows = [heads(result)] + [cells(result, p) for p in ordered(result)]
    lines = ["| " + " | ".join(r) + " |" for r in rows]
    return "\n".join([f"**{title(result)}**", "", lines[0], "|---|" + "--:|" * (len(rows[0]) - 1), *lines[1:], ""])

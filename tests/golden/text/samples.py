# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""The texts that the other scripts of this folder encode, and how they are written: as the numbers of their bytes."""
import pathlib
import random
import sys
import unicodedata

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import golden_file  # noqa: E402
import torch  # noqa: E402


def write(path, comment, values):
    """As golden_file.write, with Python's numbers kept in double."""
    golden_file.write(path, comment, {name: torch.as_tensor(value, dtype=torch.float64) for name, value in values.items()})


EDGES = [
    "", " ", "  ", "\n", " \n ", "a", " a", "a ", "  a  ", "a  b", "a\n\nb", "a \n b", "\t\ta", "a\r\nb",
    "it's", "IT'S", "'s", "''s", "!'s", "we've they're I'd I'll I'm don't 'tis ' '", "x'", "x'sy",
    "123", " 123", "12ab", "ab12", "3.14", "1,000", "½¼", "Ⅻ", "१२३", "٤٥٦",
    "!!!", " !!!", "a!b", "(a)", "...", "$5", "x_y", "a-b", "`q`", "~", "^", "a+b=c", "“quoted”", "¿qué?", "—",
    "café", "CAFÉ", "cafe\u0301", "naïve Ångström", "İstanbul", "ΣΑΣ", "ﬁn", "ǅ", "Ǆ", "ß", "\u1e9e", "K", "Å", "\u037e",
    "日本語", "a日b", "日 本", "한국어", "가각힣", "豈更", "ｆｕｌｌ", "ไทย", "हिन्दी", "ோ",
    "😀", "👩\u200d🚀", "🇩🇪", "a\u00a0b", "a\u2003b", "a\u3000b", "\ufeffa", "a\u00adb", "a\u200bb", "a\u2028b", "a\u0085b",
    "\x00", "a\x00b", "a\x07b", "\ufffd", "a\ufffdb", "\U0010ffff", "\ue000x", "x" * 99, "x" * 100, "x" * 101, "<|endoftext|>",
    "[UNK] [CLS]", "##a", "the [MASK] man",
]


def assigned(old):
    """Code points that Unicode 14 knows, or if old, those that Unicode 3.2 knew in the same way; surrogates are none."""
    def known(code):
        kind = unicodedata.category(chr(code))
        return kind not in ("Cn", "Cs", "Co") and (not old or unicodedata.ucd_3_2_0.category(chr(code)) == kind)

    return [code for code in range(0x110000) if known(code)]


def texts(count=200, seed=1, old=False):
    """Edge cases, lines of the corpus, and random texts in which spaces, quotes, letters and digits are frequent."""
    source = random.Random(seed)
    frequent = " " * 12 + "''" + "\n\t" + "abcdestmrvlABCDEST0123456789.,!-é日"
    everything = assigned(old)
    found = EDGES + corpus().splitlines()
    for _ in range(count):
        length = source.randrange(1, 40)
        found.append("".join(source.choice(frequent) if source.random() < 0.7 else chr(source.choice(everything))
                             for _ in range(length)))
    return found


def corpus():
    return (FOLDER / "corpus.txt").read_text(encoding="utf-8")


def of_bytes(text):
    return list(text.encode("utf-8"))

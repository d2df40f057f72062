# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""The statistics, the tables and the picture on numbers that are made up."""
import pathlib
import re
import unittest
import xml.etree.ElementTree

import document
import picture
import products
import report
import workloads


def canned():
    peers = [
        {"key": "weft", "name": "weft 0.1", "seconds": [100e-6, 110e-6, 400e-6], "check": 2.0, "first": 0.1, "compiled": 7.25, "memory": 17.0},
        {"key": "slow", "name": "Slow", "seconds": [900e-6, 990e-6, 1000e-6], "check": 2.001, "first": 12.0, "compiled": None, "memory": 300.0},
        {"key": "fast", "name": "Fast & <new>", "seconds": [200e-6, 330e-6, 1200e-6], "check": 2.5, "first": 0.5, "compiled": None, "memory": None}]
    return {"workload": "mlp_step", "about": "a step", "threads": 2, "unit": "us", "flops": 11_000_000,
            "peak": [180.0, 200.0, 210.0], "disturbed": 0, "peers": peers}


class Statistics(unittest.TestCase):
    def test_best_peer_is_the_fastest_other_by_median(self):
        self.assertEqual(report.best_peer(canned())["key"], "fast")

    def test_alone_weft_is_its_own_best_peer(self):
        result = canned()
        result["peers"] = result["peers"][:1]
        self.assertEqual(report.best_peer(result)["key"], "weft")

    def test_ratio_is_the_median_of_pairs_and_not_of_medians(self):
        weft, _, fast = canned()["peers"]
        fast["seconds"] = [200e-6, 330e-6, 2800e-6]
        self.assertAlmostEqual(report.times_as_fast(weft, fast), 3.0)
        fast["seconds"] = [400e-6, 110e-6, 400e-6]  # pairs 4, 1, 1
        self.assertAlmostEqual(report.times_as_fast(weft, fast), 1.0)

    def test_share_is_of_the_peak_in_the_same_rounds(self):
        result = canned()
        self.assertAlmostEqual(report.share_of_peak(result, result["peers"][0]), 0.5)

    def test_agreement_within_a_thousandth(self):
        result = canned()
        self.assertTrue(report.agrees(result, result["peers"][1]))
        self.assertFalse(report.agrees(result, result["peers"][2]))
        self.assertIsNone(report.agrees(result, {"check": None}))


class Tables(unittest.TestCase):
    def test_text(self):
        lines = report.text_table(canned()).splitlines()
        self.assertEqual(lines[0], "mlp_step: a step; 2 threads, multiply-adds 200 GFLOP/s (best 210)")
        self.assertEqual(lines[2].split(), "weft 0.1 110 100 3.00 50.0% 17 MB 7.2 s compiled".split())
        self.assertTrue(lines[3].startswith("Fast & <new> (!)"), "a check that differs is marked, and the fast come first")
        self.assertEqual(lines[4].split()[:4], ["Slow", "990", "900", "0.33"])

    def test_times_have_four_digits_and_no_exponent(self):
        self.assertEqual([report.time_text(t, "us") for t in (9.6623e-6, 2267e-6, 9999.6e-6, 0.05993)], ["9.662", "2267", "10000", "59930"])

    def test_small_ratios_keep_a_digit(self):
        self.assertEqual([report.ratio_text(r) for r in (12.345, 0.1, 0.0466, 0.0002)], ["12.35", "0.10", "0.05", "0.0002"])

    def test_markdown_has_as_many_cells_in_every_row(self):
        lines = [l for l in report.markdown_table(canned()).splitlines() if l.startswith("|")]
        self.assertEqual(len(lines), 5)
        self.assertEqual({l.count("|") for l in lines}, {8})


class Picture(unittest.TestCase):
    def test_is_well_formed_and_bars_grow_with_time(self):
        tree = xml.etree.ElementTree.fromstring(picture.draw({"results": [canned()]}))
        bars = [float(r.get("width")) for r in tree.iter("{http://www.w3.org/2000/svg}rect")]
        self.assertEqual(len(bars), 3)
        self.assertEqual(bars, sorted(bars))

    def test_bars_end_inside(self):
        self.assertEqual(picture.place(1e9), picture.LEFT + picture.WIDTH)
        self.assertEqual(picture.place(1e-9), picture.LEFT)


class Documents(unittest.TestCase):
    def test_a_part_is_replaced_and_the_rest_stays(self):
        page = "a\n<!-- one -->\nold\n<!-- /one -->\nb\n"
        self.assertEqual(document.replaced(page, "one", "new"), "a\n<!-- one -->\nnew\n<!-- /one -->\nb\n")

    def test_a_part_that_is_missing_is_a_mistake(self):
        with self.assertRaises(ValueError):
            document.replaced("a", "one", "new")

    def test_products(self):
        run = {"benchmarks": [
            {"name": f"NN 64,10,64/threads={t}/manual_time", "weft": 100.0 * t, "oneDNN": 90.0, "peak": 250.0, "weft/better": 1.1,
             "weft/peak": 0.4} for t in (1, 2)]}
        rows = [l for l in document.products(run).splitlines() if l.startswith("| NN")]
        self.assertEqual(rows, ["| NN 64,10,64 | 100 | 90 |  |  | 1.10 | 40% | 200 | 90 |  |  | 1.10 | 40% |"])


class Workloads(unittest.TestCase):
    def test_flops_of_the_perceptron(self):
        products = 784 * 128 + 128 * 64 + 64 * 10
        self.assertEqual(workloads.WORKLOADS["mlp_step"].flops, 2 * 64 * (2 * products + 128 * 64 + 64 * 10))
        self.assertEqual(workloads.WORKLOADS["single"].flops, 2 * products)

    def test_taps_of_a_window_that_reaches_over_both_ends(self):
        self.assertEqual(products.taps(4, 3, 1, 1), (4, 2 + 3 + 3 + 2))
        self.assertEqual(products.taps(4, 3, 2, 1), (2, 2 + 3))
        self.assertEqual(products.taps(28, 5, 1, 0), (24, 24 * 5))

    def test_products_of_lenet(self):
        first, second, *dense = products.lenet(28, 28, 1, 10)
        self.assertEqual(first, (28 * 5 - 6) ** 2 * 6)  # without the zeros around
        self.assertEqual(second, 10 * 10 * 25 * 6 * 16)
        self.assertEqual(dense, [400 * 120, 120 * 84, 84 * 10])

    def test_the_gpt_sees_the_past_only(self):
        self.assertEqual(products.gpt(65, 2, 8, 1)[2], 2 * 8 * 3)

    def test_the_table_in_cpp_is_the_same(self):
        text = (pathlib.Path(__file__).parent / "workloads.hpp").read_text()
        rows = re.findall(r'\{"(\w+)", Task::(\w+), Network::(\w+), \{([\d, ]+)\}, (\d+), ([\d\']+), Optimizer::(\w+), ([\d.e-]+), ([\d.]+)\}', text)
        found = [(n, t, net, tuple(map(int, s.split(", "))), int(b), int(c.replace("'", "")), o, float(r), float(m))
                 for n, t, net, s, b, c, o, r, m in rows]
        wanted = [(w.name, w.task, w.network, w.sizes, w.batch, w.samples, w.optimizer, w.rate, w.momentum) for w in workloads.WORKLOADS.values()]
        self.assertEqual(found, wanted)


if __name__ == "__main__":
    unittest.main()

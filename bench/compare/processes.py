# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Peers as programs: how they are found and built, and how one runs while all others stand still."""
import os
import pathlib
import re
import select
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


class Recipe:
    """A file in peers/. Its comment lines `flags:` and `install:` say how to build a C++ one and where to get what it
    needs. The flags are text for a shell; when that fails, the peer is not installed. A line `networks:` has the names of
    those that it does, if it does not all."""

    def __init__(self, path):
        self.path, self.key, text = path, path.stem, path.read_text()
        self.is_cpp = path.suffix == ".cpp"
        self.install, self.flags, self.networks = (
            (re.findall(rf"^(?://|#) {word}: (.*)$", text, re.M) or [""])[0] for word in ("install", "flags", "networks"))

    def does(self, workload):
        return not self.networks or workload.network in self.networks.split()

    def build(self, workload, programs):
        """The command of the peer for a workload and the processor seconds its compilation took; raises Missing."""
        if not self.is_cpp:
            return [sys.executable, str(self.path)], None
        program, note = programs / f"{self.key}.{workload}", programs / f"{self.key}.{workload}.seconds"
        if not is_newer(note, [self.path, HERE / "workloads.hpp", *(HERE / "networks").glob("*.hpp")] + [*(ROOT / "include").rglob("*.hpp")] * (self.key == "weft")):
            note.write_text(str(self.compile(workload, program)))
        return [str(program)], float(note.read_text())

    def compile(self, workload, program):
        environment = {"WEFT_INCLUDE": str(ROOT / "include"), **os.environ, "CCACHE_DISABLE": "1"}
        flags = subprocess.run(f"printf '%s\\n' {self.flags}", shell=True, text=True, capture_output=True, env=environment)
        if flags.returncode != 0 or "missing" in flags.stdout.splitlines():
            raise Missing(self)
        compiler = environment.get("CXX", "g++")
        command = [compiler, "-std=c++20", f"-DWORKLOAD={workload}", str(self.path), "-o", str(program), *flags.stdout.splitlines()]
        process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise Missing(self, "does not compile here:\n" + "\n".join(said.splitlines()[:20]))
        return usage.ru_utime + usage.ru_stime


class Missing(Exception):
    def __init__(self, recipe, why=None):
        why = why or "is not installed" + (f"; to get it: {recipe.install}" if recipe.install else "")
        super().__init__(f"{recipe.key} {why}")


def is_newer(file, sources):
    return file.exists() and all(file.stat().st_mtime > s.stat().st_mtime for s in sources)


def blas_choice():
    """OpenBLAS, which some peers call, takes slow kernels on processors that are newer than it."""
    try:
        return {"OPENBLAS_CORETYPE": "SKYLAKEX"} if " avx512f " in pathlib.Path("/proc/cpuinfo").read_text() else {}
    except OSError:
        return {}


def prepare(processors, first):
    """In a process that is about to become a peer. Its session is a group of the scheduler, which has its own priority."""
    os.sched_setaffinity(0, processors)
    if first:
        os.nice(-20)
        pathlib.Path("/proc/self/autogroup").write_text("-20")


class Process:
    """A peer that is stopped (SIGSTOP, all its threads) but while it answers: no thread of it spins in another's turn."""

    running = []

    def __init__(self, command, threads, environment, first=False):
        self.errors = tempfile.TemporaryFile()
        processors = sorted(os.sched_getaffinity(0))[-threads:]
        self.process = subprocess.Popen(
            command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, start_new_session=True,
            env={**blas_choice(), **os.environ, "PYTHONPATH": str(HERE), "OMP_NUM_THREADS": str(threads), **environment},
            preexec_fn=lambda: prepare(processors, first))
        self.running.append(self)
        self.name = self.answer()
        self.stop()

    def answer(self):
        ready, _, _ = select.select([self.process.stdout], [], [], 600)
        return self.process.stdout.readline().strip() if ready else ""

    def ask(self, line):
        """A number, or None where the peer has none."""
        os.killpg(self.process.pid, signal.SIGCONT)
        try:
            self.process.stdin.write(line + "\n")
            self.process.stdin.flush()
            said = self.answer()
        except BrokenPipeError:
            said = ""
        self.stop()
        return float(said) if said and said != "-" else None

    def stop(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGSTOP)

    def peak_memory(self):
        """The most memory it ever held, in MB."""
        try:
            text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        except OSError:
            return None
        found = re.search(r"VmHWM:\s+(\d+) kB", text)
        return int(found[1]) / 1024 if found else None

    def end(self):
        """Ends it, and gives what it had to say of errors."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGCONT)
            self.process.stdin.close()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()
        self.errors.seek(0)
        return self.errors.read().decode(errors="replace")


def end_all():
    for process in Process.running:
        if process.process.poll() is None:
            os.killpg(process.process.pid, signal.SIGKILL)


def wait_for_quiet(patience=0.5):
    """Until no other program runs, but not for long. Whether it is quiet now, as far as the system tells."""
    end = time.monotonic() + patience
    quiet = 0
    while quiet < 3 and time.monotonic() < end:
        try:
            running = int(pathlib.Path("/proc/loadavg").read_text().split()[3].split("/")[0])
        except OSError:
            return True
        quiet = quiet + 1 if running <= 1 else 0  # this one
        time.sleep(0.003)
    return quiet >= 3


def compile_peak(programs):
    program = programs / "peak"
    if is_newer(program, [HERE / "peak.cpp", HERE.parent / "multiply_adds.hpp"]):
        return
    flags = ["-std=c++20", "-O2", "-march=native", "-ffp-contract=off", "-fopenmp", "-I", str(ROOT / "include")]
    subprocess.run([os.environ.get("CXX", "g++"), *flags, str(HERE / "peak.cpp"), "-o", str(program)], check=True)


def compiler_version():
    said = subprocess.run([os.environ.get("CXX", "g++"), "--version"], text=True, capture_output=True)
    return said.stdout.splitlines()[0]

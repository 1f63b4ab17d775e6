"""Measures the kernels beside each other, interleaved, and writes one Markdown table. bench/run prepares the kernels and calls this."""

import argparse
import datetime
import json
import os
import pathlib
import platform
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import nbclient
import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from cells import CELLS

OURS, INTERACTIVE, IPYTHON = "lessons-csharp", ".net-csharp", "python3"
PATIENCE = 60
GIVEN_UP = 10

SNIPPETS = {
    "C#": {"keep": "var kept = 41;", "loop": 'Console.WriteLine("running");\nwhile (true) { }', "kept": "kept + 1"},
    "python": {"keep": "kept = 41", "loop": 'print("running", flush=True)\nwhile True: pass', "kept": "kept + 1"},
}


class Kernel:
    """A started kernel, and what a client sees of it."""

    def __init__(self, name, folder):
        self.began = time.perf_counter()
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        self.ready = time.perf_counter() - self.began

    def __enter__(self):
        return self

    def __exit__(self, *_):
        processes = self.processes()
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)
        for process in processes:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def run(self, code, timeout=PATIENCE):
        """Runs a cell to its reply and its idle; returns what it showed as text."""
        shown = []
        reply = self.client.execute_interactive(code, timeout=timeout, store_history=True, output_hook=lambda m: shown.append(text_of(m)))
        if reply["content"]["status"] != "ok":
            raise RuntimeError(f"{code!r} ended as {reply['content']}")
        return "".join(shown).strip()

    def first_result(self, code, expected):
        """Runs a cell; returns the moment its result came."""
        came = []
        self.client.execute_interactive(
            code, timeout=PATIENCE, output_hook=lambda m: came.append(time.perf_counter()) if text_of(m).strip() == expected else None
        )
        return came[0]

    def interrupt(self, snippets):
        """Interrupts an endless loop; returns the seconds until the next cell has shown a variable from before, or why there are none."""
        self.run(snippets["keep"])
        looping = self.client.execute(snippets["loop"])
        if not self.wait(lambda m: m["parent_header"].get("msg_id") == looping and m["msg_type"] == "stream", PATIENCE):
            return "the loop did not start"
        began = time.perf_counter()
        self.manager.interrupt_kernel()
        after = self.client.execute(snippets["kept"])
        # What waits behind an interrupted cell is aborted by the protocol's own rule; then the cell is sent again, as a person would.
        while time.perf_counter() - began < GIVEN_UP:
            try:
                reply = self.client.get_shell_msg(timeout=GIVEN_UP)
            except Exception:  # jupyter_client raises queue.Empty, or TimeoutError in later versions.
                break
            if reply["parent_header"].get("msg_id") == after:
                if reply["content"]["status"] == "aborted":
                    after = self.client.execute(snippets["kept"])
                    continue
                took = time.perf_counter() - began
                result = self.wait(lambda m: m["parent_header"].get("msg_id") == after and text_of(m).strip() == "42", 2)
                return took if result else "the next cell ran, the variables are gone"
        return "never" if self.manager.is_alive() else "never: the kernel is dead"

    def wait(self, wanted, timeout):
        """Waits on iopub for a message; returns whether it came."""
        end = time.perf_counter() + timeout
        while time.perf_counter() < end:
            try:
                if wanted(self.client.get_iopub_msg(timeout=max(0.01, end - time.perf_counter()))):
                    return True
            except Exception:  # As above.
                return False
        return False

    def processes(self):
        """The kernel's process and all below it."""
        parents = {}
        for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                parents[int(status.parent.name)] = int(status.read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
        tree = [self.manager.provisioner.pid] if self.manager.provisioner.pid in parents else []
        for process in tree:
            tree += [child for child, parent in parents.items() if parent == process]
        return tree

    def memory(self):
        """(PSS of the tree in MB, processes)"""
        sizes = []
        for process in self.processes():
            rollup = pathlib.Path(f"/proc/{process}/smaps_rollup").read_text()
            sizes.append(int(re.search(r"^Pss:\s+(\d+) kB", rollup, re.M).group(1)) / 1024)
        return sum(sizes), len(sizes)

    def listens(self):
        """The interfaces it listens on, each with how many ports."""
        sockets = set()
        for process in self.processes():
            for handle in pathlib.Path(f"/proc/{process}/fd").iterdir():
                try:
                    if match := re.fullmatch(r"socket:\[(\d+)\]", os.readlink(handle)):
                        sockets.add(match.group(1))
                except OSError:
                    continue
        ports = {}
        for table in ("tcp", "tcp6"):
            path = pathlib.Path(f"/proc/net/{table}")
            for line in path.read_text().splitlines()[1:] if path.exists() else []:
                fields = line.split()
                if fields[3] == "0A" and fields[9] in sockets:
                    address = readable(fields[1].partition(":")[0])
                    ports[address] = ports.get(address, 0) + 1
        return ports


def readable(address):
    """An address of /proc/net/tcp as people write it. The machine's own addresses have no name here."""
    words = [bytes.fromhex(address[i : i + 8])[::-1] for i in range(0, len(address), 8)]
    if len(words) == 1 or words[:3] == [bytes(4), bytes(4), bytes.fromhex("0000ffff")]:
        host = ".".join(str(b) for b in words[-1])
        return host if host.startswith("127.") else "every interface"
    return "::1" if words == [bytes(4), bytes(4), bytes(4), bytes.fromhex("00000001")] else "every interface"


def text_of(message):
    """What a message writes or has as its result, as plain text. dotnet-interactive has results as HTML alone."""
    content = message["content"]
    if message["msg_type"] == "stream":
        return content["text"]
    if message["msg_type"] != "execute_result":
        return ""
    data = content["data"]
    return data["text/plain"] if "text/plain" in data else re.sub(r"<style.*?</style>|<[^>]*>", "", data.get("text/html", ""), flags=re.S)


def notebook(language):
    """The notebook of small cells."""
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(csharp if language == "C#" else python) for csharp, python, _ in CELLS])


def run_notebook(name, language, folder):
    """Runs the notebook through nbclient; returns the seconds from start to end. What the cells show must be what they should."""
    book = notebook(language)
    client = nbclient.NotebookClient(book, kernel_name=name, timeout=PATIENCE, resources={"metadata": {"path": folder}})
    began = time.perf_counter()
    client.execute(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    took = time.perf_counter() - began
    for cell, (_, _, expected) in zip(book.cells, CELLS):
        shown = "".join(text_of({"msg_type": o["output_type"], "content": o}) for o in cell.outputs).strip()
        if shown != expected:
            raise RuntimeError(f"{name}: {cell.source!r} showed {shown!r} instead of {expected!r}")
    return took


def kernel_tests(name):
    """Runs jupyter_kernel_test against a kernel."""
    here = pathlib.Path(__file__).parent
    ran = subprocess.run([sys.executable, here / "kernel_tests.py"], env={**os.environ, "KERNEL": name}, capture_output=True, text=True, timeout=600)
    return json.loads(ran.stdout.splitlines()[-1])


def measure_once(name, language, folder, seen):
    """One turn of one kernel."""
    with Kernel(name, folder) as kernel:
        first = kernel.first_result("1 + 1", "2")
        seen["ready"].append(kernel.ready)
        seen["first"].append(first - kernel.began)
        memory, processes = kernel.memory()
        seen["memory"].append(memory)
        seen["processes"] = processes
        seen["listens"] = kernel.listens()
        for number in range(5):
            kernel.run(f"{number} + 2")
        turns = []
        for number in range(20):
            began = time.perf_counter()
            kernel.run(f"{number} + 3")
            turns.append(time.perf_counter() - began)
        seen["warm"].append(statistics.median(turns))
        if not any(isinstance(i, str) for i in seen["interrupt"]):
            seen["interrupt"].append(kernel.interrupt(SNIPPETS[language]))
    seen["notebook"].append(run_notebook(name, language, folder))


def figure(values, unit):
    """Median and spread of a row, such as 1.01 s (0.98 to 1.20)."""
    if any(isinstance(v, str) for v in values):
        return next(v for v in values if isinstance(v, str))
    scale, digits = {"s": (1, 2), "ms": (1000, 1), "MB": (1, 0)}[unit]
    low, middle, high = (f"{scale * f(values):.{digits}f}" for f in (min, statistics.median, max))
    return f"{middle} {unit} ({low} to {high})"


def rows(seen, tests):
    """The rows of the table: what is measured, a cell for each kernel, the ratios, what must be reached and whether it is."""

    def middle(name, row):
        values = seen[name][row] if name in seen else []
        return statistics.median(values) if values and not any(isinstance(v, str) for v in values) else None

    def ratio(row, name):
        ours, theirs = middle(OURS, row), middle(name, row)
        return f"{ours / theirs:.2f}" if ours and theirs else ""

    def row(title, key, unit, must, reached):
        cells = [figure(seen[n][key], unit) if n in seen else "not measured here" for n in (OURS, INTERACTIVE, IPYTHON)]
        return [title, *cells, ratio(key, INTERACTIVE), ratio(key, IPYTHON), must, verdict(reached)]

    def verdict(reached):
        return {True: "reached", False: "**not reached**", None: "not measured"}[reached]

    def within(key, name, factor):
        ours, theirs = middle(OURS, key), middle(name, key)
        return None if theirs is None else ours is not None and ours <= factor * theirs

    def both(*reached):
        return None if None in reached else all(reached)

    yield row("start to the kernel is ready", "ready", "s", "", None)[:-1] + [""]
    first = both(within("first", IPYTHON, 1), within("first", INTERACTIVE, 0.25))
    yield row("start to the first result of `1 + 1`", "first", "s", "≤ 1 × ipykernel and ≤ ¼ × dotnet-interactive", first)
    yield row("a warm trivial cell, one round trip", "warm", "ms", "≤ 2 × ipykernel", within("warm", IPYTHON, 2))
    yield row(f"a notebook of {len(CELLS)} small cells with nbclient, start to end", "notebook", "s", "≤ 1 × ipykernel", within("notebook", IPYTHON, 1))
    memory = row("memory of all processes after the first result (PSS)", "memory", "MB", "≤ ⅓ × dotnet-interactive", within("memory", INTERACTIVE, 1 / 3))
    for column, name in enumerate((OURS, INTERACTIVE, IPYTHON), start=1):
        memory[column] += f", {seen[name]['processes']} process{'es' if seen[name]['processes'] > 1 else ''}" if name in seen else ""
    yield memory
    ended = middle(OURS, "interrupt")
    yield row("an endless loop interrupted, until the next cell has run with its variables", "interrupt", "s", "≤ 0.2 s", ended is not None and ended <= 0.2)

    def counted(name):
        if name not in tests:
            return "not measured here"
        t = tests[name]
        return f"{len(t['passed'])} of {len(t['passed']) + len(t['failed'])} pass" + (f", {len(t['skipped'])} skipped" if t["skipped"] else "")

    all_pass = not tests[OURS]["failed"] and not tests[OURS]["skipped"] and bool(tests[OURS]["passed"])
    yield ["jupyter_kernel_test 0.4.5", *map(counted, (OURS, INTERACTIVE, IPYTHON)), "", "", "all pass, none skipped", verdict(all_pass)]

    def listening(name):
        return "; ".join(f"{a} ({n} port{'s' if n > 1 else ''})" for a, n in sorted(seen[name]["listens"].items())) if name in seen else "not measured here"

    only_here = set(seen[OURS]["listens"]) == {"127.0.0.1"}
    yield ["listens on", *map(listening, (OURS, INTERACTIVE, IPYTHON)), "", "", "127.0.0.1 only", verdict(only_here)]


def report(seen, tests, repeats, load):
    """The whole report in Markdown. It names no machine."""
    system = re.search(r'^PRETTY_NAME="?([^"\n]*)', pathlib.Path("/etc/os-release").read_text(), re.M).group(1)
    dotnet = subprocess.run(["dotnet", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    yield f"Measured on {datetime.date.today()}: {os.cpu_count()} cores, {system}, .NET SDK {dotnet}, Python {platform.python_version()}; {repeats} turns,"
    yield f"interleaved; each figure is the median (least to most). Load before: {load:.1f}. Absolute values differ by machine: the ratios count."
    yield ""
    yield "| work | Lessons | dotnet-interactive 1.0.712001 | ipykernel | ÷ dotnet-interactive | ÷ ipykernel | to reach | verdict |"
    yield "|---|---|---|---|---|---|---|---|"
    for row in rows(seen, tests):
        yield f"| {' | '.join(row)} |"
    yield ""
    for name, title in ((OURS, "Lessons"), (INTERACTIVE, "dotnet-interactive"), (IPYTHON, "ipykernel")):
        if name in tests and (tests[name]["failed"] or tests[name]["skipped"]):
            told = [*sorted(tests[name]["failed"]), *(f"{s} (skipped)" for s in tests[name]["skipped"])]
            yield f"jupyter_kernel_test, {title}, did not pass: {', '.join(told)}."


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--into", type=pathlib.Path, help="a Markdown file with the two markers; the report goes between them")
    given = parser.parse_args()
    load = os.getloadavg()[0]
    there = KernelSpecManager().find_kernel_specs()
    names = [n for n in (OURS, INTERACTIVE, IPYTHON) if n in there]
    if OURS not in names:
        sys.exit("The kernel lessons-csharp is not installed. Run bench/run, which installs it.")
    languages = {n: "python" if n == IPYTHON else "C#" for n in names}
    seen = {n: {"ready": [], "first": [], "warm": [], "notebook": [], "memory": [], "interrupt": []} for n in names}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(given.repeats):
            for name in names:
                print(f"turn {turn + 1} of {given.repeats}: {name}", file=sys.stderr)
                measure_once(name, languages[name], folder, seen[name])
        tests = {n: kernel_tests(n) for n in names}
    text = "\n".join(report(seen, tests, given.repeats, load)).rstrip()
    print(text)
    if given.into:
        page = given.into.read_text(encoding="utf-8")
        begin, end = "<!-- bench/run writes from here -->", "<!-- to here -->"
        before, _, rest = page.partition(begin)
        _, found, after = rest.partition(end)
        if not found:
            sys.exit(f"There is nowhere to write: {given.into.name} needs the lines {begin} and {end}.")
        given.into.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()

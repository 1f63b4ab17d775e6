"""Runs jupyter_kernel_test against the kernel named in KERNEL, with the samples that it needs for the kernel's language."""

import importlib.util
import json
import os
import pathlib
import unittest

import jupyter_kernel_test

KERNEL = os.environ.get("KERNEL", "lessons-csharp")
ROOT = pathlib.Path(__file__).parent.parent


def ours():
    """The samples in C#: those that our own tests use."""
    spec = importlib.util.spec_from_file_location("samples", ROOT / "tests/Lessons.FrontEnd.Tests/python/kernel_tests.py")
    samples = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(samples)
    return samples


class Python(jupyter_kernel_test.KernelTests):
    kernel_name = "python3"
    supported_history_operations = ("tail", "range", "search")
    language_name = "python"
    file_extension = ".py"
    code_hello_world = 'print("hello, world")'
    code_stderr = 'import sys\nprint("oops", file=sys.stderr)'
    completion_samples = [{"text": "zi", "matches": {"zip"}}]
    complete_code_samples = ["1 + 1", "x = 1", "# a remark"]
    incomplete_code_samples = ["if True:\n", "print(", "class A:\n"]
    invalid_code_samples = ["1x = 2", "1 + ) 2"]
    code_page_something = "zip?"
    code_generate_error = 'raise Exception("no")'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + "b"', "result": "'ab'"},
        {"code": "0.5", "result": "0.5"},
        {"code": "2 + 1", "result": "3"},
    ]
    code_display_data = [
        {"code": 'from IPython.display import display\ndisplay("shown")', "mime": "text/plain"},
        {"code": 'from IPython.display import HTML, display\ndisplay(HTML("<b>shown</b>"))', "mime": "text/html"},
    ]
    code_history_pattern = "6?*7*"
    code_inspect_sample = "zip"
    code_clear_output = "from IPython.display import clear_output\nclear_output()"


def main():
    """Runs the tests and prints, as JSON, which passed, failed (and why) and were skipped."""
    if KERNEL == "python3":
        case = Python
    elif KERNEL == "lessons-csharp":
        # Its samples load a seed, as a notebook of the pack would.
        case = ours().Lessons
        os.chdir(ROOT / "notebooks")
    else:
        # Without a verb for the pager or for clear_output: test_pager and test_clear_output have no sample and count as skipped.
        case = type("AnyCSharp", (ours().CSharp, jupyter_kernel_test.KernelTests), {"kernel_name": KERNEL})
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(case)
    names = {test._testMethodName for test in suite}
    result = unittest.TextTestRunner(stream=open(os.devnull, "w")).run(suite)

    def name(test):
        return getattr(getattr(test, "test_case", test), "_testMethodName", "setUpClass")

    failed = {name(test): why.strip().splitlines()[-1] for test, why in result.failures + result.errors}
    skipped = sorted({name(test) for test, _ in result.skipped} - failed.keys())
    passed = [] if "setUpClass" in failed else sorted(names - failed.keys() - set(skipped))
    print(json.dumps({"passed": passed, "failed": failed, "skipped": skipped}))


if __name__ == "__main__":
    main()

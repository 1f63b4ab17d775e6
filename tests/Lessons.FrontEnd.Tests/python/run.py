"""Runs the test cases of modules and prints one line of JSON for each: its name and what came of it."""

import json
import sys
import unittest


class Told(unittest.TestResult):
    def tell(self, test, outcome, why=""):
        print(json.dumps({"test": test.id().split(".")[-1], "outcome": outcome, "why": why}), flush=True)

    def addSuccess(self, test):
        self.tell(test, "passed")

    def addFailure(self, test, error):
        self.tell(test, "failed", self._exc_info_to_string(error, test))

    addError = addFailure

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self.tell(test, "failed", f"{subtest.id()}\n{self._exc_info_to_string(error, test)}")

    def addSkip(self, test, reason):
        self.tell(test, "skipped", reason)


# A module, as in kernel_tests, or some tests of one, as in clients.AClient.test_...
unittest.defaultTestLoader.loadTestsFromNames(sys.argv[1:]).run(Told())

"""The kernel through jupyter_client, as Jupyter's own servers and consoles start it and end it."""

import os
import subprocess
import sys
import unittest

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import start_new_kernel

PATIENCE = 60
ENDLESS = 'Console.WriteLine("on it"); while (true) { }'


def lives(pid):
    """Whether a process runs. One that has ended but was not asked how is dead."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def ends(pid):
    """Waits until a process has ended that is nobody's child here."""
    subprocess.run(["timeout", str(PATIENCE), "tail", f"--pid={pid}", "-f", "/dev/null"], check=True)


class AClient(unittest.TestCase):
    def setUp(self):
        self.manager, self.client = start_new_kernel(kernel_name="lessons-csharp", startup_timeout=PATIENCE)
        self.addCleanup(self.end)

    def end(self):
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def run_cell(self, code, **more):
        seen = []
        reply = self.client.execute_interactive(code, timeout=PATIENCE, output_hook=seen.append, **more)
        return reply["content"], [(m["msg_type"], m["content"]) for m in seen]

    def starts(self, code):
        request = self.client.execute(code)
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["msg_type"] == "stream":
                return request

    def reply_to(self, request):
        while True:
            reply = self.client.get_shell_msg(timeout=PATIENCE)
            if reply["parent_header"]["msg_id"] == request:
                return reply["content"]

    def test_interrupts_an_endless_loop_and_finds_the_variables(self):
        self.run_cell("var kept = 42;")
        request = self.starts(ENDLESS)
        self.manager.interrupt_kernel()
        self.assertEqual("Interrupted", self.reply_to(request)["ename"])
        reply, seen = self.run_cell("kept")
        self.assertEqual("ok", reply["status"])
        self.assertIn("42", [c["data"]["text/plain"] for t, c in seen if t == "execute_result"])

    def test_restarts_and_finds_a_new_session(self):
        self.run_cell("var gone = 42;")
        before = self.pid
        self.starts(ENDLESS)
        self.manager.restart_kernel()
        self.client.wait_for_ready(timeout=PATIENCE)
        self.assertNotEqual(before, self.pid)
        self.assertFalse(lives(before))
        reply, _ = self.run_cell("gone")
        self.assertEqual(("error", "CS0103"), (reply["status"], reply["ename"]))
        reply, seen = self.run_cell("1 + 1")
        self.assertEqual((1, "2"), next((c["execution_count"] - 1, c["data"]["text/plain"]) for t, c in seen if t == "execute_result"))

    def test_shuts_down_and_leaves_no_process(self):
        pid = self.pid
        self.assertTrue(lives(pid))
        self.manager.shutdown_kernel()
        self.assertFalse(lives(pid))

    def test_reconnects_and_finds_the_variables(self):
        self.run_cell("var kept = 42;")
        self.client.stop_channels()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        _, seen = self.run_cell("kept")
        self.assertIn("42", [c["data"]["text/plain"] for t, c in seen if t == "execute_result"])

    def test_dies_and_leaves_no_process(self):
        start = (
            "import os, sys, jupyter_client.manager as m;"
            "k, c = m.start_new_kernel(kernel_name='lessons-csharp', startup_timeout=60);"
            "print(k.provisioner.process.pid, flush=True); os.kill(os.getpid(), 9)"
        )
        # Read to the end of the line, not to the end of the pipe: the kernel holds that too.
        with subprocess.Popen([sys.executable, "-c", start], stdout=subprocess.PIPE, text=True) as client:
            pid = int(client.stdout.readline())
            client.wait()
            ends(pid)

    def test_is_asked_for_a_line(self):
        asked = []

        def answer(message):
            asked.append(message["content"])
            self.client.input("Aida")

        _, seen = self.run_cell('var name = Console.ReadLine(); $"Hello, {name}"', allow_stdin=True, stdin_hook=answer)
        self.assertEqual([False], [a["password"] for a in asked])
        self.assertIn("Hello, Aida", [c["data"]["text/plain"] for t, c in seen if t == "execute_result"])

    def test_is_told_when_nobody_can_be_asked(self):
        reply, _ = self.run_cell("Console.ReadLine()", allow_stdin=False)
        self.assertEqual("error", reply["status"])
        self.assertIn("nobody can be asked", reply["evalue"])

    def test_sees_a_display_change(self):
        _, seen = self.run_cell('var bar = display("10 %"); bar.Update("20 %");')
        display = next(c for t, c in seen if t == "display_data")
        update = next(c for t, c in seen if t == "update_display_data")
        self.assertTrue(display["transient"]["display_id"])
        self.assertEqual(display["transient"], update["transient"])
        self.assertEqual(("10 %", "20 %"), (display["data"]["text/plain"], update["data"]["text/plain"]))

    def test_opens_a_line_of_its_own_that_nobody_takes(self):
        self.client.shell_channel.send(self.client.session.msg("comm_open", {"comm_id": "1", "target_name": "jupyter.widget", "data": {}}))
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["msg_type"] == "comm_close":
                break
        self.assertEqual("1", message["content"]["comm_id"])
        self.assertEqual({}, self.reply_to(self.client.comm_info())["comms"])


class TheListOfKernels(unittest.TestCase):
    def test_names_it_with_its_pictures(self):
        spec = KernelSpecManager().get_all_specs()["lessons-csharp"]
        self.assertEqual(("Lessons (C#)", "C#", "message"), tuple(spec["spec"][k] for k in ("display_name", "language", "interrupt_mode")))
        for picture in ("logo-32x32.png", "logo-64x64.png", "logo-svg.svg"):
            self.assertTrue(os.path.exists(os.path.join(spec["resource_dir"], picture)))

    def test_has_the_name_that_older_notebooks_carry(self):
        self.assertEqual("Lessons (C#)", KernelSpecManager().get_kernel_spec(".net-csharp").display_name)

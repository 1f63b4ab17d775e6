"""jupyter_kernel_test with all that it can ask of a kernel, in C#. bench/kernel_tests.py asks the same, and asks a peer what any C# kernel can be asked."""

import jupyter_kernel_test

CHART = """
var seats = Data.Load("seats").Where("reference", "article");
display(Charts.HalfCircle(seats, "group", "seats", title: "Seats", source: "the text"));
"""


class CSharp:
    """What any kernel for C# can be asked."""

    language_name = "C#"
    file_extension = ".cs"

    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oh");'
    code_generate_error = 'throw new InvalidOperationException("no");'
    code_inspect_sample = "Console.WriteLine"

    completion_samples = [
        {"text": "Console.WriteL", "matches": ["WriteLine"]},
        {"text": '"🌷".Len', "matches": ["Length"]},
        {"text": "Math.Sq", "matches": ["Sqrt"]},
        {"text": "nothing.like.this", "matches": []},
    ]

    complete_code_samples = ["", "1 + 1", "var a = 1;", "if (true) { }", "// a word", 'var s = """\n  a\n  """;']
    incomplete_code_samples = ["for (var i = 0; i < 3; i++) {", "Console.WriteLine(", "var a = 1 +", '"""', "/* a word"]
    invalid_code_samples = ["int 3x = 1;", "1 + ) 2", "}", 'var s = "a;\nvar t = 1;']

    code_execute_result = [
        {"code": "1 + 1", "result": "2"},
        {"code": "1 / 2.0", "result": "0.5"},
        {"code": '"Бишкек 🌷"', "result": "Бишкек 🌷"},
        {"code": "new[] { 1, 2 }", "mime": "text/html"},
    ]
    code_display_data = [
        {"code": 'display("a");', "mime": "text/plain"},
        {"code": 'display(HTML("<b>a</b>"));', "mime": "text/html"},
    ]

    code_history_pattern = "1 / 2*"
    supported_history_operations = ("tail", "range", "search")


class Lessons(CSharp, jupyter_kernel_test.KernelTests):
    """And what ours can be asked besides."""

    kernel_name = "lessons-csharp"
    code_page_something = "?Console.WriteLine"
    code_clear_output = "ClearOutput();"
    code_execute_result = [*CSharp.code_execute_result, {"code": 'Data.Load("seats")', "mime": "text/html"}]
    code_display_data = [
        *CSharp.code_display_data,
        {"code": 'display(HTML("<b>a</b>"));', "mime": "text/plain"},
        {"code": 'var d = display("a"); d.Update("b");', "mime": "text/plain"},
        {"code": CHART, "mime": "application/vnd.plotly.v1+json"},
        {"code": CHART, "mime": "image/svg+xml"},
    ]

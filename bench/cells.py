"""The notebook of small cells: each does the same work in C# and in Python and shows the same text."""

# (C#, Python, what both show)
CELLS = [
    ("1 + 1", "1 + 1", "2"),
    ("var numbers = new List<int> { 5, 3, 8, 1, 9, 2 };\nnumbers.Count", "numbers = [5, 3, 8, 1, 9, 2]\nlen(numbers)", "6"),
    ("numbers.Sum()", "sum(numbers)", "28"),
    ("numbers.Max() - numbers.Min()", "max(numbers) - min(numbers)", "8"),
    ("var total = 0;\nforeach (var n in numbers)\n{\n    total += n * n;\n}\ntotal", "total = 0\nfor n in numbers:\n    total += n * n\ntotal", "184"),
    ('var title = "A short text";\ntitle.Length', 'title = "A short text"\nlen(title)', "12"),
    ("Console.WriteLine(title.ToUpperInvariant());", "print(title.upper())", "A SHORT TEXT"),
    (
        "var letters = title.ToCharArray();\nArray.Reverse(letters);\nConsole.WriteLine(new string(letters));",
        'letters = list(title)\nletters.reverse()\nprint("".join(letters))',
        "txet trohs A",
    ),
    (
        'var words = "the quick brown fox jumps over the lazy dog".Split(\' \');\nwords.Length',
        'words = "the quick brown fox jumps over the lazy dog".split(" ")\nlen(words)',
        "9",
    ),
    (
        "Console.WriteLine(words.OrderBy(w => w, StringComparer.Ordinal).First());",
        "print(sorted(words)[0])",
        "brown",
    ),
    (
        'var counts = new Dictionary<string, int>();\nforeach (var w in words)\n{\n    counts[w] = counts.GetValueOrDefault(w) + 1;\n}\ncounts["the"]',
        'counts = {}\nfor w in words:\n    counts[w] = counts.get(w, 0) + 1\ncounts["the"]',
        "2",
    ),
    ("counts.Count(c => c.Value == 1)", "len([c for c in counts.values() if c == 1])", "7"),
    ("int Square(int x) => x * x;\nSquare(12)", "def square(x):\n    return x * x\nsquare(12)", "144"),
    (
        "int Fibonacci(int n)\n{\n    return n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);\n}\nFibonacci(15)",
        "def fibonacci(n):\n    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)\nfibonacci(15)",
        "610",
    ),
    (
        "class Point(double x, double y)\n{\n    public double Distance => Math.Sqrt(x * x + y * y);\n}\nvar point = new Point(3, 4);",
        "import math\nclass Point:\n    def __init__(self, x, y):\n        self.x, self.y = x, y\n    def distance(self):\n"
        "        return math.sqrt(self.x * self.x + self.y * self.y)\npoint = Point(3, 4)",
        "",
    ),
    ("(int)point.Distance", "int(point.distance())", "5"),
    (
        'try\n{\n    int.Parse("many");\n}\ncatch (FormatException)\n{\n    Console.WriteLine("not a number");\n}',
        'try:\n    int("many")\nexcept ValueError:\n    print("not a number")',
        "not a number",
    ),
    ('Console.WriteLine($"{3.14159:F2}");', 'print(f"{3.14159:.2f}")', "3.14"),
    (
        'for (var i = 1; i <= 5; i++)\n{\n    Console.WriteLine(i % 3 == 0 ? "fizz" : i.ToString());\n}',
        'for i in range(1, 6):\n    print("fizz" if i % 3 == 0 else str(i))',
        "1\n2\nfizz\n4\n5",
    ),
    ("Enumerable.Range(1, 10).Where(x => x % 2 == 0).Select(x => x * x).Sum()", "sum([x * x for x in range(1, 11) if x % 2 == 0])", "220"),
    ("new DateTime(2005, 3, 24).DayOfYear", "import datetime\ndatetime.date(2005, 3, 24).timetuple().tm_yday", "83"),
    (
        "var steps = 0;\nfor (var value = 27; value != 1; steps++)\n{\n    value = value % 2 == 0 ? value / 2 : 3 * value + 1;\n}\nsteps",
        "steps, value = 0, 27\nwhile value != 1:\n    value = value // 2 if value % 2 == 0 else 3 * value + 1\n    steps += 1\nsteps",
        "111",
    ),
    ("var (a, b) = (1, 2);\n(a, b) = (b, a);\na - b", "a, b = 1, 2\na, b = b, a\na - b", "1"),
    ('Console.WriteLine(string.Join(", ", numbers));', 'print(", ".join([str(n) for n in numbers]))', "5, 3, 8, 1, 9, 2"),
    (
        "int Divisor(int x, int y)\n{\n    while (y != 0)\n    {\n        (x, y) = (y, x % y);\n    }\n    return x;\n}\nDivisor(1071, 462)",
        "def divisor(x, y):\n    while y != 0:\n        x, y = y, x % y\n    return x\ndivisor(1071, 462)",
        "21",
    ),
    (
        'var size = total switch { < 10 => "small", < 100 => "medium", _ => "large" };\nConsole.WriteLine(size);',
        'size = "small" if total < 10 else "medium" if total < 100 else "large"\nprint(size)',
        "large",
    ),
    (
        "Enumerable.Range(2, 99).Count(n => Enumerable.Range(2, n - 2).All(d => n % d != 0))",
        "len([n for n in range(2, 101) if all([n % d != 0 for d in range(2, n)])])",
        "25",
    ),
    ("new HashSet<char>(string.Concat(words)).Count", 'len(set("".join(words)))', "26"),
    ("Func<int, int> twice = x => 2 * x;\ntwice(twice(5))", "twice = lambda x: 2 * x\ntwice(twice(5))", "20"),
    (
        'foreach (var (word, count) in counts.OrderByDescending(c => c.Value).Take(1))\n{\n    Console.WriteLine($"{word}: {count}");\n}',
        'for word, count in sorted(counts.items(), key=lambda c: -c[1])[:1]:\n    print(f"{word}: {count}")',
        "the: 2",
    ),
]

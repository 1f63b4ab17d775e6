using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Lessons.Teaching;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Classroom;

/// <summary>No hint holds the solution: not its code, nor a long piece of it, nor the value that is to be found.</summary>
/// <remarks>
/// Spaces make no difference. A piece of code is long from ten characters on; a value is a number other than 0 and 1, a text of four letters or more, or all that is in a list.
/// What the learner has been handed with the exercise is no secret, in code and in values.
/// </remarks>
internal sealed partial class HintTellsRule : ILessonRule
{
    private const int LongCode = 10;
    private const int LongText = 4;

    public string Id => "hint-tells";

    public string Holds => "no hint gives the solution away";

    public IEnumerable<Finding> Look(CheckedLesson lesson)
    {
        foreach (var exercise in lesson.Exercises.Where(e => e.Solution is not null))
        {
            var given = lesson.Notebook.Cells.Take(exercise.Cell - 1).Where(c => c.Kind is Kernel.Notebooks.CellKind.Markdown).Select(c => c.Source).LastOrDefault() + "\n" + exercise.Stub;
            var own = SolutionText.Of(lesson, exercise);
            foreach (var hint in exercise.Hints)
            {
                if (Told(hint.Text, own, given, lesson.Trial.Exercises.GetValueOrDefault(exercise.Id)?.Attempt) is { } what)
                {
                    yield return lesson.At(Id, isError: true, exercise.Check!.Cell, LineOf(exercise.Check.Text, hint.Text), $"Hint {hint.Number} of `{exercise.Id}` holds {what}. A hint says where to look, and leaves the last step to the learner.");
                }
            }
        }
    }

    private static string? Told(string hint, string solution, string given, Attempt? attempt) =>
        Pieces(solution).Where(p => !Bare(given).Contains(Bare(p), StringComparison.Ordinal)).FirstOrDefault(p => Bare(hint).Contains(Bare(p), StringComparison.Ordinal)) is { } piece ? $"code of the solution: {piece.ReplaceLineEndings(" ")}"
        : attempt is null ? null
        : Values(solution, attempt).FirstOrDefault(v => Says(hint, v) && !Says(given, v)) is { } value ? $"the value to be found: {string.Join(", ", value)}"
        : null;

    // Whole statements, what stands to the right of =, and what is called with something.
    private static IEnumerable<string> Pieces(string solution) => CodeText.Parse(solution).GetRoot().DescendantNodes()
        .Where(n => n is StatementSyntax or FieldDeclarationSyntax or InvocationExpressionSyntax or BinaryExpressionSyntax or EqualsValueClauseSyntax)
        .Select(n => (n is EqualsValueClauseSyntax value ? value.Value : n).ToString().TrimEnd(';'))
        .Where(t => Bare(t).Length >= LongCode);

    // The values that the solution itself gives to variables, each as the numbers or texts that a hint would have to hold.
    private static IEnumerable<IReadOnlyList<string>> Values(string solution, Attempt attempt) => CodeText.Parse(solution).GetRoot().DescendantNodes()
        .Select(n => n switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText,
            _ => null,
        })
        .OfType<string>().Distinct()
        .Select(name => attempt.Variables.GetValueOrDefault(name)?.Value)
        .Select(v => v is IList list ? All(list) : Written(v) is { } one ? [one] : [])
        .Where(v => v.Count > 0);

    // A list is given away by all of it.
    private static IReadOnlyList<string> All(IList list) =>
        list.Cast<object?>().Take(10).Select(Written).ToList() is { Count: > 1 } items && items.TrueForAll(i => i is not null) ? [.. items.OfType<string>()] : [];

    private static string? Written(object? value) => value switch
    {
        string text => text.Trim().Length >= LongText ? text.Trim() : null,
        byte or short or int or long or float or double or decimal when Convert.ToDouble(value, CultureInfo.InvariantCulture) is not (0 or 1) => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static bool Says(string text, IReadOnlyList<string> values) => values.All(v =>
        double.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Numbers().Matches(text).Any(m => double.TryParse(m.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && Math.Abs(n - number) <= 1e-9 * Math.Abs(number))
            : text.Contains(v, StringComparison.OrdinalIgnoreCase));

    private static int? LineOf(string check, string hint) => check.IndexOf(hint.Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal) is >= 0 and var at ? CheckedLesson.LineOf(check, at) + 1 : null;

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '`'));

    // ¶4 is a place and no value.
    [GeneratedRegex(@"(?<![¶\w.])-?\d+(?:,\d{3})*(?:\.\d+)?")]
    private static partial Regex Numbers();
}

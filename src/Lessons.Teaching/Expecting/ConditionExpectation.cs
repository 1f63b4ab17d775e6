using System.Text.RegularExpressions;

namespace Lessons.Teaching;

/// <summary>Expects an assertion of xunit to hold.</summary>
public sealed partial class ConditionExpectation : Expectation<ConditionExpectation, object?>
{
    private readonly Action assertion;

    internal ConditionExpectation(Action assertion, string? sentence)
        : base(Stage.Values)
    {
        ArgumentNullException.ThrowIfNull(assertion);
        this.assertion = assertion;
        Own = sentence;
    }

    internal override Told Right => new("That.Right");

    /// <summary>Any other exception than xunit's is the check's fault and goes through.</summary>
    internal override Told? Judge(Evaluation evaluation)
    {
        if (Mistake(null) is { } mistake)
        {
            return mistake;
        }

        try
        {
            assertion();
            return null;
        }
        catch (Xunit.Sdk.XunitException problem)
        {
            return Said(Tell(problem.Message));
        }
    }

    // Only what was found is told: what was expected may be the answer.
    private static Told Tell(string message) =>
        Actual().Match(message) is { Success: true } m && !bool.TryParse(m.Groups["value"].Value, out _) ? new("That.Found", Shown.Words(m.Groups["value"].Value)) : new("That.Wrong");

    [GeneratedRegex(@"^\s*(?:Actual|Found):\s*(?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex Actual();
}

namespace Lessons.Teaching;

/// <summary>A function of the learner's.</summary>
/// <param name="Code">The function.</param>
internal sealed record LearnerFunction(Delegate Code)
{
    /// <summary>The function as a delegate of a type; null when it takes or gives something else.</summary>
    public TDelegate? As<TDelegate>()
        where TDelegate : Delegate =>
        Code as TDelegate ?? (TDelegate?)Delegate.CreateDelegate(typeof(TDelegate), Code.Target, Code.Method, throwOnBindFailure: false);

    /// <summary>What it takes and gives, as a learner writes it.</summary>
    public string Signature => $"{TypeWords.Name(Code.Method.ReturnType)} ({string.Join(", ", Code.Method.GetParameters().Where(p => !IsClosure(p)).Select(p => TypeWords.Name(p.ParameterType)))})";

    private static bool IsClosure(System.Reflection.ParameterInfo parameter) => parameter.ParameterType.FullName is "System.Runtime.CompilerServices.Closure";
}

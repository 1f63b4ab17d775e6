using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom;

/// <summary>Puts a learner's notebook right before it is graded.</summary>
public interface ISubmissionRepair
{
    /// <summary>The release with the learner's answers in their places.</summary>
    /// <param name="release">The notebook as it was handed out.</param>
    /// <param name="submission">The notebook as it came back.</param>
    RepairedNotebook Of(Notebook release, Notebook submission);
}

/// <summary>A notebook that was put right.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Told">What was done to it, one sentence each; none when nothing had to be done.</param>
public sealed record RepairedNotebook(Notebook Notebook, IReadOnlyList<string> Told);

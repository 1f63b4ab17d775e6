using System.Collections;
using System.Reflection;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>A session in which an author's cells run, and in which answers can be tried that leave nothing behind.</summary>
/// <param name="language">Runs whole cells.</param>
/// <param name="csharp">The C# in it.</param>
public sealed class TrialSession(ILanguage language, DotNetLanguage csharp) : ILearnerSession
{
    /// <summary>Runs whole cells.</summary>
    public ILanguage Language => language;

    /// <summary>The session's variables now.</summary>
    public IReadOnlyDictionary<string, Variable> Variables => SubmissionMembers.Variables(csharp.Cells);

    /// <summary>Does something as a trial: afterwards what cells have declared since is gone, and earlier variables hold what they held.</summary>
    /// <remarks>Lists, arrays and dictionaries of earlier cells get back what was in them. What an answer changes deeper inside a value stays changed.</remarks>
    /// <param name="work">What is tried.</param>
    public async Task<T> ApartAsync<T>(Func<Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var back = new Back(csharp);
        return await work();
    }

    /// <inheritdoc/>
    public async Task<Attempt> RunAsync(string code, CancellationToken stop)
    {
        var seen = new SeenOutputs(null);
        var end = await language.RunAsync(code, seen, stop);
        return seen.Attempt(code, end, csharp.Cells, 0, stop);
    }

    /// <inheritdoc/>
    public async Task<string?> RunApartAsync(string text, CancellationToken stop) => (await csharp.RunApartAsync(text, stop)).Error?.Text;

    /// <inheritdoc/>
    public Task WorkAsync(Action work, CancellationToken stop) => csharp.WorkAsync(work, stop);

    private sealed class Back(DotNetLanguage csharp) : IDisposable
    {
        private readonly IDisposable trial = csharp.Trial();
        private readonly List<Held> held = [.. csharp.Cells.SelectMany(Held.Of)];

        public void Dispose()
        {
            trial.Dispose();
            held.ForEach(h => h.Restore());
        }
    }

    /// <summary>What one variable of an earlier cell held.</summary>
    private sealed record Held(object Cell, FieldInfo Field, object? Value, object?[]? Items)
    {
        private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        public static IEnumerable<Held> Of(object cell) =>
            cell.GetType().GetFields(Own).Where(f => !f.IsInitOnly && !f.Name.Contains('<', StringComparison.Ordinal)).Select(f => Of(cell, f, f.GetValue(cell)));

        public void Restore()
        {
            Field.SetValue(Cell, Value);
            switch (Value)
            {
                case IDictionary map when Items is not null && !Same(map, Items):
                    map.Clear();
                    foreach (var entry in Items.Cast<DictionaryEntry>())
                    {
                        map[entry.Key] = entry.Value;
                    }

                    break;
                case IList list when Items is not null && !Same(list, Items):
                    Refill(list, Items);
                    break;
            }
        }

        private static Held Of(object cell, FieldInfo field, object? value) => new(cell, field, value, value switch
        {
            Array { Rank: > 1 } => null,
            IDictionary { IsReadOnly: false } map => [.. Entries(map)],
            IList { IsReadOnly: false } list => [.. list.Cast<object?>()],
            _ => null,
        });

        private static bool Same(ICollection now, object?[] before) =>
            now.Count == before.Length && (now is IDictionary map ? Entries(map) : now.Cast<object?>()).SequenceEqual(before);

        private static IEnumerable<object?> Entries(IDictionary map)
        {
            for (var at = map.GetEnumerator(); at.MoveNext();)
            {
                yield return at.Entry;
            }
        }

        private static void Refill(IList list, object?[] items)
        {
            if (!list.IsFixedSize)
            {
                list.Clear();
                Array.ForEach(items, i => list.Add(i));
                return;
            }

            for (var i = 0; i < items.Length; i++)
            {
                list[i] = items[i];
            }
        }
    }
}

using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Teaching;

/// <summary>Types in words: <c>int</c> is "a whole number (`int`)".</summary>
internal static class TypeWords
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(float)] = "float",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(object)] = "object",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
    };

    /// <summary>The type in words.</summary>
    public static Told Of(Type type) =>
        Names.TryGetValue(type, out var name) && name is not ("object" or "byte" or "short") ? new("Type." + name)
        : type == typeof(Microsoft.Data.Analysis.DataFrame) ? new("Type.DataFrame")
        : type == typeof(LessonChart) ? new("Type.LessonChart")
        : type != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? new("Type.Sequence", Name(type))
        : new("Type.Other", Name(type));

    /// <summary>Whether values of this type are numbers.</summary>
    public static bool IsNumber(Type type) => TableCell.IsNumber(Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>Whether values of this type are whole numbers.</summary>
    public static bool IsWhole(Type type) => IsNumber(type) && type != typeof(double) && type != typeof(float) && type != typeof(decimal);

    /// <summary>The type as a learner writes it.</summary>
    public static string Name(Type type)
    {
        if (Names.TryGetValue(type, out var name))
        {
            return name;
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Name(inner) + "?";
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        // What LINQ returns has names that nobody writes; what a learner knows is what it can be used as.
        if (type.IsGenericType && !type.IsPublic && type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is { } items)
        {
            return Name(items);
        }

        return type.IsGenericType && SyntaxFacts.IsValidIdentifier(type.Name.Split('`')[0])
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }
}

using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>A type as code in a cell names it.</summary>
internal static class CSharpTypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
    };

    /// <summary>The type for people: <c>List&lt;int&gt;</c>.</summary>
    /// <param name="type">The type.</param>
    public static string Short(Type type) => Write(type, full: false);

    /// <summary>The nearest type that code can name, and its whole name: the type itself, one that it derives from, or a list that it is.</summary>
    /// <param name="type">The type.</param>
    public static string Sayable(Type type)
    {
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            if (CanBeSaid(at))
            {
                return Write(at, full: true);
            }
        }

        return Array.Find(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>) && CanBeSaid(i)) is { } list ? Write(list, full: true) : "object";
    }

    private static bool CanBeSaid(Type type) => type switch
    {
        { IsByRef: true } or { IsPointer: true } or { IsByRefLike: true } => false,
        { HasElementType: true } => CanBeSaid(type.GetElementType()!),
        { IsGenericType: true } when !type.GetGenericArguments().All(CanBeSaid) => false,
        { IsGenericParameter: true } => false,
        _ => SyntaxFacts.IsValidIdentifier(type.Name.Split('`')[0]) && type.IsNested ? IsOfCell(type) || (type.IsNestedPublic && CanBeSaid(type.DeclaringType!)) : (type.IsPublic || Keywords.ContainsKey(type)) && SyntaxFacts.IsValidIdentifier(type.Name.Split('`')[0]),
    };

    // A type that a cell declares sits in the class that the compiler made for the cell, and is named without it.
    private static bool IsOfCell(Type type) => type.DeclaringType?.GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) is not null;

    private static string Write(Type type, bool full)
    {
        if (Keywords.TryGetValue(type, out var word))
        {
            return word;
        }

        if (type.IsArray)
        {
            return $"{Write(type.GetElementType()!, full)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Write(inner, full) + "?";
        }

        var arguments = type.GetGenericArguments();
        if (!full && type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
        {
            return $"({string.Join(", ", arguments.Select(a => Write(a, full)))})";
        }

        if (!full && type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal))
        {
            return "an anonymous type";
        }

        var outer = type.IsNested && !IsOfCell(type) ? type.DeclaringType : null;
        var taken = outer?.GetGenericArguments().Length ?? 0;
        var own = arguments.Skip(taken).Select(a => Write(a, full)).ToList();
        var name = type.Name.Split('`')[0] + (own.Count > 0 ? $"<{string.Join(", ", own)}>" : "");
        if (!full)
        {
            return name;
        }

        return outer is not null
            ? $"{Write(outer.IsGenericTypeDefinition && taken > 0 ? outer.MakeGenericType([.. arguments.Take(taken)]) : outer, full)}.{name}"
            : IsOfCell(type) ? name : $"global::{(type.Namespace is { } space ? space + "." : "")}{name}";
    }
}

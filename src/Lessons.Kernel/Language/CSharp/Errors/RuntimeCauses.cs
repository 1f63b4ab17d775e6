using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Says what the framework's common exceptions mean.</summary>
internal static class RuntimeCauses
{
    /// <summary>Puts a cause into words: those of its own kind, or else the sentence that has the name of its type, if there is one.</summary>
    /// <param name="cause">The cause.</param>
    public static Said Read(RuntimeCause cause) => cause.Exception switch
    {
        NullReferenceException when cause.Missing is { } name => new Said("Null.Named", name),
        ArgumentOutOfRangeException { ParamName: "index" } when cause.Exception.Message.Contains("size of the collection", StringComparison.Ordinal) => new Said("Index.List"),
        ArgumentOutOfRangeException { ParamName: "startIndex" or "length" } => new Said("Index.Text"),
        FormatException => Format(cause),
        KeyNotFoundException when cause.Quoted.Length > 0 => Key(cause),
        ArgumentException when Regex.Match(cause.Exception.Message, @"same key has already been added. Key: (.*)$") is { Success: true } key => new Said("Key.Twice", new Verbatim(key.Groups[1].Value.Trim())),
        InvalidCastException when Regex.Match(cause.Exception.Message, "type '([^']+)' to type '([^']+)'") is { Success: true } types =>
            new Said("Cast.Named", TypeOf(types.Groups[1].Value), TypeOf(types.Groups[2].Value)),
        ObjectDisposedException => new Said("ObjectDisposedException"),
        InvalidOperationException => Operation(cause),
        FileNotFoundException file => new Said("FileNotFoundException", new Verbatim(Path.GetFileName(file.FileName ?? cause.Quoted)), new Verbatim(Directory(file.FileName ?? cause.Quoted))),
        DirectoryNotFoundException => new Said("DirectoryNotFoundException", new Verbatim(cause.Quoted), new Verbatim(LastFolder(cause.Quoted))),
        UnauthorizedAccessException => new Said("UnauthorizedAccessException", new Verbatim(cause.Quoted)),
        HttpRequestException => new Said("HttpRequestException", new Verbatim(cause.Exception.Message)),
        _ => new Said(cause.Exception.GetType().Name),
    };

    private static string Directory(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? Environment.CurrentDirectory;

    private static string LastFolder(string path)
    {
        var folder = Path.GetFullPath(path);
        while (!System.IO.Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            folder = parent;
        }

        return folder;
    }

    private static Said Format(RuntimeCause cause)
    {
        var text = cause.Quoted;
        var message = cause.Exception.Message;
        return message switch
        {
            _ when message.Contains("DateTime", StringComparison.Ordinal) || message.Contains("DateOnly", StringComparison.Ordinal) => new Said("Date.Text", new Verbatim(text)),
            _ when !message.Contains("input string '", StringComparison.Ordinal) => new Said("FormatException"),
            _ when text.Trim().Length == 0 => new Said("Parse.Empty"),
            _ when Regex.IsMatch(text, @"^\s*[-+]?\d+,\d+\s*$") => new Said("Parse.Comma", new Verbatim(text), new Verbatim(text.Trim().Replace(',', '.'))),
            _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => new Said("Parse.Fraction", new Verbatim(text)),
            _ => new Said("Parse.Text", new Verbatim(text)),
        };
    }

    private static Said Key(RuntimeCause cause)
    {
        var keys = cause.IndexedVariables.Select(cause.ValueOf).OfType<IDictionary>().SelectMany(d => d.Keys.OfType<string>());
        return NearNames.Of(cause.Quoted, keys) is { } near ? new Said("Key.Near", new Verbatim(cause.Quoted), new Verbatim(near)) : new Said("Key.Missing", new Verbatim(cause.Quoted));
    }

    private static Said Operation(RuntimeCause cause) => cause.Exception.Message switch
    {
        var m when m.Contains("no matching", StringComparison.Ordinal) => new Said("Sequence.NoMatch"),
        var m when m.Contains("no elements", StringComparison.Ordinal) => new Said("Sequence.Empty"),
        var m when m.Contains("more than one", StringComparison.Ordinal) => new Said("Sequence.Several"),
        var m when m.Contains("was modified", StringComparison.Ordinal) => new Said("Sequence.Changed"),
        var m when m.Contains("must have a value", StringComparison.Ordinal) => new Said("Nullable.Empty"),
        var m => new Said("InvalidOperationException", new Verbatim(m)),
    };

    private static TypeName TypeOf(string name) => new(name switch
    {
        "System.String" => "string",
        "System.Int32" => "int",
        "System.Int64" => "long",
        "System.Double" => "double",
        "System.Decimal" => "decimal",
        "System.Boolean" => "bool",
        "System.Char" => "char",
        "System.Object" => "object",
        _ => name[(name.LastIndexOfAny(['.', '+']) + 1)..],
    });
}

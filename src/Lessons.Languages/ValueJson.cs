using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Analysis;

namespace Lessons.Languages;

/// <summary>Values of a C# session as JSON: a data frame is a list of rows, each an object by column.</summary>
internal static class ValueJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        IncludeFields = true,
        Converters = { new FrameConverter(), new JsonStringEnumConverter() },
    };

    /// <summary>Writes a value, or says why it cannot be written.</summary>
    /// <param name="value">The value, or null.</param>
    public static (string? Json, string? Problem) TryWrite(object? value)
    {
        try
        {
            return (JsonSerializer.Serialize(value, Options), null);
        }
#pragma warning disable CA1031 // A value's own code writes it, and may throw anything; that is told.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return (null, e.Message);
        }
    }

    private sealed class FrameConverter : JsonConverter<DataFrame>
    {
        public override DataFrame? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Frames are written here, not read.");

        public override void Write(Utf8JsonWriter writer, DataFrame value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            for (var row = 0L; row < value.Rows.Count; row++)
            {
                writer.WriteStartObject();
                foreach (var column in value.Columns)
                {
                    writer.WritePropertyName(column.Name);
                    JsonSerializer.Serialize(writer, column[row], options);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }
}

using System.Text;

namespace Lessons.Classroom.Tests.Exporting;

/// <summary>Reads CSV by RFC 4180 alone, so that what is written is not read by what has written it.</summary>
internal static class Csv
{
    public static List<string[]> Read(string text)
    {
        var (rows, row, field, isQuoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        text = text.TrimStart('\uFEFF');
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append('"');
                    i++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    row.Add(field.ToString());
                    field.Clear();
                    break;
                case '\n' when !isQuoted:
                    row.Add(field.ToString());
                    field.Clear();
                    rows.Add([.. row]);
                    row.Clear();
                    break;
                default:
                    field.Append(text[i]);
                    break;
            }
        }

        Assert.Equal((0, 0, false), (row.Count, field.Length, isQuoted));
        Assert.Single(rows.Select(r => r.Length).Distinct());
        return rows;
    }
}

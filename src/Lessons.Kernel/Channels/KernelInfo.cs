using System.Text.Json.Nodes;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>Says what this kernel is. Needs no language, and so answers at once. Messaging in Jupyter, "Kernel info".</summary>
internal sealed class KernelInfo(KernelSession kernel)
{
    /// <summary>Says what this kernel is; the language warms up behind the answer.</summary>
    public JsonObject? Answer(Request request)
    {
        request.Afterwards = kernel.Language.WarmUp;
        return new()
        {
            ["status"] = "ok",
            ["protocol_version"] = Header.ProtocolVersion,
            ["implementation"] = kernel.Options.Implementation,
            ["implementation_version"] = kernel.Options.Version,
            ["language_info"] = LanguageInfo(),
            ["banner"] = kernel.Options.Banner,
            ["debugger"] = false,
            ["help_links"] = new JsonArray(),
            ["supported_features"] = new JsonArray(),
        };
    }

    private JsonObject LanguageInfo() => new()
    {
        ["name"] = kernel.Info.Name,
        ["version"] = kernel.Info.Version,
        ["mimetype"] = kernel.Info.MimeType,
        ["file_extension"] = kernel.Info.FileExtension,
        ["pygments_lexer"] = kernel.Info.PygmentsLexer ?? kernel.Info.Name.ToLowerInvariant(),
        ["codemirror_mode"] = kernel.Info.MimeType,
    };
}

using Microsoft.CodeAnalysis;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>How a name reads in C#: types without namespaces, parameters with names and defaults.</summary>
internal static class Signature
{
    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeConstantValue,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.InstanceMethod,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        localOptions: SymbolDisplayLocalOptions.IncludeType,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat OfCells = Format.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    private static readonly SymbolDisplayFormat FullType = Format.WithTypeQualification(SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>Writes a name as C# would declare it.</summary>
    /// <param name="symbol">What it names.</param>
    public static string Of(ISymbol symbol) => symbol switch
    {
        // A type tells where it lives, since that is what a using needs; what a cell declares lives nowhere that a learner knows of.
        INamedTypeSymbol { ContainingType: null, SpecialType: SpecialType.None or SpecialType.System_DateTime } type => type.ToDisplayString(FullType),
        _ when symbol.ContainingType is { IsScriptClass: true } => symbol.ToDisplayString(OfCells.WithTypeQualification(SymbolDisplayTypeQualificationStyle.NameOnly)),
        INamespaceSymbol => symbol.ToDisplayString(FullType),
        _ => symbol.ToDisplayString(Format),
    };

    private static SymbolDisplayFormat WithTypeQualification(this SymbolDisplayFormat format, SymbolDisplayTypeQualificationStyle style) => new(
        format.GlobalNamespaceStyle, style, format.GenericsOptions, format.MemberOptions, format.DelegateStyle, format.ExtensionMethodStyle,
        format.ParameterOptions, format.PropertyStyle, format.LocalOptions, format.KindOptions, format.MiscellaneousOptions);
}

namespace Lessons.Kernel.Language;

/// <summary>Outputs that want the values themselves, too, and not only how they look: whoever judges a cell does.</summary>
public interface ISeesValues
{
    /// <summary>A C# cell displays a value, or ends with it. Called just before it is shown, from whichever thread shows it.</summary>
    /// <param name="value">The value.</param>
    void See(object value);
}

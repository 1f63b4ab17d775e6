using System.Runtime.CompilerServices;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>How deep the calling thread's stack is.</summary>
internal static class StackPosition
{
    /// <summary>An address in the caller's part of the stack. Deeper calls have lower ones.</summary>
    public static nint Here()
    {
        byte here = 0;
        return Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref here);
    }
}

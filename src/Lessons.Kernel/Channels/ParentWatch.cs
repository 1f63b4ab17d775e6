using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Lessons.Kernel.Channels;

/// <summary>Tells when the process that started the kernel is gone, so that closing a window leaves no kernel behind.</summary>
internal static class ParentWatch
{
    /// <summary>Ends when the process has ended.</summary>
    /// <param name="parent">Its number or handle.</param>
    /// <param name="isHandle">Whether it is a handle.</param>
    /// <param name="stop">Nobody waits any more.</param>
    public static async Task GoneAsync(int parent, bool isHandle, CancellationToken stop)
    {
        if (isHandle)
        {
            using var handle = new ManualResetEvent(false) { SafeWaitHandle = new SafeWaitHandle(parent, ownsHandle: false) };
            await Task.Run(() => WaitHandle.WaitAny([handle, stop.WaitHandle]), CancellationToken.None);
            stop.ThrowIfCancellationRequested();
            return;
        }

        try
        {
            using var process = Process.GetProcessById(parent);
            await process.WaitForExitAsync(stop);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // There is no such process: it ended before anyone could wait for it.
        }
    }
}

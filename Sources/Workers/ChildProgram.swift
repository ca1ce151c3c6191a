internal import CPrograms
internal import Glibc

/// This program, started again beside itself with words of its own.
///
/// No shell reads the words, and no other program can be named. The child has this process's
/// folder and environment, and nothing on its standard input.
package struct ChildProgram: Sendable {
  package enum End: Hashable, Sendable {
    /// It ended by itself.
    case status(Int32)
    /// A signal ended it, or it ended because of one.
    case signal(Int32)
    /// It did not start: an errno value.
    case unstarted(Int32)
  }

  /// The program that runs, even where its file has been replaced or removed meanwhile.
  private static let itself = "/proc/self/exe"
  /// Of what a child says, the end is kept: failures come last.
  private static let mostBytes = 1 << 18
  /// As shells and this program tell that a signal was the reason.
  private static let signalBase: Int32 = 128
  /// Ctrl-C comes to all processes of a terminal at once, and to the children perhaps first.
  private static let pause: UInt32 = 200_000

  /// What stands behind the name of the program.
  package let words: [String]

  package init(words: [String]) { self.words = words }

  /// Runs it to its end; from several threads as many run at once.
  ///
  /// While all children are being ended it does not return: nobody is to tell of ends that were
  /// asked for.
  ///
  /// - Returns: how it ended, and what it wrote, to its output and to its errors.
  package func run() -> (end: End, text: String) {
    switch ChildPrograms.start(Self.itself, ["gridreach"] + words) {
    case .failure(let reason): return (.unstarted(reason.number), "")
    case .success(let child):
      let text = Self.text(from: child.output)
      _ = close(child.output)
      let end = Self.end(ChildPrograms.takeEnded(child.id))
      if case .signal(let number) = end, number == SIGINT || number == SIGTERM || number == SIGHUP {
        usleep(Self.pause)
      }
      ChildPrograms.stayIfEnding()
      return (end, text)
    }
  }

  private static func end(_ status: Int32) -> End {
    if status < 0 { return .signal(-status) }
    return status > signalBase ? .signal(status - signalBase) : .status(status)
  }

  private static func text(from descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = unsafe block.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += block[..<count]
      if bytes.count > 2 * mostBytes { bytes.removeFirst(bytes.count - mostBytes) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

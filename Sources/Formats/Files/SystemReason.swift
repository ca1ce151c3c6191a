package import Diagnostics
internal import Glibc

extension Argument {
  /// What an error number of the system means, in the reader's language where it is a common one.
  package static func systemReason(_ number: Int32) -> Argument {
    switch number {
    case ENOENT, ENOTDIR: return .phrase(.reasonMissing)
    case EACCES, EPERM: return .phrase(.reasonDenied)
    case ENOSPC, EDQUOT: return .phrase(.reasonFull)
    case EROFS: return .phrase(.reasonReadOnly)
    case EISDIR: return .phrase(.reasonFolder)
    case EMFILE, ENFILE: return .phrase(.reasonHandles)
    case ENOMEM: return .phrase(.reasonMemory)
    default: return .text(systemWords(number))
    }
  }
}

/// The C library's English words for an error number.
private func systemWords(_ number: Int32) -> String {
  unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
    guard let start = buffer.baseAddress, unsafe strerror_r(number, start, buffer.count) == 0
    else { return "error \(number)" }
    return unsafe String(cString: start)
  }
}

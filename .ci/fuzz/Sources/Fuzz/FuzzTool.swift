internal import Diagnostics
internal import Glibc

// Called by libFuzzer, which has the main function: the environment's DOOR names what is fed with
// mutations of the inputs until it crashes, hangs or takes too much memory.

private let door: @Sendable ([UInt8]) throws(Failure) -> Void = {
  let name = unsafe getenv("DOOR").map { unsafe String(cString: $0) } ?? ""
  guard let door = Doors.all.first(where: { $0.name == name }) else {
    let line = Array(
      "DOOR=… names what to feed: \(Doors.all.map(\.name).joined(separator: ", "))\n".utf8)
    _ = unsafe write(STDERR_FILENO, line, line.count)
    exit(2)
  }
  return door.take
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  do throws(Failure) { try door(input) } catch {
    // Its words are part of the door: they must be there, in both languages.
    precondition(!error.words(in: .english).isEmpty && !error.words(in: .chinese).isEmpty)
  }
  return 0
}

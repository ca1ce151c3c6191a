/// Copies for C that stand until they are let go of together.
///
/// C takes all columns of all layers at once. An array lends itself to a closure alone, and a closure
/// in a closure for each of them would use up the stack where there are many.
@safe final class LentMemory {
  private var blocks: [UnsafeMutableRawPointer] = unsafe []

  deinit { unsafe blocks.forEach { unsafe $0.deallocate() } }

  /// A copy of bytes, and never a null pointer.
  func copy<Element>(
    _ bytes: UnsafeRawBufferPointer, as type: Element.Type
  ) -> UnsafePointer<Element> {
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: max(1, bytes.count), alignment: MemoryLayout<Element>.alignment)
    unsafe blocks.append(block)
    if let start = bytes.baseAddress {
      unsafe block.copyMemory(from: start, byteCount: bytes.count)
    }
    return unsafe UnsafePointer(block.assumingMemoryBound(to: type))
  }

  func copy<Element: BitwiseCopyable>(_ values: [Element]) -> UnsafePointer<Element> {
    unsafe values.withUnsafeBytes { unsafe copy($0, as: Element.self) }
  }

  /// A text with its 0 behind it.
  func copy(_ text: String) -> UnsafePointer<CChar> { unsafe copy(Array(text.utf8CString)) }

  /// Texts, and a null pointer behind them.
  func copy(_ texts: [String]) -> UnsafePointer<UnsafePointer<CChar>?> {
    var starts: [UnsafePointer<CChar>?] = unsafe []
    for text in texts { unsafe starts.append(copy(text)) }
    unsafe starts.append(nil)
    return unsafe copy(starts)
  }
}

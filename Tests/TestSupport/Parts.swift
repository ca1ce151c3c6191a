internal import CZlib

/// The files of an archive, as another reader would take them out.
package struct Parts {
  package private(set) var names: [String] = []
  private var contents: [[UInt8]] = []

  package init(_ archive: [UInt8]) throws {
    func number(_ at: Int, _ width: Int) -> Int {
      (0..<width).reduce(0) { $0 | Int(archive[at + $1]) << (8 * $1) }
    }
    var at = 0
    while at + 30 <= archive.count, number(at, 4) == 0x0403_4b50 {
      let (packed, size, name) = (number(at + 18, 4), number(at + 22, 4), number(at + 26, 2))
      let start = at + 30 + name
      names.append(String(decoding: archive[(at + 30)..<start], as: UTF8.self))
      let bytes = Array(archive[start..<(start + packed)])
      contents.append(number(at + 8, 2) == 8 ? try Self.unpacked(bytes, size) : bytes)
      at = start + packed
    }
  }

  package struct Damaged: Error {}

  /// Raw deflate of `size` bytes, by zlib.
  private static func unpacked(_ packed: [UInt8], _ size: Int) throws -> [UInt8] {
    var source = packed
    var stream = unsafe z_stream()
    let version = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, version) == Z_OK else {
      throw Damaged()
    }
    defer { unsafe inflateEnd(&stream) }
    var state = Z_OK
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      unsafe source.withUnsafeMutableBufferPointer { input in
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = UInt32(size)
        state = unsafe inflate(&stream, Z_FINISH)
      }
      count = unsafe Int(stream.total_out)
    }
    guard state == Z_STREAM_END, bytes.count == size else { throw Damaged() }
    return bytes
  }

  package struct Missing: Error { package let name: String }

  package func bytes(_ name: String) throws -> [UInt8] {
    guard let index = names.firstIndex(of: name) else { throw Missing(name: name) }
    return contents[index]
  }

  package func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  /// All of them, one behind the other.
  package var all: String { String(decoding: contents.joined(), as: UTF8.self) }
}

internal import Glibc

/// A ZIP, as workbooks and projects are: the same files, the same bytes.
package enum ZipArchive {
  /// The archive's bytes; its files are of `SOURCE_DATE_EPOCH`, else of the first day that a ZIP
  /// can say, the first of 1980.
  ///
  /// A file that does not get smaller lies in it as it is.
  ///
  /// - Parameter files: names and contents, together less than 4 GB.
  /// - Complexity: O(*n*) for *n* bytes; 100 MB of a sheet's XML take half a second.
  package static func bytes(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, contents) in files {
      let packed = Deflate.packed(contents)
      let head = header(name, contents, packed: packed?.count)
      let start = bytes.count
      bytes.add(0x0403_4b50, 4)
      bytes += head
      bytes += Array(name.utf8)
      bytes += packed ?? contents
      directory.add(0x0201_4b50, 4)
      // Made by version 2.0 on an unknown system.
      directory.add(20, 2)
      directory += head
      for (value, width) in [(0, 2), (0, 2), (0, 2), (0, 4), (start, 4)] {
        directory.add(value, width)
      }
      directory += Array(name.utf8)
    }
    let start = bytes.count
    bytes += directory
    bytes.add(0x0605_4b50, 4)
    for (value, width) in [
      (0, 2), (0, 2), (files.count, 2), (files.count, 2), (directory.count, 4), (start, 4), (0, 2),
    ] { bytes.add(value, width) }
    return bytes
  }

  /// What both the file's own head and the directory say of a file.
  ///
  /// - Parameter packed: how many bytes it takes; `nil` where it lies there as it is.
  private static func header(_ name: String, _ contents: [UInt8], packed: Int?) -> [UInt8] {
    var head: [UInt8] = []
    let moment = moment
    // Version 2.0; the name is UTF-8; deflated or stored.
    for (value, width) in [
      (20, 2), (0x0800, 2), (packed == nil ? 0 : 8, 2), (moment.time, 2), (moment.day, 2),
      (Int(Deflate.checksum(contents)), 4), (packed ?? contents.count, 4), (contents.count, 4),
      (name.utf8.count, 2), (0, 2),
    ] { head.add(value, width) }
    return head
  }

  /// Day and time as MS-DOS wrote them.
  private static let moment: (day: Int, time: Int) = {
    let first = (day: 1 << 5 | 1, time: 0)
    guard let text = unsafe getenv("SOURCE_DATE_EPOCH").map({ unsafe String(cString: $0) }),
      var seconds = time_t(text)
    else { return first }
    var parts = unsafe tm()
    guard unsafe gmtime_r(&seconds, &parts) != nil, unsafe (80...207).contains(parts.tm_year)
    else { return first }
    let day = unsafe Int(parts.tm_year - 80) << 9 | Int(parts.tm_mon + 1) << 5 | Int(parts.tm_mday)
    let time = unsafe Int(parts.tm_hour) << 11 | Int(parts.tm_min) << 5 | Int(parts.tm_sec) / 2
    return (day, time)
  }()
}

extension [UInt8] {
  /// A number of so many bytes, the lowest first.
  fileprivate mutating func add(_ value: Int, _ width: Int) {
    for index in 0..<width { append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }
}

internal import Diagnostics

/// What a ZIP says of the files in it, read from its end without unpacking any.
struct ZipDirectory {
  struct Entry {
    let packed: Int
    let unpacked: Int
  }

  /// Empty where the directory cannot be read, which is for whoever opens the file to tell.
  private(set) var entries: [Entry] = []

  /// What unpacks to more is no list of a county.
  ///
  /// A sheet of 150,000 buildings with 20 columns has 130 MB. GDAL takes three
  /// times as much memory for it, more for cells with little in them.
  static let mostBytes = 150_000_000
  /// Of a ZIP with Shapefiles, which are read piece by piece.
  static let mostBytesOfShapefiles = 2_000_000_000
  /// XML shrinks to a tenth or a thirtieth; what shrinks more is made to fill the memory.
  static let largestRatio = 200
  /// Below this nobody minds how much it shrank.
  static let harmless = 30_000_000

  init(_ bytes: [UInt8]) {
    guard let end = Self.end(of: bytes) else { return }
    func number(_ at: Int, _ length: Int) -> Int {
      (0..<length).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
    var at = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard at + 46 <= bytes.count, bytes[at...].starts(with: [0x50, 0x4B, 0x01, 0x02]) else {
        return
      }
      entries.append(Entry(packed: number(at + 20, 4), unpacked: number(at + 24, 4)))
      at += 46 + number(at + 28, 2) + number(at + 30, 2) + number(at + 32, 2)
    }
  }

  /// Where the record at the end begins; a remark of up to 64 KB may stand behind it.
  private static func end(of bytes: [UInt8]) -> Int? {
    var at = bytes.count - 22
    let last = max(0, at - 0xFFFF)
    while at >= last {
      if bytes[at] == 0x50, bytes[at...].starts(with: [0x50, 0x4B, 0x05, 0x06]) { return at }
      at -= 1
    }
    return nil
  }

  /// - Throws: `gdal.unpacks-too-large`.
  func requireModest(most: Int = ZipDirectory.mostBytes) throws(Failure) {
    let unpacked = entries.reduce(0) { $0 + $1.unpacked }
    let packed = entries.reduce(0) { $0 + $1.packed }
    let isModest =
      unpacked <= Self.harmless
      || (unpacked <= most && unpacked / Self.largestRatio <= packed)
    guard isModest else {
      throw Failure(.gdalUnpacksTooLarge, ["megabytes": .integer(unpacked / 1_000_000)])
    }
  }
}

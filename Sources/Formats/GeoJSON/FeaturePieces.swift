internal import Diagnostics
internal import Workers

/// A text of many features, to be read in pieces.
struct FeaturePieces: Sendable {
  let text: SharedBytes
  let name: String
  let options: GeoJSON.Options

  /// Bytes in which a feature should begin; where none does, a piece is longer.
  private static let search = 1 << 16
  /// A brace inside a feature can look like one that begins a feature.
  private static let mostTries = 8

  /// Where a feature seems to begin, about each piece's bytes, between two offsets; the first is
  /// known.
  func starts(from first: Int, to end: Int) -> [Int] {
    var starts = [first]
    var target = first + options.piece
    while target < end - options.piece / 2 {
      if let start = start(behind: target), start > starts[starts.count - 1] {
        starts.append(start)
      }
      target += options.piece
    }
    return starts
  }

  /// A brace behind a comma behind a brace, where a feature can be read.
  private func start(behind offset: Int) -> Int? {
    guard let bytes = try? text.bytes(at: offset, upTo: Self.search) else { return nil }
    var tries = 0
    // The last two bytes that are no white space.
    var before: (UInt8, UInt8) = (0, 0)
    for index in bytes.indices where bytes[index] > 0x20 {
      if bytes[index] == UInt8(ascii: "{"), before == (UInt8(ascii: "}"), UInt8(ascii: ",")) {
        if isFeature(at: offset + index) { return offset + index }
        tries += 1
        if tries == Self.mostTries { return nil }
      }
      before = (before.1, bytes[index])
    }
    return nil
  }

  private func isFeature(at offset: Int) -> Bool {
    var options = options
    options.window = Self.search
    var reader = GeoJSONReader(.shared(text), name: name, options: options, from: offset)
    do throws(Failure) { try reader.readFeature() } catch { return false }
    return true
  }

  /// The pieces from each start to the next, and the hash of the whole text.
  ///
  /// - Parameter begun: the hash so far, and its end, where one is wanted.
  /// - Returns: `nil` where a piece cannot be read by itself.
  func read(
    _ starts: [Int], _ begun: (hash: SHA256, end: Int)?
  ) -> (pieces: [GeoJSONPiece], hash: SHA256?)? {
    // Hashing takes as long as a few pieces: it comes first.
    let parts = try? options.workers.map(count: starts.count + 1) {
      (number) throws(Failure) -> Part in
      guard number > 0 else {
        return .hash(try begun.map { (so) throws(Failure) in try text.hash(so.hash, from: so.end) })
      }
      let limit = number < starts.count ? starts[number] : Int.max
      var reader = GeoJSONReader(
        .shared(text), name: name, options: options, from: starts[number - 1])
      return .piece(try reader.readPiece(upTo: limit))
    }
    guard let parts else { return nil }
    var pieces: [GeoJSONPiece] = []
    var hash: SHA256?
    for part in parts {
      switch part {
      case .hash(let whole): hash = whole
      case .piece(let piece?): pieces.append(piece)
      case .piece(nil): return nil
      }
    }
    return (pieces, hash)
  }

  private enum Part: Sendable {
    case hash(SHA256?)
    case piece(GeoJSONPiece?)
  }
}

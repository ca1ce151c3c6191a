internal import Diagnostics
internal import Workers

// A large text is read in pieces, by several threads. Where a feature begins in the middle of a
// text is a guess, and right if the reader of the piece before ends exactly there: it would have
// gone on with the same byte in the same state. Where a guess is wrong, or anything else does not
// fit or is amiss, the features are read one after another. So what comes out is always the same.

extension GeoJSONReader {
  /// Reads all features of the list whose first is next, and the bracket behind them.
  ///
  /// - Returns: `false`, and nothing is read, where they are to be read one after another.
  mutating func readPieces() -> Bool {
    guard options.workers.threads > 1, options.strictness == .tolerant, rowsBefore + rows == 0,
      let text = scanner.shared, (try? scanner.skipSpace()) == UInt8(ascii: "{")
    else { return false }
    var options = options
    // A fault ends the reading of a piece: the place it tells is one within the piece.
    options.keepsFaults = false
    let pieces = FeaturePieces(text: text, name: scanner.name, options: options)
    let starts = pieces.starts(from: scanner.offset, to: scanner.sizeHint)
    guard starts.count > 1, var read = pieces.read(starts, scanner.hashSoFar) else { return false }
    var joined = GeoJSONPiece(before: scanner.offset, line: scanner.line)
    read.pieces.reverse()
    while let piece = read.pieces.popLast() {
      guard joined.append(piece) else { return false }
      if piece.rows == joined.rows, piece.rows > 0 {
        let rest = read.pieces.reduce(0) { $0 + $1.rows }
        joined.reserve(Double(joined.rows + rest) / Double(joined.rows))
      }
    }
    guard joined.isLast else { return false }
    adopt(joined, hash: read.hash)
    FreedMemory.giveBack()
    return true
  }

  private mutating func adopt(_ piece: GeoJSONPiece, hash: SHA256?) {
    geometry = piece.geometry
    properties = piece.properties
    identifiers = piece.identifiers
    featureMembers = piece.featureMembers
    hasIdentifiers = piece.hasIdentifiers
    hasFeatureMembers = piece.hasFeatureMembers
    lines = piece.lines
    rows = piece.rows
    tally.add(piece.tally) { $0 }
    fineCoordinates += piece.fineCoordinates
    scanner.leap(to: piece.range.upperBound, line: piece.line, hash: hash)
  }

  /// Reads features from the next byte on, up to the first that begins at `limit` or behind it.
  ///
  /// - Returns: `nil` where a feature says something of the whole file.
  mutating func readPiece(upTo limit: Int) throws(Failure) -> GeoJSONPiece? {
    let start = scanner.offset
    var isLast = false
    repeat {
      guard try scanner.skipSpace() == UInt8(ascii: "{") else { throw scanner.unexpected(.object) }
      if scanner.offset >= limit { break }
      try readFeature()
      isLast = try !scanner.continues(closing: UInt8(ascii: "]"))
    } while !isLast
    guard declaredCRS == nil else { return nil }
    return GeoJSONPiece(
      geometry: geometry, properties: properties, identifiers: identifiers,
      featureMembers: featureMembers, hasIdentifiers: hasIdentifiers,
      hasFeatureMembers: hasFeatureMembers, lines: lines, rows: rows, tally: tally,
      fineCoordinates: fineCoordinates, range: start..<scanner.offset, line: scanner.line,
      isLast: isLast)
  }
}

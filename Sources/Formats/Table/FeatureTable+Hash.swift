internal import Geometry

extension FeatureTable {
  /// The digest of all values and shapes, for a table that came without bytes of its own.
  ///
  /// - Complexity: O(*n*) for *n* values and positions.
  package func contentHash() -> SHA256 {
    var hash = SHA256()
    // Of a few rows at once: a call for each value would take longer than what it hashes.
    var piece: [UInt8] = []
    let flush = { (hash: inout SHA256, piece: inout [UInt8]) in
      unsafe piece.withUnsafeBytes { unsafe hash.take($0) }
      piece.removeAll(keepingCapacity: true)
    }
    for column in columns {
      piece += Array(column.name.utf8) + [0x1D]
      for row in 0..<rowCount {
        // What is absent is told apart from an empty text.
        if column.isPresent(row) { piece += (column.text(row) ?? "").utf8 } else { piece.append(0) }
        piece.append(0x1E)
        if piece.count > 1 << 16 { flush(&hash, &piece) }
      }
    }
    for row in 0..<(geometry?.count ?? 0) {
      guard let geometry else { break }
      piece.append(geometry.kinds[row].rawValue)
      for part in geometry.parts(ofRow: row) {
        for ring in geometry.rings(ofPart: part) {
          for position in geometry.positions(ofRing: ring) {
            piece.append(littleEndian: geometry.positions[position].x.bitPattern)
            piece.append(littleEndian: geometry.positions[position].y.bitPattern)
          }
          piece.append(0x1E)
        }
        piece.append(0x1D)
      }
      if piece.count > 1 << 16 { flush(&hash, &piece) }
    }
    flush(&hash, &piece)
    return hash
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian word: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
    }
  }
}

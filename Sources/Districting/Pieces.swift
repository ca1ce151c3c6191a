/// The pieces a window is cut into: atoms, or atoms welded inside their present cell.
///
/// Sets of pieces are bit masks; piece *i* is bit *i*.
struct Pieces {
  /// Bits of a mask; also how many zones and compounds may lie across pieces.
  static let most = 62

  /// What a search asks of one piece, side by side.
  struct Piece {
    /// `zones` and `compounds` count only those that lie in no other piece.
    var sums = Sums()
    /// The pieces that adjoin.
    var adjacent: UInt64 = 0
    /// Zones that lie in several pieces, as bits.
    var zones: UInt64 = 0
    /// Compounds that lie in several pieces, as bits.
    var compounds: UInt64 = 0
  }

  /// By piece.
  let atoms: [[Int]]
  private(set) var pieces: [Piece]
  /// Metres piece *i* shares with piece *j*, at *i* · count + *j*.
  private(set) var borders: [Double]
  /// What a redraw asks of a set; nil where nothing is redrawn.
  let claims: PieceClaims?

  var count: Int { pieces.count }
  var all: UInt64 { UInt64.max >> UInt64(64 - count) }

  /// - Parameter pieceOf: scratch by atom, -1 everywhere, left so.
  /// - Returns: nil where more kinds lie across pieces than a mask has bits.
  init?(_ groups: [[Int]], in graph: ComponentGraph, pieceOf: inout [Int]) {
    atoms = groups
    claims = PieceClaims(groups, in: graph)
    let count = groups.count
    pieces = [Piece](repeating: Piece(), count: count)
    borders = [Double](repeating: 0, count: count * count)
    for (piece, group) in groups.enumerated() { for atom in group { pieceOf[atom] = piece } }
    defer { for group in groups { for atom in group { pieceOf[atom] = -1 } } }
    for piece in 0..<count { measure(piece, graph, pieceOf) }
    // Mostly there is one zone, and often no compound: no need to look.
    guard let zones = graph.zoneCount == 1 && count > 1 ? alike(1) : sharedKinds(graph.zones),
      let compounds = graph.compoundCount == 0 ? alike(0) : sharedKinds(graph.compounds)
    else { return nil }
    for piece in 0..<count {
      pieces[piece].zones = zones.bits[piece]
      pieces[piece].compounds = compounds.bits[piece]
      pieces[piece].sums.zones = zones.own[piece]
      pieces[piece].sums.compounds = compounds.own[piece]
    }
  }

  private mutating func measure(_ piece: Int, _ graph: ComponentGraph, _ pieceOf: [Int]) {
    var measured = Piece()
    for atom in atoms[piece] {
      measured.sums += graph.sums[atom]
      for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
        let other = pieceOf[graph.neighbours[side]]
        guard other >= 0 else { continue }
        if other == piece {
          // Met from both sides, so this takes the inner border off twice, as it should.
          measured.sums.perimeter -= graph.lengths[side]
        } else {
          measured.adjacent |= 1 << UInt64(other)
          borders[piece * count + other] += graph.lengths[side]
        }
      }
    }
    pieces[piece] = measured
  }

  private func alike(_ bit: UInt64) -> (bits: [UInt64], own: [Int]) {
    ([UInt64](repeating: bit, count: count), [Int](repeating: 0, count: count))
  }

  /// For each piece, the kinds that also lie in other pieces as bits, and how many lie in it alone.
  private func sharedKinds(_ kinds: [Int]) -> (bits: [UInt64], own: [Int])? {
    var pairs: [(kind: Int, piece: Int)] = []
    for (piece, group) in atoms.enumerated() {
      for atom in group where kinds[atom] >= 0 { pairs.append((kinds[atom], piece)) }
    }
    pairs.sort { ($0.kind, $0.piece) < ($1.kind, $1.piece) }
    var bits = [UInt64](repeating: 0, count: count)
    var own = [Int](repeating: 0, count: count)
    var bit = 0
    var start = 0
    while start < pairs.count {
      var end = start
      while end < pairs.count, pairs[end].kind == pairs[start].kind { end += 1 }
      if pairs[start].piece == pairs[end - 1].piece {
        own[pairs[start].piece] += 1
      } else {
        guard bit < Self.most else { return nil }
        for pair in pairs[start..<end] { bits[pair.piece] |= 1 << UInt64(bit) }
        bit += 1
      }
      start = end
    }
    return (bits, own)
  }

  /// The pieces of `mask`, ascending.
  static func members(of mask: UInt64) -> [Int] {
    var members: [Int] = []
    var left = mask
    while left != 0 {
      members.append(left.trailingZeroBitCount)
      left &= left - 1
    }
    return members
  }
}

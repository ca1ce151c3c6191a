/// The pieces a window is cut into: atoms, or atoms welded inside their present cell.
///
/// Sets of pieces are bit masks; piece *i* is bit *i*.
struct Pieces {
  /// Bits of a mask; also how many zones and compounds may lie across pieces.
  static let most = 62

  /// What a search asks of one piece, side by side.
  struct Piece: BitwiseCopyable {
    /// `zones` and `compounds` count only those that lie in no other piece.
    var sums = Sums()
    /// The pieces that adjoin.
    var adjacent: UInt64 = 0
    /// Zones that lie in several pieces, as bits.
    var zones: UInt64 = 0
    /// Compounds that lie in several pieces, as bits.
    var compounds: UInt64 = 0
  }

  private(set) var pieces: [Piece] = []
  /// Metres piece *i* shares with piece *j*, at *i* · count + *j*.
  private(set) var borders: [Double] = []
  /// What a redraw asks of a set; nil where nothing is redrawn.
  private(set) var claims: PieceClaims?

  var count: Int { pieces.count }
  var all: UInt64 { UInt64.max >> UInt64(64 - count) }

  /// What is used again from window to window.
  struct Scratch: ~Copyable {
    /// By atom, -1 between uses.
    fileprivate var pieceOf = Shelf<Int>()
    /// By kind: the first piece that has it, and its bit where several have; -1 between uses.
    fileprivate var firstOf = Shelf<Int>()
    fileprivate var bitOf = Shelf<Int>()

    init(_ graph: ComponentGraph) {
      pieceOf.fill(-1, count: graph.count)
      firstOf.fill(-1, count: max(graph.zoneCount, graph.compoundCount))
      bitOf.fill(-1, count: max(graph.zoneCount, graph.compoundCount))
    }
  }

  init() {}

  /// - Returns: nil where more kinds lie across pieces than a mask has bits.
  init?(_ groups: PieceGroups, in graph: ComponentGraph, _ scratch: inout Scratch) {
    guard take(groups, in: graph, &scratch) else { return nil }
  }

  /// Takes the place of other pieces, in their memory; false where more kinds lie across pieces
  /// than a mask has bits.
  mutating func take(
    _ groups: PieceGroups, in graph: ComponentGraph, _ scratch: inout Scratch
  ) -> Bool {
    claims = PieceClaims(groups, in: graph)
    let count = groups.count
    pieces.removeAll(keepingCapacity: true)
    borders.removeAll(keepingCapacity: true)
    for _ in 0..<count { pieces.append(Piece()) }
    for _ in 0..<count * count { borders.append(0) }
    for piece in 0..<count {
      for place in groups.range(piece) { scratch.pieceOf[groups.atoms[place]] = piece }
    }
    for piece in 0..<count { measure(piece, groups, graph, scratch) }
    for atom in groups.atoms { scratch.pieceOf[atom] = -1 }
    // Mostly there is one zone, and often no compound: no need to look.
    if graph.zoneCount == 1, count > 1 {
      for piece in 0..<count { (pieces[piece].zones, pieces[piece].sums.zones) = (1, 0) }
    } else {
      let shared = share(
        graph.zones, groups, &scratch, bits: { $0.zones |= $1 }, own: { $0.sums.zones += $1 })
      guard shared else { return false }
    }
    guard graph.compoundCount > 0 else { return true }
    return share(
      graph.compounds, groups, &scratch, bits: { $0.compounds |= $1 },
      own: { $0.sums.compounds += $1 })
  }

  private mutating func measure(
    _ piece: Int, _ groups: PieceGroups, _ graph: ComponentGraph, _ scratch: borrowing Scratch
  ) {
    var measured = Piece()
    let row = piece * count
    for place in groups.range(piece) {
      let atom = groups.atoms[place]
      measured.sums += graph.sums[atom]
      for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
        let other = scratch.pieceOf[graph.neighbours[side]]
        guard other >= 0 else { continue }
        if other == piece {
          // Met from both sides, so this takes the inner border off twice, as it should.
          measured.sums.perimeter -= graph.lengths[side]
        } else {
          measured.adjacent |= 1 << UInt64(other)
          borders[row + other] += graph.lengths[side]
        }
      }
    }
    (measured.sums.zones, measured.sums.compounds) = (0, 0)
    pieces[piece] = measured
  }

  /// Tells kinds that lie in several pieces, as bits, from those that lie in one alone.
  ///
  /// - Returns: whether there are bits enough.
  @inline(__always)
  private mutating func share(
    _ kinds: [Int], _ groups: PieceGroups, _ scratch: inout Scratch,
    bits: (inout Piece, UInt64) -> Void, own: (inout Piece, Int) -> Void
  ) -> Bool {
    var bit = 0
    for piece in 0..<count {
      for place in groups.range(piece) {
        let kind = kinds[groups.atoms[place]]
        guard kind >= 0 else { continue }
        let first = scratch.firstOf[kind]
        if first < 0 {
          scratch.firstOf[kind] = piece
          own(&pieces[piece], 1)
        } else if first != piece {
          if scratch.bitOf[kind] < 0 {
            scratch.bitOf[kind] = bit
            own(&pieces[first], -1)
            bits(&pieces[first], 1 << UInt64(bit))
            bit += 1
          }
          bits(&pieces[piece], 1 << UInt64(scratch.bitOf[kind]))
        }
      }
    }
    for atom in groups.atoms where kinds[atom] >= 0 {
      scratch.firstOf[kinds[atom]] = -1
      scratch.bitOf[kinds[atom]] = -1
    }
    return bit <= Self.most
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

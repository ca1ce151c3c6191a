/// A set of pieces with its sums.
struct PieceSet {
  private(set) var mask: UInt64 = 0
  private(set) var sums = Sums()
  private var zones: UInt64 = 0
  private var compounds: UInt64 = 0

  /// Adds piece `number` of `pieces`, whose shared borders `borders` holds row by row.
  mutating func add(_ number: Int, of pieces: [Pieces.Piece], _ borders: [Double]) {
    let piece = pieces[number]
    sums += piece.sums
    let row = number * pieces.count
    var touching = piece.adjacent & mask
    while touching != 0 {
      sums.perimeter -= 2 * borders[row + touching.trailingZeroBitCount]
      touching &= touching - 1
    }
    zones |= piece.zones
    compounds |= piece.compounds
    mask |= 1 << UInt64(number)
  }

  /// The sums with kinds that lie across pieces counted once.
  var counted: Sums {
    var counted = sums
    counted.zones += zones.nonzeroBitCount
    counted.compounds += compounds.nonzeroBitCount
    return counted
  }
}

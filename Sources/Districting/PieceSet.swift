/// A set of pieces with its sums.
struct PieceSet {
  private(set) var mask: UInt64 = 0
  private(set) var sums = Sums()
  private var zones: UInt64 = 0
  private var compounds: UInt64 = 0

  /// Adds piece `number` of `pieces`, whose shared borders `borders` holds row by row.
  @inline(__always)
  mutating func add(_ number: Int, of pieces: [Pieces.Piece], _ borders: [Double]) {
    unsafe pieces.withUnsafeBufferPointer { pieces in
      unsafe borders.withUnsafeBufferPointer { unsafe add(number, of: pieces, $0) }
    }
  }

  /// As above, where many sets are made.
  @inline(__always)
  mutating func add(
    _ number: Int, of pieces: UnsafeBufferPointer<Pieces.Piece>,
    _ borders: UnsafeBufferPointer<Double>
  ) {
    unsafe sums += pieces[number].sums
    let row = number * pieces.count
    var touching = unsafe pieces[number].adjacent & mask
    while touching != 0 {
      unsafe sums.perimeter -= 2 * borders[row + touching.trailingZeroBitCount]
      touching &= touching - 1
    }
    unsafe zones |= pieces[number].zones
    unsafe compounds |= pieces[number].compounds
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

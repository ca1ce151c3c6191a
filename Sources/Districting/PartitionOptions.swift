package import Workers

/// What a good cell is, and how long to look for it.
///
/// Prices are shares of the moment of an average cell (its households × its area ÷ 6, the moment
/// of a square), so that they mean the same in a village and among towers.
package struct PartitionOptions: Sendable {
  /// The price of having one cell more.
  ///
  /// Without it, a free number of cells drives every cell to the lower end of the band, because
  /// moment grows with the square of households (PEERS.md, Partition 0.6).
  package var opening = 0.5
  /// The price of the perimeter of an average cell, taken as a square.
  package var perimeter = 0.5
  /// The price of each further zone a cell reaches into across a priced border.
  package var zone = 0.5
  /// The price of each compound, or part of one, in a cell.
  package var compound = 0.1
  /// Households by which a cell should stay inside the ends of the band; 0 for none.
  package var margin = 0
  /// The price of standing at the end of the band where `margin` is set.
  package var marginPrice = 0.5

  /// Rounds of exact windows: more never gives a worse plan.
  package var effort = 10
  package var seed: UInt64 = 1
  /// A cell number for each atom to start from, as for a redraw; nil to start anew.
  package var start: [Int]?
  /// The price of each household that leaves its cell of `start`; with it, a plan is redrawn.
  ///
  /// Then only cells out of band are opened, with what is around them, and the least change is
  /// sought that restores the band; a plan that keeps it stays as it is. `start` may be below 0
  /// for atoms that had no cell. At the ``usualStay`` a building of 20 households moves only
  /// where that saves the moment of an average cell.
  package var stay: Double?
  /// High enough that cells do not change for the sake of shape, and low enough that of two
  /// changes about as large the one with the better shape is taken.
  package static let usualStay = 0.05
  /// Whether households that stay out of band are looked into: whether they must be, and from
  /// other starts; nil where no `start` is given.
  package var mends: Bool?
  var isMending: Bool { mends ?? (start == nil) }
  /// Whether mending also looks without the atoms that have no households.
  package var foldsEmptyAtoms = true
  /// A window is left alone after so many tries in vain, until something changes around it.
  ///
  /// On urbanM 1 of 6 first tries finds something and 1 of 60 later ones; on a county of 10,000
  /// buildings three quarters of all tries were the third or later.
  package var tries = 4
  /// The number of cells of each component, in the order of ``AtomGraph/components()``; nil leaves
  /// all of them free, a nil entry that one.
  ///
  /// The number then is kept before the band is. ``CellShares`` shares a total out.
  package var cells: [Int?]?
  /// Asked between windows; the plan then says that it was cut short.
  package var cancellation: Cancellation?

  /// Proves the best plan of each component whose cells can be listed, which can take minutes.
  ///
  /// Components of up to 128 atoms, of some 6 million connected sets. Without it the same is
  /// tried for some milliseconds. Not beside `start`.
  package var exact = false
  /// From where the moment of a cell is measured.
  package var center = Center.centroid

  package init() {}
}

extension PartitionOptions {
  /// From where the moment of a cell is measured.
  package enum Center: Hashable, Sendable {
    /// The centre of gravity of its households.
    case centroid
    /// One of its own atoms, the best for it; distances in whole metres, rounded down.
    ///
    /// The search itself goes by centroids; what `exact` proves and all costs are by members.
    case member
  }
}

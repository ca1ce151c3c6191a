package import Geometry

/// Grid cells (网格) that exist already, one a row: ours of another day, or drawn by hand.
package struct CellTable: Sendable {
  /// "" where the file has none; may repeat, which an audit tells.
  package var codes: [String] = []
  package var names: [String] = []
  /// Shapes in metres of the survey's plane.
  package var shapes: [MultiPolygon] = []
  /// "" where the file does not say.
  package var communityCodes: [String] = []
  /// As the file states them; −1 where it does not.
  package var households: [Int] = []
  /// Whether the file calls it a special cell (专属网格), which may have no households.
  package var isSpecial: [Bool] = []
  /// Dates as the file has them; "" where it has none.
  package var validFrom: [String] = []
  package var validTo: [String] = []
  /// The highest number that a cell of the community ever had, 0 where the file does not say.
  package var lastSequences: [Int] = []
  /// Row of the input file, counted from 1.
  package var sourceRows: [Int32] = []

  package init() {}
  package var count: Int { codes.count }
}

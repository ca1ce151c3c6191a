/// Who works in which cell: role slots (岗位), one a row; names of people never come in.
package struct WorkerTable: Sendable {
  /// "" where the file has no column of slots, or the row none.
  package var slots: [String] = []
  /// Code of the cell; "" where the row has none.
  package var cells: [String] = []
  package var sourceRows: [Int32] = []

  package init() {}
  package var count: Int { slots.count }
}

/// The tree of responsibility (单元长 → 楼长 → 网格员), one stairwell or building a row.
///
/// A column that the file does not have is `nil`; "" stands where a row has nothing in it.
package struct ChainTable: Sendable {
  package var units: [String]?
  package var unitSlots: [String]?
  package var buildings: [String]?
  package var buildingSlots: [String]?
  package var cells: [String] = []
  package var workerSlots: [String]?
  package var sourceRows: [Int32] = []

  package init() {}
  package var count: Int { cells.count }
}

/// Rates as people report them, one a row; texts, since "90.40" says more than 90.4.
package struct StatedRateTable: Sendable {
  /// What the rate is of; "" where the file does not say.
  package var names: [String] = []
  package var rates: [String] = []
  package var numerators: [String] = []
  package var denominators: [String] = []
  package var sourceRows: [Int32] = []

  package init() {}
  package var count: Int { rates.count }
}

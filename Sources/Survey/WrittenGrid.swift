package import Geometry

/// A partition as it stands in the files that were written: nothing moved, nothing repaired.
///
/// Shapes are in degrees of longitude and latitude. A figure that a file does not state is −1, a
/// text "".
package struct WrittenGrid: Sendable {
  package struct Cells: Sendable {
    package var codes: [String] = []
    package var communityCodes: [String] = []
    package var sequences: [Int] = []
    package var isSpecial: [Bool] = []
    package var households: [Int] = []
    package var buildings: [Int] = []
    package var bandStates: [String] = []
    package var violations: [Int] = []
    package var parts: [Int] = []
    /// Without polygons where the file has none, as for cells above each other.
    package var shapes: [MultiPolygon] = []

    package init() {}
    package var count: Int { codes.count }
  }

  package struct Communities: Sendable {
    package var codes: [String] = []
    package var shapes: [MultiPolygon] = []
    package var households: [Int] = []
    package var buildings: [Int] = []
    package var cells: [Int] = []
    package var smallest: [Int] = []
    package var largest: [Int] = []
    package var outOfBand: [Int] = []
    package var violations: [Int] = []
    package var leastViolations: [Int] = []
    /// How the least violation is said to be known; empty where the file has no such column.
    package var proofs: [String] = []

    package init() {}
    package var count: Int { codes.count }
    /// How the least violation of a row is said to be known, "" where nothing is said.
    package func proof(_ row: Int) -> String { proofs.indices.contains(row) ? proofs[row] : "" }

    /// Whether the file was written beside the cells, and so shares their borders and states
    /// figures; else it is the one the cells were made from.
    package var areWritten: Bool { leastViolations.contains { $0 >= 0 } }
  }

  package struct Assignments: Sendable {
    package var buildings: [String] = []
    /// Stairwells of buildings that are divided; "" for whole buildings.
    package var units: [String] = []
    /// How many stairwells of a building that is divided a row stands for; −1 for whole buildings.
    package var stairwells: [Int] = []
    package var cells: [String] = []
    package var households: [Int] = []

    package init() {}
    package var count: Int { buildings.count }

    /// Whether a row is a part of a building, and others of it may be elsewhere.
    package func isPart(_ row: Int) -> Bool {
      !units[row].isEmpty || stairwells.indices.contains(row) && stairwells[row] > 0
    }
  }

  package var cells = Cells()
  package var communities = Communities()
  package var assignments = Assignments()

  package init() {}
}

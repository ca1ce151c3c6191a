internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey
internal import Workers

/// The rows of a layer of buildings, read in blocks on several threads.
struct BuildingBlocks: Sendable {
  let layer: Layer
  let reading: HouseholdReading
  /// Whether rows have outlines; all of them are looked at for it, and so once.
  let isPolygonal: Bool

  /// What came of consecutive rows, with the rows that were rejected.
  struct Block: Sendable {
    var ids: [String] = []
    var positions: [Position] = []
    /// Empty where buildings are points.
    var shapes: [MultiPolygon] = []
    var households: [Int] = []
    var uses: [BuildingUse] = []
    var sourceRows: [Int32] = []
    var log = IntakeLog()
  }

  /// Rows that are read before the next are begun: what they held is let go of.
  private static let most = 1 << 16
  /// Rows that one thread takes in one go.
  private static let chunk = 1 << 12

  /// Hands over the blocks in the order of their rows.
  func read(
    workers: Workers, _ body: (Block) -> Void
  ) throws(Failure) {
    let count = layer.table.geometry == nil ? 0 : layer.table.rowCount
    for first in stride(from: 0, to: count, by: Self.most) {
      let rows = first..<min(first + Self.most, count)
      let blocks = try workers.map(rows, chunk: Self.chunk) { (rows) throws(Failure) in
        block(rows)
      }
      for block in blocks { body(block) }
    }
  }

  private func block(_ rows: Range<Int>) -> Block {
    let (identifiers, uses) = (layer[.id], layer[.use])
    // Rows that follow each other are mostly of one use.
    var last: (typed: String?, use: BuildingUse) = (nil, .residential)
    var block = Block()
    for row in rows {
      let id =
        identifiers?.filledText(row) ?? layer.table.identifiers?.text(row) ?? "H\(row + 1)"
      let typed = uses?.filledText(row)
      if typed != last.typed { last = (typed, BuildingUse(typed: typed)) }
      let (position, shape): (Position, MultiPolygon?)
      do throws(Failure) { (position, shape) = try layer.located(row) } catch {
        block.log.reject(layer, row, id: id, error.phrase, error.arguments, field: "geometry")
        continue
      }
      var use = last.use
      guard let count = households(row, &use, id: id, at: position, &block.log) else { continue }
      if isPolygonal { block.shapes.append(shape ?? MultiPolygon([])) }
      block.ids.append(id)
      block.positions.append(position)
      block.households.append(count)
      block.uses.append(use)
      block.sourceRows.append(Int32(row + 1))
    }
    return block
  }

  /// The households of a row, 0 where it is blank and nobody is to live there.
  ///
  /// - Parameter use: that of the row; of one whose households are estimated it follows from them.
  /// - Returns: `nil` where the row was rejected.
  private func households(
    _ row: Int, _ use: inout BuildingUse, id: String, at position: Position, _ log: inout IntakeLog
  ) -> Int? {
    switch reading {
    case .joined: return 0
    case .counted(let column, _):
      let place = position.isFinite ? position : nil
      switch column.count(row) {
      case .value(let count): return count
      case .blank where use == .other: return 0
      case .blank:
        log.reject(layer, row, id: id, .countBlank, field: column.name, position: place)
      case .unusable(let phrase, let found):
        log.reject(
          layer, row, id: id, phrase, ["found": .text(found)], field: column.name, position: place)
      }
      return nil
    case .estimated(let estimates, _):
      if let failure = estimates[row].failure {
        log.reject(layer, row, id: id, failure.phrase, failure.arguments, position: position)
        return nil
      }
      let count = estimates[row].households
      use = estimates[row].basis == .none || count == 0 ? .other : .residential
      return count
    }
  }
}

extension BuildingTable {
  mutating func append(_ block: BuildingBlocks.Block) {
    ids += block.ids
    positions += block.positions
    for shape in block.shapes { shapes.append(shape) }
    households += block.households
    uses += block.uses
    sourceRows += block.sourceRows
  }
}

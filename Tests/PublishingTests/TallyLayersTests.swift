import Diagnostics
import Formats
import Geometry
import Publishing
import Survey
import Tallying
import Testing

@Suite struct TallyLayersTests {
  func areas(_ count: Int) -> AreaTable {
    var areas = AreaTable()
    areas.level = .cell
    areas.codes = (1...count).map { "G\($0)" }
    areas.names = areas.codes.map { _ in "" }
    areas.parentCodes = areas.names
    areas.parentNames = areas.names
    areas.shapes = areas.codes.map { _ in MultiPolygon([]) }
    return areas
  }

  /// One unit an area with this amount, and one in none.
  func layers(
    _ amounts: [Int], unplaced: Int, column: String = "alone_elder", hidingBelow limit: Int? = 5
  ) -> TallyLayers {
    let areas = areas(amounts.count)
    var units = TallyUnitTable()
    units.ids = (0...amounts.count).map { "P\($0)" }
    units.positions = units.ids.map { _ in Position(x: 0, y: 0) }
    units.sourceRows = units.ids.indices.map { Int32($0 + 1) }
    units.amounts = [(amounts + [unplaced]).map { $0 * TallyUnitTable.amountScale }]
    var placement = Placement.byCode(units, onto: areas)
    placement.areas = (0..<amounts.count).map { Int32($0) } + [-1]
    return TallyLayers(
      areas: areas, units: units, placement: placement,
      tally: Tally(units, in: placement.areas, areaCount: areas.count), columns: [column],
      suppressions: [limit.map { Suppression(of: amounts + [unplaced], below: $0) }], least: 1)
  }

  func values(_ layer: LayerTable, _ key: String) -> [String?] {
    let column = layer.features(in: .english).column(named: key)
    return (0..<layer.rowCount).map { column?.text($0) ?? nil }
  }

  @Test func `A20: two elders alone are shown as below 5, and what would tell them is withheld`() {
    let layers = layers([2, 12, 9, 30], unplaced: 0)
    #expect(values(layers.main, "alone_elder") == ["<5", "12", "–", "30"])
    #expect(values(layers.main, "suppressed") == ["true", "false", "true", "false"])
    #expect(values(layers.totals, "total") == ["5", "53"])
    // The rows that were not placed carry no amounts at all.
    #expect(layers.unplaced.fields.map(\.key) == ["row", "id", "code", "reason"])
  }

  @Test func `A20: where the unplaced are few, what is in areas is not told either`() {
    let layers = layers([20, 12], unplaced: 3)
    let totals = layers.totals(0)
    #expect(totals.unplaced == .below(5))
    #expect(totals.placed == .withheld)
    #expect(totals.total == .amount(35 * TallyUnitTable.amountScale))
    // 35 in all: 3 and 12 cannot be told apart from 1 and 14, or from 4 and 11.
    #expect(values(layers.main, "alone_elder") == ["20", "–"])
  }

  @Test func `A20: where nothing hides a small count the total is withheld`() {
    let layers = layers([2, 0], unplaced: 0)
    #expect(values(layers.main, "alone_elder") == ["<5", "0"])
    #expect(values(layers.totals, "total") == ["3", "–"])
    #expect(values(layers.totals, "placed") == ["2", "–"])
  }

  @Test func `Sums stand under their own name, and under another where it is taken`() {
    let plain = layers([2, 4], unplaced: 1, column: "members", hidingBelow: nil).main
    #expect(plain.fields.map(\.key) == ["grid_code", "count", "members", "meets"])
    #expect(values(plain, "members") == ["2", "4"])
    let taken = layers([2, 4], unplaced: 1, column: "count", hidingBelow: nil).main
    #expect(taken.fields.map(\.key) == ["grid_code", "count", "sum_count", "meets"])
  }
}

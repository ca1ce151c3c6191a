internal import Diagnostics
internal import Geometry
internal import Survey

/// What the generator knows of buildings beyond the survey: its own answer, and where things stand.
struct BuildingNotes {
  /// Row by row of the buildings: the cell, −1 for towers and for buildings without households.
  var cells: [Int32] = []
  /// Row by row of the buildings: the block.
  var blocks: [Int32] = []
  /// Row by row of the stairwell units: the cell.
  var cellsOfUnits: [Int32] = []
  /// Drives from a street to a gate, and lanes from gate to gate.
  var drives: [[Position]] = []
  /// Row by row of the compounds.
  var compounds: [CompoundNotes] = []
  /// Rows of the shops along the streets.
  var shops: [Int] = []

  func block(of building: Int) -> Int { Int(blocks[building]) }
}

/// What the generator knows of a compound while it is being built.
struct CompoundNotes {
  let lot: Quad
  /// Registered households of a hundred that live there.
  let occupancy: Int
  let isEstate: Bool
  let style: HousingStyle
  var gates: [(side: Side, position: Position)] = []
  var address = ""
  /// Buildings so far: the number of the latest one.
  var buildings = 0
}

/// What one building is, before it has a row.
struct BuildingSketch {
  var ring: Ring
  /// A position inside the footprint.
  var position: Position
  var use = BuildingUse.other
  var units: [Int] = []
  var floors = 1
  var name: String
  var address: String
  var compound: Int32 = -1
  /// The cell of each stairwell unit; one that all share may stand alone.
  var cells: [Int] = []
  /// Registered households of a hundred that live there.
  var occupancy = 0
  /// Persons of a hundred that are 60 or older.
  var elderlyPercent = 0
}

extension Town {
  /// Persons in a thousand registered households.
  private static let personsPerThousand = 2_550...2_650

  /// Adds a building and its stairwell units.
  mutating func add(_ sketch: BuildingSketch, in block: Int, with dice: inout Dice) {
    let row = survey.buildings.count
    let households = sketch.units.reduce(0, +)
    let id = "B" + padded(row + 1, 5)
    survey.buildings.ids.append(id)
    survey.buildings.positions.append(sketch.position)
    survey.buildings.shapes.append(MultiPolygon([Polygon(exterior: sketch.ring)]))
    survey.buildings.households.append(households)
    let persons = households * dice.between(Self.personsPerThousand) / 1_000
    survey.buildings.occupied.append(households * sketch.occupancy / 100)
    survey.buildings.persons.append(persons)
    survey.buildings.elderly.append(persons * sketch.elderlyPercent / 100)
    survey.buildings.stairwells.append(sketch.units.count)
    survey.buildings.floors.append(sketch.floors)
    survey.buildings.names.append(sketch.name)
    survey.buildings.addresses.append(sketch.address)
    survey.buildings.uses.append(sketch.use)
    survey.buildings.areas.append((sketch.ring.area * Double(sketch.floors)).rounded())
    survey.buildings.community.append(Int32(blocks[block].community))
    survey.buildings.compound.append(sketch.compound)
    survey.buildings.sourceRows.append(Int32(row + 1))
    let isOneCell = Set(sketch.cells).count == 1
    notes.cells.append(isOneCell ? Int32(sketch.cells[0]) : -1)
    notes.blocks.append(Int32(block))
    for (number, unit) in sketch.units.enumerated() {
      survey.stairwellUnits.ids.append("\(id)-\(number + 1)")
      survey.stairwellUnits.building.append(Int32(row))
      survey.stairwellUnits.households.append(unit)
      notes.cellsOfUnits.append(Int32(sketch.cells[isOneCell ? 0 : number]))
    }
  }
}

/// `number` with zeros before it, at least `digits` long.
func padded(_ number: Int, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

internal import Diagnostics
internal import Survey

/// Columns of tallies, of attribute rates and of assignments.
extension Field {
  static let count = Field("count", .fieldCount)
  static let types = Field("types", .fieldTypes)
  static let type = Field("type", .fieldType)
  static let meets = Field("meets", .fieldMeets)
  static let suppressed = Field("suppressed", .fieldSuppressed)
  /// What a row of totals adds up: `count`, or a column of the list.
  static let summedColumn = Field("column", .fieldColumn)
  static let placed = Field("placed", .fieldPlaced)
  static let unplaced = Field("unplaced", .fieldUnplaced)
  /// A role slot or another unit that is assigned.
  static let unit = Field("slot", .fieldUnit)
  static let home = Field("home_code", .fieldHome)
  static let wayToArea = Field("dist_eu_m", .fieldWayToArea)
  static let assignedUnits = Field("slots", .fieldAssignedUnits)
  static let areaKind = Field("kind", .fieldKind)
  static let having = Field("with", .fieldWith)
  static let lacking = Field("without", .fieldWithout)
  static let unknown = Field("unknown", .fieldUnknown)

  /// The code of an area, under the key that its own layer has it.
  static func areaCode(_ level: AreaLevel) -> Field {
    switch level {
    case .cell: .gridCode
    case .building: .buildingId
    case .compound: .compoundId
    case .community: .communityCode
    case .other: Field("area_code", .fieldAreaCode)
    }
  }

  static func areaName(_ level: AreaLevel) -> Field {
    switch level {
    case .cell: Field("grid_name", .fieldGridName)
    case .building: .buildingName
    case .compound: .compoundName
    case .community: .communityName
    case .other: Field("area_name", .fieldAreaName)
    }
  }

  /// Code and name of what an area lies in.
  static func parent(_ level: AreaLevel) -> (code: Field, name: Field) {
    switch level {
    case .cell, .building, .compound, .other: (.communityCode, .communityName)
    case .community:
      (Field("town_code", .fieldTownCode), Field("town_name", .fieldTownName))
    }
  }

  /// A column that the user names: its own name is its key, unless `layer` has that already.
  static func own(_ name: String, in layer: LayerTable) -> Field {
    let isTaken = layer.fields.contains { $0.key == name }
    return Field(isTaken ? "sum_\(name)" : name, .fieldOwnColumn, ["name": .text(name)])
  }
}

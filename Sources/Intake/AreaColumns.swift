internal import Diagnostics
internal import Formats
internal import Survey

extension AreaLevel {
  /// Names of the column of codes, lower case, without spaces and underscores.
  var codeColumns: [String] {
    switch self {
    case .cell: ["gridcode", "cellcode", "网格编码", "网格代码"]
    case .building: ["buildingid", "bldgid", "atomid", "楼栋编号", "楼栋号"]
    case .compound: ["compoundid", "cmpdid", "小区编号", "小区代码"]
    case .community: ["communitycode", "commcode", "社区代码", "社区编码", "村居代码"]
    case .other: ["code", "编码", "代码", "编号", "id"]
    }
  }

  /// Names of the column of names, written the same way.
  var nameColumns: [String] {
    switch self {
    case .cell: ["gridname", "网格名称", "网格"]
    case .building: ["buildingname", "楼栋名称", "楼栋"]
    case .compound: ["compoundname", "小区", "小区名称", "小区名", "院落", "楼盘", "住宅小区"]
    case .community: ["communityname", "社区", "社区名称", "村（社区）", "村(社区)", "居委会"]
    case .other: []
    }
  }

  /// Columns of the code and the name of what such an area lies in.
  var parentColumns: (codes: [String], names: [String]) {
    switch self {
    case .cell, .building, .compound, .other:
      (Self.community.codeColumns, Self.community.nameColumns)
    case .community:
      (
        ["towncode", "streetcode", "街道代码", "乡镇代码"],
        ["townname", "town", "街道", "街道名称", "乡镇", "乡镇名称", "街道（乡镇）"]
      )
    }
  }
}

extension Layer {
  /// The first column that goes by one of `names`, spaces and underscores not counted.
  func recognised(_ names: [String]) -> Column? {
    for name in names {
      let found = table.columns.first { column in
        Self.normalized(column.name).replacing("_", with: "") == name
      }
      if let found { return found }
    }
    return nil
  }

  /// The layer with the codes of its rows as their identifiers, and what kind of area it holds.
  ///
  /// - Parameter name: the column by the user's word; else the finest one that is recognised.
  /// - Throws: `table.column.missing`, `tally.area-id-missing`.
  func settingAreaCodes(named name: String?) throws(Failure) -> (AreaLevel, Layer) {
    let levels = AreaLevel.allCases
    var source = source
    if let name {
      let column = try column(named: name)
      source.fields[.id] = column.name
      let plain = Self.normalized(name).replacing("_", with: "")
      let level = levels.first { $0.codeColumns.contains(plain) } ?? .other
      return (level, try Layer(table, source: source, roles: roles))
    }
    for level in levels {
      guard let column = recognised(level.codeColumns) else { continue }
      source.fields[.id] = column.name
      return (level, try Layer(table, source: source, roles: roles))
    }
    guard table.identifiers == nil else { return (.other, self) }
    throw Failure(
      .tallyAreaIdMissing, ["columns": .names(table.columns.map(\.name))],
      at: Place(file: table.name))
  }
}

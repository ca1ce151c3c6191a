package import Diagnostics
package import Survey

extension RosterIntake {
  static let communityCodeNames = [
    "community_code", "comm_code", "社区代码", "社区编码", "村居代码", "代码",
  ]
  static let communityNames = [
    "community_name", "community", "社区名称", "社区", "村（社区）", "村(社区)", "居委会", "名称",
  ]

  /// Figures that communities reported: codes or names, and households (户数), buildings (楼栋数) or
  /// persons (人口), one at least.
  ///
  /// - Throws: as ``workers(_:)``.
  package static func reported(
    _ source: InputSource
  ) throws(Failure) -> TableIntakeResult<ReportedTable> {
    let file = try TextTable(source, layer: "reported")
    var table = ReportedTable()
    var findings: [Finding] = []
    let codes = file.optionalColumn(communityCodeNames)
    let names = codes == nil ? try file.column(communityNames) : file.optionalColumn(communityNames)
    let blank = [String](repeating: "", count: file.rowCount)
    table.codes = codes ?? blank
    table.names = names ?? blank
    table.sourceRows = (0..<file.rowCount).map { Int32($0 + 1) }
    func counts(_ names: [String]) -> [Int?]? {
      file.optionalColumn(names).map { texts in
        texts.enumerated().map { row, text in
          guard !text.isEmpty, text != "无" else { return nil }
          if let number = NumberText(text).flatMap({ Double($0.plain) }), number >= 0,
            number == number.rounded(), number < 1e9
          {
            return Int(number)
          }
          findings.append(
            Finding(
              .warning, .countNotANumber, ["found": .text(text)],
              at: Place(file: source.path, row: row + 1, field: names[0])))
          return nil
        }
      }
    }
    let householdNames = [
      "households", "reported_hh", "户数", "总户数", "上报户数", "居民户数", "常住户数", "户籍户数",
    ]
    table.households = counts(householdNames)
    table.buildings = counts(["buildings", "楼栋数", "上报楼栋数", "栋数", "幢数", "楼栋"])
    table.persons = counts([
      "persons", "population", "人口", "人口数", "上报人口", "总人口", "常住人口", "人数",
    ])
    guard table.households != nil || table.buildings != nil || table.persons != nil else {
      throw file.missing(householdNames)
    }
    return file.result(table, findings)
  }
}

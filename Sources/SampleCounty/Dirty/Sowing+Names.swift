internal import Survey

/// Codes that stand twice, names that are nearly right, words of another office.
extension Sowing {
  /// A compound, a station and a candidate with the code of the one before them.
  mutating func sowDuplicateCode() {
    let file = OfficeLists.compounds
    for row in pick(1, of: .duplicateCode, in: file, among: compounds.count) {
      let (was, put) = (compounds.ids[row], compounds.ids[row - 1])
      take(row - 1, of: file)
      compounds.ids[row] = put
      note(
        .duplicateCode, file, .record(row), column: "小区编号", id: put, was: was, put: put)
    }
    sowDuplicateCode(\.stations, "站点编号")
    sowDuplicateCode(\.candidates, "备选点编号")
  }

  private mutating func sowDuplicateCode(
    _ list: WritableKeyPath<Sowing, OfficeTable>, _ heading: String
  ) {
    let table = self[keyPath: list]
    for row in pick(1, of: .duplicateCode, in: table.file, among: table.cells.count) {
      take(row - 1, of: table.file)
      change(list, row, heading, to: table.id(row - 1), .duplicateCode)
    }
  }

  /// The committee for the community, its name without its kind, a blank within it.
  mutating func sowNearName() {
    for (number, row) in pickHomes(of: .nearName).enumerated() {
      let name = buildings[row, "社区"]
      let stem = name.hasSuffix("社区") ? String(name.dropLast(2)) : name
      let near = [name + "居委会", stem, stem + " 社区"][number % 3]
      change(\.buildings, row, "社区", to: near, .nearName)
    }
  }

  mutating func sowWrongCommunity() {
    guard communityNames.count > 1 else { return }
    for row in pickHomes(1, of: .wrongCommunity) {
      let own = communityNames.firstIndex(of: buildings[row, "社区"]) ?? 0
      let other = communityNames[(own + 1) % communityNames.count]
      change(\.buildings, row, "社区", to: other, .wrongCommunity)
    }
  }

  private mutating func pickInUse(_ count: Int, of kind: DirtyKind) -> [Int] {
    let table = stations
    return pick(count, of: kind, in: table.file, among: table.cells.count) {
      table[$0, "状态"] == OfficeLists.word(.inUse)
    }
  }

  /// Words of other offices for what is in use.
  mutating func sowStatusSynonym() {
    for (row, word) in zip(pickInUse(Self.usual, of: .statusSynonym), ["已启用", "正常", "运行"]) {
      change(\.stations, row, "状态", to: word, .statusSynonym)
    }
  }

  mutating func sowUnknownStatus() {
    for (row, word) in zip(pickInUse(2, of: .unknownStatus), ["装修", "待定"]) {
      change(\.stations, row, "状态", to: word, .unknownStatus)
    }
  }
}

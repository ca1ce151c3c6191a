/// What tells of persons; all of it is made up.
extension Sowing {
  /// A number of the carrier's own, which it gives as an example.
  private static let mobile = "13800138000"

  mutating func sowMobileNumber() {
    for row in pickHomes(2, of: .mobileNumber) {
      let address = buildings[row, "地址"]
      change(\.buildings, row, "地址", to: "\(address)（电话\(Self.mobile)）", .mobileNumber)
    }
  }

  /// A true province, but a county that is none, and the number of nobody on his day of birth.
  private static let identity = withCheckDigit("23999919000101000")
  /// A region that is none: no such number is given to anybody.
  private static let noIdentity = withCheckDigit("99999919000101000")

  mutating func sowIdentityNumber() {
    for row in pickHomes(1, of: .identityNumber) {
      let address = buildings[row, "地址"]
      change(\.buildings, row, "地址", to: "\(address) 身份证\(Self.identity)", .identityNumber)
    }
  }

  mutating func sowImpossibleIdentity() {
    for row in pickHomes(1, of: .impossibleIdentity) {
      let address = buildings[row, "地址"]
      change(\.buildings, row, "地址", to: "\(address) 证\(Self.noIdentity)", .impossibleIdentity)
    }
  }

  /// GB 11643's check digit behind 17 digits.
  private static func withCheckDigit(_ digits: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, digits.utf8).reduce(0) { $0 + $1.0 * (Int($1.1) - 48) }
    return digits + String(Array("10X98765432")[sum % 11])
  }

  /// The head of the building, a telephone, and remarks in which anything may stand.
  mutating func sowPersonalColumn() {
    let surnames = ["甲", "乙", "丙", "丁"]
    let columns: [(heading: String, cell: (Int) -> String)] = [
      ("楼栋长", { "某\(surnames[$0 % 4])" }),
      ("联系电话", { _ in Self.mobile }),
      ("备注", { $0 % 40 == 7 ? "户主某\(surnames[$0 % 4])，身份证\(Self.identity)" : "" }),
    ]
    for (heading, cell) in columns {
      buildings.headings.append(heading)
      for row in buildings.cells.indices { buildings.cells[row].append(cell(row)) }
      note(
        .personalColumn, buildings.file, .header, column: heading, was: "", put: heading)
    }
  }
}

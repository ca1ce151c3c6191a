/// Households that can hardly be meant, and numbers as people type them.
extension Sowing {
  private static let households = "户籍户数"
  private static let occupied = "入住户数"

  /// Both counts of a row, so that they do not contradict each other.
  private mutating func setCounts(_ row: Int, _ count: Int, _ kind: DirtyKind) {
    let was = [buildings[row, Self.households], buildings[row, Self.occupied]]
    buildings[row, Self.households] = String(count)
    buildings[row, Self.occupied] = String(count)
    households[row] = count
    note(
      kind, buildings.file, .record(row), column: "\(Self.households)、\(Self.occupied)",
      id: buildings.id(row), was: was.joined(separator: "、"), put: "\(count)、\(count)")
  }

  mutating func sowNoHouseholds() {
    for row in pickHomes(of: .noHouseholds) { setCounts(row, 0, .noHouseholds) }
  }

  mutating func sowOneHousehold() {
    for row in pickHomes(of: .oneHousehold) { setCounts(row, 1, .oneHousehold) }
  }

  /// Those of a county in the row of a building: a total or a code in the wrong cell.
  mutating func sowManyHouseholds() {
    for row in pickHomes(1, of: .manyHouseholds) {
      change(\.buildings, row, Self.households, to: "84000", .manyHouseholds)
      households[row] = 84_000
    }
  }

  mutating func sowMissingHouseholds() {
    for row in pickHomes(of: .missingHouseholds) {
      change(\.buildings, row, Self.households, to: "", .missingHouseholds)
      households[row] = nil
    }
  }

  mutating func sowNotANumber() {
    for row in pickHomes(2, of: .notANumber) {
      change(
        \.buildings, row, Self.households, to: "约\(buildings[row, Self.households])户", .notANumber)
      households[row] = nil
    }
  }

  /// More that are lived in than there are, as where two columns are exchanged.
  mutating func sowOccupiedExceeds() {
    for row in pickHomes(of: .occupiedExceeds) {
      let count = households[row] ?? 0
      change(\.buildings, row, Self.occupied, to: String(count + 17), .occupiedExceeds)
    }
  }

  mutating func sowFullWidth() {
    for row in pickHomes(of: .fullWidth) {
      var wide = String.UnicodeScalarView()
      for scalar in buildings[row, Self.households].unicodeScalars {
        wide.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
      }
      change(\.buildings, row, Self.households, to: String(wide), .fullWidth)
    }
  }

  mutating func sowUnit() {
    for row in pickHomes(of: .unit) {
      change(\.buildings, row, Self.households, to: buildings[row, Self.households] + "户", .unit)
    }
  }

  /// As a spreadsheet exports a number that was typed as text.
  mutating func sowNumberAsText() {
    for row in pickHomes(of: .numberAsText) {
      change(
        \.buildings, row, Self.households, to: "'" + buildings[row, Self.households], .numberAsText)
    }
  }

  mutating func sowBlanks() {
    for row in pickHomes(of: .blanks) {
      change(\.buildings, row, "楼栋编号", to: "　\(buildings.id(row)) ", .blanks)
    }
  }

  mutating func sowWordForNothing() {
    for (row, word) in zip(pickHomes(of: .wordForNothing), ["无", "/", "——"]) {
      change(\.buildings, row, Self.occupied, to: word, .wordForNothing)
    }
  }

  /// Two digits exchanged, so that there are more households than before: nothing contradicts.
  mutating func sowMistypedCount() {
    let rows = pickHomes(of: .mistypedCount) { table, row in
      let digits = Array(table[row, Self.households])
      return digits.count == 2 && digits[0] < digits[1]
    }
    for row in rows {
      let mistyped = String(buildings[row, Self.households].reversed())
      change(\.buildings, row, Self.households, to: mistyped, .mistypedCount)
      households[row] = Int(mistyped)
    }
  }
}

internal import Geometry

/// Lines that are no records, and what whole files are like.
extension Sowing {
  /// A record of which two follow in the list, somewhere in its middle.
  private mutating func middle(_ kind: DirtyKind, _ part: Int) -> Int {
    buildings.cells.count * part / 5
  }

  mutating func sowBlankRow() {
    buildings.inserted.append((middle(.blankRow, 2), [""]))
    note(
      .blankRow, buildings.file, .inserted(buildings.inserted.count - 1), was: "", put: ",,")
  }

  /// As on the second page of what was printed.
  mutating func sowHeaderAgain() {
    let record = middle(.headerAgain, 3)
    // How many lines a header has is known only here: the kinds that change it come later.
    var header = buildings
    header.hasGroups = kinds.contains(.twoRowHeader)
    if kinds.contains(.coordinatesInOneCell) { header.placeForm = .oneCell }
    for cells in header.header {
      buildings.inserted.append((record, cells))
      note(
        .headerAgain, buildings.file, .inserted(buildings.inserted.count - 1), was: "",
        put: cells.joined(separator: ","))
    }
  }

  /// A line of sums below the records; its number among those below.
  private mutating func addTotal() -> Int {
    var cells = [String](repeating: "", count: buildings.headings.count)
    cells[0] = "合计"
    cells[buildings.column("户籍户数")] = String(households.reduce(0) { $0 + ($1 ?? 0) })
    buildings.below.append(cells)
    return buildings.below.count - 1
  }

  mutating func sowTotal() {
    let number = addTotal()
    note(
      .total, buildings.file, .below(number), was: "",
      put: "合计 " + buildings.below[number][buildings.column("户籍户数")])
  }

  /// The sum of last year.
  mutating func sowWrongTotal() {
    let number = buildings.below.isEmpty ? addTotal() : 0
    let column = buildings.column("户籍户数")
    let was = buildings.below[number][column]
    let put = String((Int(was) ?? 0) - 118)
    buildings.below[number][column] = put
    note(.wrongTotal, buildings.file, .below(number), column: "户籍户数", was: was, put: put)
  }

  mutating func sowNote() {
    buildings.below.append(["填表说明：户数以派出所登记为准"])
    note(
      .note, buildings.file, .below(buildings.below.count - 1), was: "",
      put: buildings.below.last?.first ?? "")
  }

  mutating func sowTitle() {
    for title in ["和溪县住宅楼栋户数统计表", "填报单位：和溪县住建局"] {
      buildings.titles.append(title)
      note(
        .title, buildings.file, .title(buildings.titles.count - 1), was: "", put: title)
    }
  }

  /// 户数 above 户籍 and 入住, as merged cells leave it.
  mutating func sowTwoRowHeader() {
    let was = buildings.header.joined().joined(separator: ",")
    buildings.hasGroups = true
    note(
      .twoRowHeader, buildings.file, .header, was: was,
      put: buildings.header.map { $0.joined(separator: ",") }.joined(separator: " / "))
  }

  /// A building named once, and its further stairwells below empty cells.
  mutating func sowMergedCells() {
    var last = ""
    var emptied: [Int] = []
    for row in stairwells.cells.indices {
      let building = stairwells[row, "楼栋编号"]
      if building == last {
        stairwells[row, "楼栋编号"] = ""
        emptied.append(row)
      }
      last = building
    }
    guard let first = emptied.first else { return }
    note(
      .mergedCells, stairwells.file, .record(first), column: "楼栋编号", id: stairwells.id(first),
      was: stairwells[first - 1, "楼栋编号"], put: "（空 \(emptied.count) 格）")
  }

  mutating func sowOneCell() {
    buildings.placeForm = .oneCell
    note(
      .coordinatesInOneCell, buildings.file, .file, column: "坐标", was: "经度,纬度", put: "坐标")
  }

  mutating func sowDegreesMinutesSeconds() {
    candidates.isSexagesimal = true
    note(
      .degreesMinutesSeconds, candidates.file, .file, column: "经度、纬度", was: "°",
      put: "° ′ ″")
  }

  mutating func sowSwapped() {
    candidates.isSwapped = true
    note(
      .swappedCoordinates, candidates.file, .file, column: "经度、纬度", was: "经度,纬度",
      put: "纬度,经度")
  }

  /// Positions picked on a web map; nothing in the file says so.
  mutating func sowGCJ02() {
    stations.places = places.stationsOnMap
    note(
      .gcj02, stations.file, .file, column: "经度、纬度", was: "WGS 84", put: "GCJ-02")
  }

  mutating func sowGBK() {
    buildings.isGBK = true
    note(.gbk, buildings.file, .file, was: "UTF-8", put: "GBK")
  }
}

import FacilityLocation

/// Free MPS as far as ours goes; `nil` for what it does not know.
struct ReadMPS {
  var program = WholeProgram()
  private var rows: [String: Int] = [:]
  private var objective = ""
  private var sides: [(kind: Substring, lower: Int64, upper: Int64)] = []
  private var columns: [Column] = []
  private var places: [String: Int] = [:]

  private struct Column {
    var worth: Int64 = 0
    var lower: Int64 = 0
    var upper = WholeProgram.none.above
    var isWhole: Bool
    var entries: [(row: Int, value: Int64)] = []
  }

  init?(_ text: String) {
    var section: Substring = ""
    var isWhole = false
    for line in text.split(separator: "\n") where !line.hasPrefix("*") {
      let words = line.split(separator: " ")
      if !line.hasPrefix(" ") {
        section = words[0]
      } else if words.count == 3, words[1] == "'MARKER'" {
        isWhole = words[2] == "'INTORG'"
      } else if !read(words, in: section, isWhole: isWhole) {
        return nil
      }
    }
    guard section == "ENDATA" else { return nil }
    for side in sides { program.addRow(from: side.lower, to: side.upper) }
    for column in columns {
      program.addColumn(
        worth: column.worth, from: column.lower, to: column.upper, isWhole: column.isWhole,
        column.entries)
    }
  }

  private mutating func read(_ words: [Substring], in section: Substring, isWhole: Bool) -> Bool {
    if section == "ROWS" { return readRow(words) }
    guard let value = words.last.flatMap({ Int64($0) }) else { return false }
    let name = words.count > 1 ? String(words[words.count - 2]) : ""
    switch section {
    case "COLUMNS":
      let column = String(words[0])
      if places[column] == nil {
        places[column] = columns.count
        columns.append(Column(isWhole: isWhole))
      }
      if name == objective {
        columns[columns.count - 1].worth = -value
      } else if let row = rows[name] {
        columns[columns.count - 1].entries.append((row, value))
      } else {
        return false
      }
    case "RHS":
      guard name != objective else {
        program.constant = value
        return true
      }
      guard let row = rows[name] else { return false }
      if sides[row].kind != "G" { sides[row].upper = value }
      if sides[row].kind != "L" { sides[row].lower = value }
    case "RANGES":
      guard let row = rows[name], sides[row].kind == "L" else { return false }
      sides[row].lower = sides[row].upper - value
    case "BOUNDS":
      guard let column = places[name] else { return false }
      if words[0] == "UP" { columns[column].upper = value } else { columns[column].lower = value }
    default: return false
    }
    return true
  }

  private mutating func readRow(_ words: [Substring]) -> Bool {
    guard words[0] != "N" else {
      objective = String(words[1])
      return true
    }
    rows[String(words[1])] = sides.count
    sides.append(
      (
        words[0], words[0] == "L" ? WholeProgram.none.below : 0,
        words[0] == "G" ? WholeProgram.none.above : 0
      ))
    return true
  }
}

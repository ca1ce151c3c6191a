internal import Diagnostics
internal import Geometry
internal import GridPartition
internal import Survey

/// Codes (赋码管理): there, unique, of the scheme, of their community, and never used again.
struct CodeChecks {
  let ground: CellGround

  func findings() -> [AuditFinding] {
    let retired = Set(
      ground.survey.cells.codes.indices.filter { !ground.survey.cells.validTo[$0].isEmpty }
        .map { ground.survey.cells.codes[$0] })
    var firstOf: [String: Int] = [:]
    var findings: [AuditFinding] = []
    for cell in ground.active.indices {
      let code = code(cell)
      guard !code.isEmpty else {
        findings.append(finding(.error, .auditCodeMissing, cell))
        continue
      }
      if let first = firstOf[code] {
        findings.append(
          finding(
            .error, .auditCodeTwice, cell,
            [
              "first": .integer(Int(row(first))), "row": .integer(Int(row(cell))),
            ]))
      } else {
        firstOf[code] = cell
      }
      if retired.contains(code) { findings.append(finding(.error, .auditCodeReused, cell)) }
      findings += form(cell, code)
    }
    return findings + order(retired)
  }

  private func code(_ cell: Int) -> String { ground.survey.cells.codes[ground.active[cell]] }
  private func row(_ cell: Int) -> Int32 { ground.survey.cells.sourceRows[ground.active[cell]] }

  /// What the code of a cell should begin with: by place, else as the file states it.
  private func prefix(_ cell: Int) -> String? {
    let home = ground.communityName(cell)
    let stated = ground.survey.cells.communityCodes[ground.active[cell]]
    let community = home.isEmpty ? stated : home
    return community.isEmpty ? nil : ground.rules.prefix(community)
  }

  /// Length, digits and community of a code.
  private func form(_ cell: Int, _ code: String) -> [AuditFinding] {
    let scheme = ground.rules.scheme
    let head = scheme.objectClassDigits
    let prefix = prefix(cell)
    let length = head + (prefix?.utf8.count ?? 12) + scheme.sequenceDigits
    guard code.utf8.count == length, scheme.hasDigits(code) else {
      return [
        finding(
          .error, .auditCodeForm, cell,
          [
            "scheme": .text(scheme.name), "length": .integer(length),
            "found": .integer(code.count),
          ])
      ]
    }
    guard let prefix, code.dropFirst(head).prefix(prefix.utf8.count) != prefix else { return [] }
    return [
      finding(
        .error, .auditCodePrefix, cell, ["prefix": .text(prefix), "scheme": .text(scheme.name)])
    ]
  }

  /// Gaps in the numbers of a community, and numbers that do not run from west to east and north
  /// to south.
  private func order(_ retired: Set<String>) -> [AuditFinding] {
    var byPrefix: [String: [Int]] = [:]
    for cell in ground.active.indices {
      guard let prefix = prefix(cell), form(cell, code(cell)).isEmpty, !code(cell).isEmpty else {
        continue
      }
      byPrefix[prefix, default: []].append(cell)
    }
    return byPrefix.sorted { $0.key < $1.key }.flatMap { prefix, cells in
      gap(prefix, cells, retired) + disorder(prefix, cells)
    }
  }

  private func sequence(_ code: String) -> Int {
    Int(code.suffix(ground.rules.scheme.sequenceDigits)) ?? 0
  }

  private func gap(_ prefix: String, _ cells: [Int], _ retired: Set<String>) -> [AuditFinding] {
    let head = ground.rules.scheme.objectClassDigits
    let gone = retired.filter { $0.dropFirst(head).hasPrefix(prefix) }.map { sequence($0) }
    let numbers = Set(cells.map { sequence(code($0)) } + gone)
    let missing = (1..<max(1, numbers.max() ?? 1)).filter { !numbers.contains($0) }
    guard !missing.isEmpty else { return [] }
    return [
      AuditFinding(
        .note, .auditCodeGap,
        ["community": .text(prefix), "numbers": .names(missing.map { String($0) })]
      ).about(community: prefix)
    ]
  }

  private func disorder(_ prefix: String, _ cells: [Int]) -> [AuditFinding] {
    let byNumber = cells.sorted { code($0) < code($1) }
    let order = CellOrder.order(
      byNumber.map { cell in
        CellOrder.Cell(
          representative: ground.shapes[cell].centroid ?? Position(x: 0, y: 0),
          height: ground.shapes[cell].box.height, smallestBuilding: code(cell))
      })
    let astray = order.indices.filter { order[$0] != $0 }
    guard !astray.isEmpty else { return [] }
    let shapes = astray.flatMap { ground.shapes[byNumber[$0]].polygons }
    return [
      AuditFinding(
        .note, .auditCodeOrder,
        [
          "community": .text(prefix), "count": .integer(astray.count),
          "total": .integer(cells.count),
        ], at: .ground(MultiPolygon(shapes))
      ).about(community: prefix)
    ]
  }

  private func finding(
    _ severity: AuditSeverity, _ phrase: Phrase, _ cell: Int, _ arguments: [String: Argument] = [:]
  ) -> AuditFinding {
    var arguments = arguments
    arguments["cell"] = .text(ground.name(cell))
    return AuditFinding(severity, phrase, arguments, at: .ground(ground.shapes[cell]))
      .about(cell: ground.name(cell), community: ground.communityName(cell))
  }
}

extension CodeScheme {
  /// Digits before the community's.
  var objectClassDigits: Int {
    switch self {
    case .gb15: 0
    case .cjt349(let objectClass): objectClass.utf8.count
    }
  }

  /// Whether the number of the cell is one; the community's part is as its file has it.
  func hasDigits(_ code: String) -> Bool {
    code.suffix(sequenceDigits).utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

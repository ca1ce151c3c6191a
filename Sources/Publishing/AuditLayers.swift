package import Audit
internal import Diagnostics
internal import Formats
internal import Geometry
package import Survey

/// Layers of an audit.
package enum AuditLayers {
  /// Findings, one a row, the gravest first; a finding without a place has no shape.
  package static func findings(_ findings: [AuditFinding]) -> LayerTable {
    var geometry = GeometryColumn()
    for finding in findings { geometry.append(finding.place) }
    var layer = LayerTable(name: "findings", rowCount: findings.count, geometry: geometry)
    layer.add(.severity, findings.map { $0.severity.word })
    layer.add(.rule, findings.map(\.code))
    layer.add(.gridCode, findings.map { $0.cell.isEmpty ? nil : $0.cell })
    layer.add(.otherCode, findings.map { $0.other.isEmpty ? nil : $0.other })
    layer.add(.communityCode, findings.map { $0.community.isEmpty ? nil : $0.community })
    layer.add(.subject, findings.map { $0.subject.isEmpty ? nil : $0.subject })
    layer.add(.finding, sentences: findings.map { .phrase($0.phrase, $0.arguments) })
    layer.add(.area, findings.map(\.area), decimals: 2)
    layer.add(.concernedHouseholds, findings.map(\.households))
    return layer
  }

  /// The same as a table, for people without a map.
  package static func table(_ findings: [AuditFinding]) -> LayerTable {
    var layer = Self.findings(findings)
    layer.geometry = nil
    return layer
  }

  /// How often each rule is broken.
  package static func counts(_ findings: [AuditFinding]) -> LayerTable {
    let counts = findings.counts
    var layer = LayerTable(name: "rules", rowCount: counts.count)
    layer.add(.severity, counts.map { $0.severity.word })
    layer.add(.rule, counts.map(\.phrase.code))
    layer.add(.findings, counts.map(\.count))
    return layer
  }

  /// The common refinement of several maps (多网合一), one piece a row, with the code in each.
  package static func refinement(_ pieces: [RefinementPiece], kind: HouseholdKind) -> LayerTable {
    let geometry = GeometryColumn(shapes: pieces.map(\.shape))
    var layer = LayerTable(name: "refinement", rowCount: pieces.count, geometry: geometry)
    layer.add(.gridCode, pieces.map { $0.codes[0] })
    for number in 1..<max(1, pieces.first?.codes.count ?? 1) {
      layer.add(.against(number), pieces.map { $0.codes[number] })
    }
    layer.add(.area, pieces.map(\.shape.area), decimals: 1)
    layer.add(.households(kind.word.phrase), pieces.map(\.households))
    layer.add(.buildings, pieces.map(\.buildings))
    return layer
  }
}

extension AuditSeverity {
  var word: Word {
    switch self {
    case .error: Word(rawValue, .wordSeverityError)
    case .warning: Word(rawValue, .wordSeverityWarning)
    case .note: Word(rawValue, .wordSeverityNote)
    }
  }
}

extension GeometryColumn {
  fileprivate mutating func append(_ place: AuditPlace) {
    switch place {
    case .nowhere: appendNull()
    case .point(let position): append(position)
    case .ground(let shape): append(shape)
    }
  }
}

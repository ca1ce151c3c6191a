package import Diagnostics
package import Formats

/// What is in some files, and what a run would make of them.
package struct Inspection: Sendable {
  package var files: [FileInspection] = []
  /// `nil` where no layer can be part of a run.
  package var run: RunInspection?

  package var layers: [LayerInspection] { files.flatMap(\.layers) }
}

/// A file: what it is, and the layers in it.
package struct FileInspection: Sendable {
  package let path: String
  /// What people call the format: `GeoJSON`, `Shapefile`.
  package let format: String
  package var byteCount = 0
  package var sha256 = ""
  /// As iconv names it; `nil` where the format settles it.
  package var encoding: String?
  package var layers: [LayerInspection] = []
  /// Why the file cannot be read.
  package var failure: Failure?
}

/// A layer, sheet or table.
package struct LayerInspection: Sendable {
  /// As a plan names it; `nil` where the file has only one.
  package var layer: String?
  package let path: String
  package var rows = 0
  package var fields: [FieldInspection] = []
  package var shapes = ShapeInspection()
  package var extent: Extent?
  /// Odd values and rows.
  package var oddities: [Oddity] = []
  /// What the coordinate system is, and what speaks for it.
  package var position = PositionInspection()
  /// What came to light while reading, in groups of one kind.
  package var findings: [FindingGroup] = []
  /// What it can be, best first.
  package var parts: [PartGuess] = []
  /// Why a run would not read it.
  package var failure: Failure?

  package var part: Part? { parts.first?.part }
}

/// A column.
package struct FieldInspection: Sendable {
  package enum Kind: String, Sendable { case integer, number, boolean, text, json }

  package let name: String
  package let kind: Kind
  /// What a run takes it for; `nil` where it is not read.
  package var role: Role?
  /// Rows without a value.
  package var missing = 0
  /// Least and greatest number.
  package var range: ClosedRange<Double>?
  /// The first value; of columns that are read alone, since others may be anybody's name.
  package var example: String?
  /// Whether it is about persons, and left out.
  package var isPersonal = false
}

/// The shapes of a layer.
package struct ShapeInspection: Sendable {
  /// How many of each kind, null ones included, in the order of kinds.
  package var kinds: [(kind: GeometryColumn.Kind, count: Int)] = []
  package var invalidCount = 0
  /// The first of them.
  package var invalid: [InvalidShape] = []
}

/// A shape that is not valid.
package struct InvalidShape: Sendable {
  package let place: Place
  package let id: String
  package let reason: Argument
}

/// Values or rows that can hardly be meant.
package struct Oddity: Sendable {
  package let phrase: Phrase
  package var arguments: [String: Argument]
  package let count: Int
  /// Of the first of them.
  package let places: [Place]
}

/// In what the positions are.
package struct PositionInspection: Sendable {
  /// As a run would name it; "" where it would not know.
  package var crs = ""
  package var datum = ""
  /// What led to WGS 84, as PROJ has it; "" where nothing was done.
  package var operation = ""
  /// How far off positions may lie by that, in metres.
  package var accuracy: Double?
  /// What the file itself says.
  package var declared: String?
  package var evidence: [Argument] = []
}

/// Findings of one kind.
package struct FindingGroup: Sendable {
  package let phrase: Phrase
  package let severity: Finding.Severity
  package var count = 0
  /// The first of them.
  package var first: [Finding] = []

  /// How many are kept of each kind.
  static let most = 3
}

extension [FindingGroup] {
  /// `findings` by kind, in the order in which kinds come first.
  init(_ findings: [Finding]) {
    self = []
    var slots: [Phrase: Int] = [:]
    for finding in findings {
      let slot = slots[finding.phrase] ?? count
      if slot == count {
        slots[finding.phrase] = slot
        append(FindingGroup(phrase: finding.phrase, severity: finding.severity))
      }
      self[slot].count += 1
      if self[slot].count <= FindingGroup.most { self[slot].first.append(finding) }
    }
  }
}

/// What a run would do with the files together.
package struct RunInspection: Sendable {
  package struct Layer: Sendable {
    package let part: Part
    package let path: String
    package let layer: String?
    package let rows: Int
    /// Records that the survey has of it.
    package var used = 0
    package var rejected: [FindingGroup] = []
  }

  package var layers: [Layer] = []
  /// What comes to light where layers meet.
  package var findings: [FindingGroup] = []
  /// Why it would stop, each of a file that was left out then.
  package var failures: [Failure] = []
  package var households: Int?
}

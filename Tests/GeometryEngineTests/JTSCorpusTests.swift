import TestSupport
import Testing

/// The test suite of JTS, which GEOS is a port of, put to both our rooms.
@Suite struct JTSCorpusTests {
  /// Beginnings of cases that answer otherwise, with the reason.
  private static let known: [String: String] = [
    "TestOverlayAAPrec.xml: mAA - shells close together: intersection":
      "overlays of the first generation kept slivers that collapse as lines",
    "TestOverlayAAPrec.xml: AA - Polygon with hole with outward sliver, cut by polygon: inter":
      "likewise",
    "TestSimplify.xml: mL - lines with constrained topology: simplifytp":
      "GEOS 3.11 looks at lines one by one",
    "TestSimplify.xml: mA - multipolygon with small element removed: simplifytp":
      "GEOS 3.11 keeps the smallest rings as they are",
  ]

  /// Cases that pass today, by operation; a change that skips or loses some must say so here.
  private static let expectedToPass = [
    "buffer": 38, "contains": 15, "convexhull": 14, "coveredby": 54, "covers": 15, "densify": 12,
    "difference": 131, "differenceng": 109, "differencesr": 40, "disjoint": 497, "distance": 32,
    "getcentroid": 8, "getinteriorpoint": 5, "intersection": 198, "intersectionng": 63,
    "intersectionsr": 20, "intersects": 563, "isvalid": 322, "iswithindistance": 22,
    "polygonize": 6, "simplifytp": 12, "symdifference": 99, "symdifferenceng": 63,
    "symdifferencesr": 20, "union": 108, "unionng": 63, "unionsr": 20, "within": 50,
  ]

  @Test(.enabled(if: Cases.arePresent))
  func `The cases of JTS have their answers`() throws {
    var passed: [String: Int] = [:]
    var skipped: [String: Int] = [:]
    var met: Set<String> = []
    var differing: [String: Int] = [:]
    for question in try JTSCorpus.all() {
      let name = "\(question.file): \(question.description): \(question.operation)"
      let outcome = Result { try question.outcome() }
      if outcome.isPassed {
        passed[question.operation, default: 0] += 1
      } else if outcome.isSkipped {
        skipped[question.operation, default: 0] += 1
      } else if let reason = Self.known.keys.first(where: { name.hasPrefix($0) }) {
        met.insert(reason)
        differing[question.operation, default: 0] += 1
      } else {
        Issue.record("\(name) \(question.arguments): \(outcome), not \(question.expected)")
      }
    }
    for (operation, answered) in passed {
      let others = (skipped[operation] ?? 0, differing[operation] ?? 0)
      let cells = [answered + others.0 + others.1, answered, others.0, others.1].map(String.init)
      #expect(try CorpusTable.holds("JTS `\(operation)`", cells), "\(operation) \(cells)")
    }
    #expect(met.count == Self.known.count, "a case known to fail does not")
    for (operation, count) in Self.expectedToPass.sorted(by: { $0.key < $1.key }) {
      #expect(passed[operation, default: 0] >= count, "\(operation)")
    }
  }
}

extension Result where Success == JTSOutcome {
  fileprivate var isPassed: Bool { (try? get()) == .passed }
  fileprivate var isSkipped: Bool { (try? get()) == .skipped }
}

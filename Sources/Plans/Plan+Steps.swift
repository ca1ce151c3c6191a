package import Diagnostics
package import Survey

extension Plan {
  /// How communities are cut into grid cells.
  package struct Partition: Hashable, Sendable {
    /// From `band` and `aim`.
    package var size = SizeBand.standard
    /// From `code_scheme` and `object_class`.
    package var codeScheme = CodeScheme.gb15
    /// The 6 digits of the county, where the communities' codes do not begin with them.
    package var countyCode: String?
    /// The counted work of the search, as a multiple of the standard amount.
    package var effort = 1.0
    /// From `vertical`, `compounds` and `crossing`.
    package var rules = GroundRules()
    /// How many cells there shall be in all; free where nil.
    package var cells: Int?
    /// Households by which cells should stay inside the ends of the band.
    package var margin = 0

    /// As given, until all are known.
    var schemeName = SchemeName.gb15
    var objectClass: String?
    var bounds = Bounds(lower: SizeBand.standard.lower, upper: SizeBand.standard.upper)
    var aim: Int?

    var isVertical: Bool {
      get { rules.towers == .vertical }
      set { rules.towers = newValue ? .vertical : .strips }
    }

    enum SchemeName: String, CaseIterable {
      case gb15, cjt349
    }

    struct Bounds: Hashable, Sendable {
      var lower: Int
      var upper: Int
    }
  }

  /// How far people walk, from which stations.
  package struct Reach: Hashable, Sendable {
    /// From `preset` or `speed`.
    package var walking = WalkingPreset.cn67
    package var minutes = [10, 15, 20]
    package var rings = false
    package var overlap = Overlap.overlap
    /// The streets' way divided by the straight line, for the estimate beside the circle.
    package var detour = 1.3
    /// Empty for all, as in the three that follow.
    package var statuses = [StationStatus.inUse]
    package var tiers: [StationTier] = []
    package var kinds: [String] = []
    package var services: [String] = []
  }

  /// What becomes of ground that several stations reach.
  package enum Overlap: String, CaseIterable, Sendable {
    case overlap, dissolve, split
  }

  package struct Coverage: Hashable, Sendable {
    package var requirements: [Requirement] = []
    /// The floor area that 100 households should have, in m².
    package var leastFloorArea = 30.0
    /// Buildings that nobody reaches are of one gap up to so many metres apart.
    package var gapDistance = 100.0
  }

  /// A share of households that should be reached in a time: `15:95%`, or `cell:15:90%` in each
  /// cell.
  package struct Requirement: Hashable, Sendable {
    package let minutes: Int
    /// 0 to 100.
    package let percent: Double
    package let level: CoverageLevel

    /// The requirement that `text` says, `nil` where it has another form.
    package init?(_ text: String) {
      var text = text[...]
      var level = CoverageLevel.county
      for named in CoverageLevel.allCases where text.hasPrefix("\(named.rawValue):") {
        level = named
        text = text.dropFirst(named.rawValue.count + 1)
        break
      }
      guard text.last == "%", let colon = text.firstIndex(of: ":"),
        let minutes = wholeNumber(text[..<colon]), Reach.allowedMinutes.contains(minutes)
      else { return nil }
      let share = text[text.index(after: colon)...].dropLast()
      let parts = share.split(separator: ".", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), parts.allSatisfy({ wholeNumber($0) != nil }),
        let percent = Double(share), (0...100).contains(percent)
      else { return nil }
      self.minutes = minutes
      self.percent = percent
      self.level = level
    }

    /// As it is written in a plan.
    package var text: String {
      let share = "\(minutes):\(String(shortest: percent))%"
      return level == .county ? share : "\(level.rawValue):\(share)"
    }
  }

  package struct Output: Hashable, Sendable {
    /// As the plan has it; ``Plan/path(_:)`` makes it a path.
    package var folder = "results"
    /// `nil` for the language of the reader's locale.
    package var language: Language?
    package var overwrite = false
    /// What layers are written as.
    package var layers = LayerForm.geojson
    /// What gpkg and shp are in; `nil` for the system of the communities.
    package var crs: String?
    /// What the text of shp is in.
    package var dbfEncoding = DBFEncoding.utf8
    /// What tables of offices are written as.
    package var tables = TableForm.xlsx
    /// Whether the results are for everybody.
    package var isPublic = false
    /// Whether what tells of persons is let through, and all results are 内部.
    package var allowsPersonal = false
    /// Whether rows finer than a building may be written; all results are then 内部.
    package var households = false
  }
}

extension Plan.Output {
  package enum LayerForm: String, CaseIterable, Sendable {
    case geojson, gpkg, shp
  }

  package enum TableForm: String, CaseIterable, Sendable {
    case xlsx, csv
  }

  package enum DBFEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case gbk
  }
}

extension Plan.Reach {
  /// Nobody plans with walks of more than two hours.
  static let allowedMinutes = 1...120
}

extension Plan.Partition.Bounds {
  /// The bounds that `200-300` says; a dash is as good as a hyphen.
  init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    guard parts.count == 2, let lower = wholeNumber(parts[0]), let upper = wholeNumber(parts[1])
    else { return nil }
    self.init(lower: lower, upper: upper)
  }
}

/// The number that up to seven ASCII digits say.
private func wholeNumber(_ digits: Substring) -> Int? {
  let isNumber =
    (1...7).contains(digits.utf8.count)
    && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  return isNumber ? Int(digits) : nil
}

internal import Diagnostics

extension GeoJSONReader {
  /// The byte that stands before each text of a sequence (RFC 8142).
  private static let recordSeparator: UInt8 = 0x1E

  /// Reads root objects to the end of the text: one, or a sequence of features.
  mutating func readAll(
    batchRows: Int, _ body: (FeatureTable) throws(Failure) -> Void
  ) throws(Failure) {
    try scanner.skipByteOrderMark()
    var roots = 0
    var allowsMore = true
    while true {
      var next = try scanner.skipSpace()
      while next == Self.recordSeparator {
        scanner.position += 1
        allowsMore = true
        next = try scanner.skipSpace()
      }
      if next == 0, scanner.position >= scanner.end { break }
      guard allowsMore else {
        throw scanner.trailing()
      }
      allowsMore = try readRoot(batchRows, body)
      roots += 1
    }
    if roots == 0 { throw scanner.failure(.jsonEmpty) }
  }

  /// Reads one root object.
  ///
  /// - Returns: whether another may follow it, as a feature on its own line may.
  private mutating func readRoot(
    _ batchRows: Int, _ body: (FeatureTable) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    scanner.hold()
    let start = scanner.offset
    var root = RootMembers(
      kept: foreignMembers.count, declaredCRS: declaredCRS, tally: tally, place: scanner.place())
    var hasMember = try scanner.opens(
      UInt8(ascii: "{"), closing: UInt8(ascii: "}"), .object)
    while hasMember {
      let token = try scanner.memberName()
      switch memberName(token) {
      case .type:
        try root.setType(readType(Self.rootTypes), scanner)
        if root.type != "FeatureCollection", !root.hasFeatures {
          return try readLoneObject(start, root, batchRows, body)
        }
      case .features where root.type == nil || root.type == "FeatureCollection":
        guard !root.hasFeatures else { throw twice("features") }
        root.hasFeatures = true
        try readFeatures(batchRows, body)
      case .crs:
        try readCRS()
      case .bbox:
        try readBox()
      case let name:
        try readForeignMember(token, name, &root)
      }
      hasMember = try scanner.continues(closing: UInt8(ascii: "}"))
    }
    guard root.type != nil else { throw Failure(.geoJSONTypeMissing, at: root.place) }
    guard root.hasFeatures else { throw missing("features", of: "FeatureCollection") }
    for (member, place) in root.misplaced {
      try tell(
        .warning, .geoJSONForeignMeaning,
        ["member": .text(member), "type": "FeatureCollection"], subject: .text(member), at: place)
    }
    scanner.release()
    return false
  }

  /// Goes back to the start of a root that is a feature or geometry and reads it as a row.
  private mutating func readLoneObject(
    _ start: Int, _ root: RootMembers, _ batchRows: Int,
    _ body: (FeatureTable) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    // What was taken for a member of a collection is a member of the feature.
    foreignMembers.removeLast(foreignMembers.count - root.kept)
    declaredCRS = root.declaredCRS
    tally = root.tally
    scanner.seek(start)
    if root.type == "Feature" {
      if options.keepsFaults { try readFeatureOrFault() } else { try readFeature() }
    } else {
      startRow()
      try readGeometry(isRoot: true)
      endRow()
    }
    if rows == batchRows { try body(takeTable()) }
    return true
  }

  private mutating func readFeatures(
    _ batchRows: Int, _ body: (FeatureTable) throws(Failure) -> Void
  ) throws(Failure) {
    scanner.release()
    var hasMore = try scanner.opens(UInt8(ascii: "["), closing: UInt8(ascii: "]"), .array)
    if hasMore, batchRows == .max, readPieces() { hasMore = false }
    while hasMore {
      let isObject = try scanner.skipSpace() == UInt8(ascii: "{")
      let isAtEnd = scanner.position >= scanner.end
      guard isObject || options.keepsFaults && !isAtEnd else { throw scanner.unexpected(.object) }
      if options.keepsFaults { try readFeatureOrFault() } else { try readFeature() }
      if rows == batchRows { try body(takeTable()) }
      if rows == Self.tellingRows, batchRows == .max { reserve() }
      hasMore = try scanner.continues(closing: UInt8(ascii: "]"))
    }
    scanner.row = 0
  }

  static let rootTypes = ["FeatureCollection", "Feature"] + geometryTypes

  /// Keeps a member that a collection gives no meaning to, as it stands.
  private mutating func readForeignMember(
    _ token: StringToken, _ name: MemberName, _ root: inout RootMembers
  ) throws(Failure) {
    let text = textOf(token)
    if name != .foreign { root.misplaced.append((text, scanner.place())) }
    if foreignMembers.contains(where: { $0.name == text }) { throw twice(text) }
    let json = try readRaw()
    foreignMembers.append(ForeignMember(name: text, json: json))
  }
}

/// What is known of a root object while its members come.
private struct RootMembers {
  /// Foreign members before this root, of a sequence.
  let kept: Int
  let declaredCRS: String?
  let tally: FindingTally
  /// Where it begins: the features may slide that out of the window.
  let place: Place
  /// Members that mean something elsewhere, and where they stand: whether they do here is known
  /// only with the type.
  var misplaced: [(member: String, place: Place)] = []
  private(set) var type: String?
  var hasFeatures = false

  mutating func setType(_ new: String, _ scanner: borrowing JSONScanner) throws(Failure) {
    guard type == nil else {
      throw scanner.failure(.geoJSONMemberTwice, ["member": "type"])
    }
    type = new
    guard hasFeatures, new != "FeatureCollection" else { return }
    throw scanner.failure(
      .geoJSONForeignMeaning, ["member": "features", "type": .text(new), "count": 1])
  }
}

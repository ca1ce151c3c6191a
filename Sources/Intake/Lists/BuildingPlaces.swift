internal import Diagnostics
internal import Formats
internal import Survey

/// Why a row of a list is no building.
struct JoinMiss: Error {
  let label: String
  let phrase: Phrase
  var arguments: [String: Argument] = [:]
}

/// Buildings by code, and by the names of what they lie in.
struct BuildingPlaces {
  private struct Key: Hashable {
    /// −1 where buildings lie in no compound.
    let compound: Int32
    let community: Int32
    let name: BuildingName
  }

  private var rowOfCode: [String: Int32] = [:]
  private var rowOfName: [Key: Int32] = [:]
  /// Compounds of each community by name; those of the whole county at the end.
  private var compounds: [NameIndex] = []
  private var compoundRows: [[Int32]] = []
  private var communities: NameIndex
  private let communityOfCode: [String: Int32]
  private let communityNames: [String]
  private let compoundNames: [String]
  /// By compound the names of its buildings, and their rows.
  private var namesOfCompound: [[String]]
  /// Names that were nearly right.
  var misses = NearMisses()

  init(_ survey: CountySurvey, _ layer: Layer) {
    communityNames = survey.communities.labels
    compoundNames = survey.compounds.names
    communities = NameIndex(survey.communities.labels)
    communityOfCode = Dictionary(
      survey.communities.codes.enumerated().map { ($1, Int32($0)) },
      uniquingKeysWith: { first, _ in first })
    namesOfCompound = [[String]](repeating: [], count: survey.compounds.count)
    var held = [Set<Int32>](repeating: [], count: survey.communities.count + 1)
    let texts = Self.names(survey, layer)
    for row in survey.buildings.ids.indices {
      let code = survey.buildings.ids[row]
      rowOfCode[code] = rowOfCode[code] == nil ? Int32(row) : -1
      let compound = survey.buildings.compound[row]
      let community = survey.buildings.community[row]
      if compound >= 0 {
        if community >= 0 { held[Int(community)].insert(compound) }
        held[survey.communities.count].insert(compound)
      }
      for name in BuildingText(texts[row]).names {
        if compound >= 0 { namesOfCompound[Int(compound)].append(name.text) }
        let key = Key(compound: compound, community: compound < 0 ? community : -1, name: name)
        rowOfName[key] = rowOfName[key] == nil ? Int32(row) : -1
      }
    }
    for rows in held {
      let sorted = rows.sorted()
      compoundRows.append(sorted)
      compounds.append(NameIndex(sorted.map { survey.compounds.names[Int($0)] }))
    }
  }

  /// What each building is called: by its own column, its name, or its address.
  private static func names(_ survey: CountySurvey, _ layer: Layer) -> [String] {
    if !survey.buildings.names.isEmpty { return survey.buildings.names }
    let columns = ListColumns(layer)
    let addresses = layer.columns(named: ListColumns.addressHeaders).first
    return survey.buildings.sourceRows.map { row in
      let row = Int(row) - 1
      let own = columns.buildings.value(row)
      if !own.isEmpty { return own }
      if let addresses { return AddressText(addresses.value(row)).building }
      return layer.text(.name, row) ?? ""
    }
  }

  /// The buildings that a row of a list names.
  mutating func buildings(
    of row: Int, in list: Layer, _ columns: ListColumns
  ) -> Result<[Int], JoinMiss> {
    let label = columns.label(row)
    let code = list.text(.id, row) ?? ""
    if let found = rowOfCode[code], found >= 0 { return .success([Int(found)]) }
    let compound = columns.compounds.value(row)
    let names = BuildingText(columns.buildings.value(row)).names
    guard !compound.isEmpty || !names.isEmpty else {
      guard !code.isEmpty else { return .failure(JoinMiss(label: label, phrase: .joinNothing)) }
      return .failure(
        JoinMiss(
          label: code, phrase: .joinCode,
          arguments: ["name": .text(code), "near": NearMisses.question(nil)]))
    }
    switch community(of: row, columns, label) {
    case .failure(let miss): return .failure(miss)
    case .success(let community):
      guard !compound.isEmpty else { return rows(names, -1, community, columns.label(row)) }
      switch self.compound(compound, in: community, label) {
      case .failure(let miss): return .failure(miss)
      case .success(let found): return rows(names, found, -1, label)
      }
    }
  }

  /// The community that a row names; −1 where it names none.
  private mutating func community(
    of row: Int, _ columns: ListColumns, _ label: String
  ) -> Result<Int32, JoinMiss> {
    let code = columns.communityCodes.value(row)
    let name = columns.communities.value(row)
    if let found = communityOfCode[code] ?? communityOfCode[name] { return .success(found) }
    guard !name.isEmpty, !communityOfCode.isEmpty else { return .success(-1) }
    if let found = communities[name] { return .success(found) }
    return .failure(miss(label, .joinCommunity, name, communities.nearest(to: name)))
  }

  private mutating func compound(
    _ name: String, in community: Int32, _ label: String
  ) -> Result<Int32, JoinMiss> {
    let scope = community < 0 ? compounds.count - 1 : Int(community)
    if let found = compounds[scope][name] { return .success(compoundRows[scope][Int(found)]) }
    guard !compounds[scope].isAmbiguous(name) else {
      let count = compoundRows[scope].count { compoundNames[Int($0)] == name }
      return .failure(
        JoinMiss(
          label: label, phrase: .joinSeveral,
          arguments: ["name": .text(name), "count": .integer(count)]))
    }
    return .failure(miss(label, .joinCompound, name, compounds[scope].nearest(to: name)))
  }

  private mutating func rows(
    _ names: [BuildingName], _ compound: Int32, _ community: Int32, _ label: String
  ) -> Result<[Int], JoinMiss> {
    var rows: [Int] = []
    for name in names {
      guard let row = rowOfName[Key(compound: compound, community: community, name: name)] else {
        var index = NameIndex(compound < 0 ? [] : namesOfCompound[Int(compound)])
        var missed = miss(label, .joinBuilding, name.text, index.nearest(to: name.text))
        missed.arguments["compound"] = .text(parent(compound, community))
        return .failure(missed)
      }
      guard row >= 0 else {
        return .failure(
          JoinMiss(
            label: label, phrase: .joinSeveral,
            arguments: ["name": .text(label), "count": .integer(2)]))
      }
      rows.append(Int(row))
    }
    guard rows.isEmpty else { return .success(rows) }
    return .failure(JoinMiss(label: label, phrase: .joinNothing))
  }

  private func parent(_ compound: Int32, _ community: Int32) -> String {
    if compound >= 0 { return compoundNames[Int(compound)] }
    return community >= 0 ? communityNames[Int(community)] : "–"
  }

  private mutating func miss(
    _ label: String, _ phrase: Phrase, _ name: String,
    _ near: (row: Int32, name: String, how: NearNames.Difference)?
  ) -> JoinMiss {
    if let near { misses.count(name, near.name, near.how) }
    return JoinMiss(
      label: label, phrase: phrase,
      arguments: [
        "name": .text(name), "near": NearMisses.question(near.map { ($0.name, $0.how) }),
      ])
  }
}

extension ListColumns {
  /// What a row is called in messages.
  func label(_ row: Int) -> String {
    [communities, compounds, buildings, unit].map { $0.value(row) }.joined()
  }
}

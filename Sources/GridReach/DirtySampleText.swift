internal import Diagnostics
internal import SampleCounty
internal import Survey

/// The texts beside the files of a dirty county.
extension DirtySampleJob {
  /// The plan that `gridreach run` reads, once the files are in order or said to be what they are.
  func planText(_ county: SampleCounty, _ dirty: DirtyCounty) -> String {
    let inputs = maps(dirty.survey) + lists(dirty)
    return """
      # Written by gridreach sample --dirty. All keys: gridreach run --schema
      gridreach: 1
      name: \(county.name)
      inputs:
      \(inputs.map { "  \($0)\n" }.joined())\
      partition:
        band: 200-300
        aim: 250
      reach:
        preset: cn67
        minutes: [10, 15, 20]
        detour: 1.3
      output:
        folder: results

      """
  }

  private func maps(_ survey: CountySurvey) -> [String] {
    let maps = [
      ("communities", DirtyCounty.Map.communities, survey.communities.count),
      ("compounds", DirtyCounty.Map.compounds, survey.compounds.count),
      ("streets", DirtyCounty.Map.streets, survey.streets.count),
      ("barriers", DirtyCounty.Map.barriers, survey.barriers.count),
      ("gates", DirtyCounty.Map.gates, survey.gates.count),
    ]
    return maps.filter { $0.2 > 0 }.map { "\($0.0): \($0.1)" }
  }

  private func lists(_ dirty: DirtyCounty) -> [String] {
    let files = Set(dirty.lists.map(\.file))
    let lists = [
      ("stations", "站点.csv"), ("candidates", "备选点.csv"), ("stairwells", "单元.csv"),
    ]
    return [
      "buildings:", "  file: 楼栋.csv", "  households_field: 户籍户数",
      "  household_kind: registered",
    ] + lists.filter { files.contains($0.1) }.map { "\($0.0): \($0.1)" }
  }

  /// What was sown, kind by kind.
  func note(_ county: SampleCounty, _ dirty: DirtyCounty) -> String {
    let lines = DirtyKind.allCases.compactMap { kind -> String? in
      let count = dirty.sown.count { $0.kind == kind }
      guard count > 0 else { return nil }
      return "\(kind.rawValue) (\(count))  \(kind.phrase.words(in: language))\n"
    }
    return Phrase.dirtyReadme.words(
      in: language,
      [
        "name": .text(county.name), "code": .text(county.code), "seed": .text(String(plan.seed)),
        "households": .integer(plan.households), "communities": .integer(plan.communities),
        "kinds": .text(kinds == Set(DirtyKind.allCases) ? "all" : names),
        "sown": .text(lines.joined()), "answers": .text(Self.answers),
      ])
  }

  private var names: String {
    DirtyKind.allCases.filter(kinds.contains).map(\.rawValue).joined(separator: ",")
  }
}

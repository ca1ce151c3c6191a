package import Diagnostics

/// One county of several: its plan, and the name of its folder.
///
/// Names come from paths and not from what plans say: a plan may have been sent by somebody, and
/// its words lead to no folder.
package struct CountyPlan: Hashable, Sendable {
  package let name: String
  /// The path of the plan, as given.
  package let plan: String

  /// Plans whose own name says nothing are called after the folder they lie in.
  private static let commonNames: Set<String> = ["plan"]

  /// The counties of `plans`, in the order of their names.
  ///
  /// A county is called after its plan's file without the ending; a `plan.yaml` after its folder.
  ///
  /// - Throws: `counties.name-unusable`; `counties.name-twice` where two plans would share a folder,
  ///   also one of a file system that takes `A` and `a` for the same.
  package static func all(_ plans: [String]) throws(Failure) -> [CountyPlan] {
    var counties: [CountyPlan] = []
    for plan in plans {
      guard let name = name(of: plan) else {
        throw Failure(.countyNameUnusable, ["plan": .text(plan)])
      }
      counties.append(CountyPlan(name: name, plan: plan))
    }
    counties.sort { ($0.name, $0.plan) < ($1.name, $1.plan) }
    var first: [String: CountyPlan] = [:]
    for county in counties {
      if let other = first.updateValue(county, forKey: county.name.lowercased()) {
        throw Failure(
          .countyNameTwice,
          [
            "first": .text(other.plan), "second": .text(county.plan), "name": .text(county.name),
          ])
      }
    }
    return counties
  }

  private static func name(of plan: String) -> String? {
    var parts = plan.split(separator: "/").filter { $0 != "." }.map(String.init)
    guard let file = parts.popLast(), !plan.hasSuffix("/") else { return nil }
    let stem = String(file.lastIndex(of: ".").map { file[..<$0] } ?? file[...])
    var name = stem
    if commonNames.contains(stem), let folder = parts.last { name = folder }
    // Hidden names are those of folders that are being written.
    guard !name.isEmpty, !name.hasPrefix("."), !name.hasPrefix("-"),
      !CountiesFolder.files.contains(name)
    else { return nil }
    return name
  }
}

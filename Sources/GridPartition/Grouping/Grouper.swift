package import Diagnostics
internal import Districting
package import Survey
package import Workers

/// Joins units to groups, and groups to groups of groups: compounds to property-service units,
/// cells to head areas, cells to patrol areas, compounds to joint branches.
///
/// Units are linked by what `adjacency` says, unless they lie in different parents, one is too
/// large to be joined, they are not alike, or a river or railway parts them. A group is connected
/// by links: along each of them gap, likeness and parent hold. Levels are made from the lowest up,
/// each of whole groups of the one below, so that they nest.
package struct Grouper: Sendable {
  /// When two units can be joined.
  package enum Adjacency: Hashable, Sendable {
    /// They share a border of more than half a metre; corners are none.
    case sharedBorder
    /// A straight way of at most so many metres leads from one to the other.
    case gap(Double)
  }

  /// How large groups are.
  package enum Size: Hashable, Sendable {
    /// So many groups in all, of about equal households.
    case number(Int)
    /// Households of a group.
    case band(SizeBand)
    /// Everything that is linked is one group.
    case together
  }

  /// One level of a hierarchy.
  package struct Level: Hashable, Sendable {
    package let name: String
    package let size: Size

    package init(name: String, size: Size) {
      self.name = name
      self.size = size
    }
  }

  /// When two units are alike; the attribute is one of the table's.
  package enum Likeness: Hashable, Sendable {
    case same(String)
    /// The numbers differ by at most so much.
    case within(String, Double)

    package var attribute: String {
      switch self {
      case .same(let name), .within(let name, _): name
      }
    }
  }

  package var adjacency = Adjacency.sharedBorder
  /// From the lowest to the highest.
  package var levels: [Level] = []
  /// Units of so many households or more stay alone in the lowest level; nil where any may join.
  package var small: Int?
  package var likeness: [Likeness] = []
  /// Whether groups may reach across parents.
  package var acrossParents = false
  /// What codes begin with where there is no parent.
  package var codePrefix = "G"
  /// Counted work of the search, as a multiple of the standard amount.
  package var effort = 1.0

  package init() {}

  /// The groups of all levels, of the units in the order of their identifiers.
  ///
  /// - Throws: `group.…` where the units cannot be grouped so, and what the mesh throws.
  /// - Complexity: O(*n* log *n*) for *n* units whose neighbours are few, besides the search.
  package func group(_ survey: CountySurvey, workers: Workers) throws(Failure) -> UnitGroups {
    let units = survey.units.inOrder
    let ground = try UnitGround(units, survey)
    let links = try UnitLinks(of: units, on: ground, in: survey, self)
    var labels: [[Int]] = []
    var plans: [LevelPlan] = []
    for (number, level) in levels.enumerated() {
      let graph = try links.graph(units, ground, labels: labels.last)
      let plan = try LevelPlan(level, graph, isLowest: number == 0, effort: effort, workers)
      labels.append(labels.last?.map { plan.labels[$0] } ?? plan.labels)
      plans.append(plan)
    }
    return try GroupDrawing(self, units, ground, links, plans, labels).drawn()
  }

  /// The connected parts that the units of one level of an existing hierarchy lie in.
  ///
  /// Only the ground counts, its barriers included: that hierarchy had rules of its own.
  /// - Parameter labels: for each unit of `survey.units.inOrder` its group, −1 for none.
  /// - Returns: for each group the number of parts that links join it to.
  package func parts(
    of labels: [Int], in survey: CountySurvey
  ) throws(Failure) -> [Int] {
    var open = self
    open.small = nil
    open.likeness = []
    open.acrossParents = true
    let units = survey.units.inOrder
    let ground = try UnitGround(units, survey)
    return try UnitLinks(of: units, on: ground, in: survey, open).parts(of: labels)
  }
}

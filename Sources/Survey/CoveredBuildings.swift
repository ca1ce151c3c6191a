package import Geometry

/// Who is reached, as a layer of buildings says that was written: one building a row.
package struct CoveredBuildings: Sendable {
  /// What a layer says at one cutoff.
  package struct Answers: Sendable {
    package let minutes: Int
    /// `reached`, `beyond` or `undetermined`; "" where a row does not say.
    package let states: [String]

    package init(minutes: Int, states: [String]) {
      self.minutes = minutes
      self.states = states
    }
  }

  package var ids: [String] = []
  /// −1 where the layer does not say.
  package var households: [Int] = []
  /// "" where the layer does not say.
  package var cellCodes: [String] = []
  package var communityCodes: [String] = []
  /// In metres of a plane; not finite where a row has none.
  package var positions: [Position] = []
  /// By ascending minutes.
  package var answers: [Answers] = []

  package init() {}
  package var count: Int { ids.count }
}

/// Sites of a p-center problem, whom each serves, and how good that is.
package struct CenterAnswer: Sendable, Hashable {
  /// What shows that no choice has a shorter longest walk.
  package enum Proof: String, Sendable, Hashable {
    /// The prices of ``CenterAnswer/prices`` do: anyone can add them up again.
    case prices
    /// All covers by *p* candidates that there could be were searched.
    case search
    /// Nothing yet: the least longest walk lies between ``CenterAnswer/bound`` and the radius.
    case none
  }

  /// The candidates chosen besides the fixed ones, ascending: *p* of them, or all where there are
  /// fewer.
  package var chosen: [Int32]
  /// The open site nearest to each demand, the least number among equals; -1: none.
  package var assignments: [Int32]
  /// What getting there costs; -1 where there is none.
  package var costs: [Int64]
  /// The longest walk of a demand with weight that some candidate reaches; `nil` where not all
  /// are served: then as few as possible, as far as found, are left.
  package var radius: Int64?
  /// No choice has a shorter longest walk; above every cost of the table where no choice serves
  /// all.
  package var bound: Int64
  package var proof: Proof
  /// A price of each demand, at least 0, that shows that no longest walk lies below
  /// `priceBound`.
  package var prices: [Int64]
  package var priceBound: Int64
  /// All walks in sum, weight included, demands left not counted.
  package var totalCost: Int64
  /// Whether no choice with the same radius has less walking in sum, and whether none with as
  /// much has lesser numbers.
  package var isLeastTotal: Bool
  package var isFirstOfEquals: Bool
  /// Demands with weight that a candidate could serve and no open one does, ascending.
  package var unserved: [Int32]
  /// Demands with weight that no candidate could serve, ascending.
  package var unreachable: [Int32]
  package var workDone: Int

  package var isProven: Bool { proof != .none }
}

internal import Geometry
internal import Survey
internal import WalkNetwork

/// Which buildings without a station may be of one gap: those with no river, railway or other
/// barrier between them, and those that streets lead to across it, as over a bridge.
struct GapLinks {
  private let positions: [Position]
  private let barriers: Barriers
  private let walks: StreetWalks?
  /// The longest way over a bridge, in metres: as long as a link may be.
  private let distance: Double
  /// Made when something first parts two buildings.
  private lazy var bridges = walks.map { Bridges($0) }

  /// Searches along streets, one after another in the same memory.
  private final class Bridges {
    private let walks: StreetWalks
    private let searcher: SiteSearch
    private var search: SiteSearch.Run

    init(_ walks: StreetWalks) {
      self.walks = walks
      searcher = SiteSearch(walks)
      search = searcher.makeSearch()
    }

    func reached(from building: Int, within distance: Double) -> [Int] {
      searcher.reached(
        from: building, of: walks.links, at: walks.positions[building], limit: distance,
        using: &search
      ).map { Int($0.building) }
    }
  }

  init(_ survey: CountySurvey, walks: StreetWalks?, distance: Double) {
    positions = survey.buildings.positions
    barriers = Barriers(survey.barriers)
    self.walks = walks
    self.distance = distance
  }

  /// Of some neighbours of a building, by row, those that nothing parts from it.
  mutating func linked(_ building: Int, _ neighbours: [Int]) -> [Int] {
    let isOpen = neighbours.map { !isParted(positions[building], positions[$0]) }
    let near =
      isOpen.contains(false) ? bridges?.reached(from: building, within: distance) ?? [] : []
    return zip(neighbours, isOpen).filter { $1 || near.contains($0) }.map(\.0)
  }

  private func isParted(_ start: Position, _ end: Position) -> Bool {
    walks?.network.isParted(start, end) ?? barriers.isParted(start, end)
  }
}

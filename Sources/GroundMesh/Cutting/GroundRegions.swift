/// Numbers for the ground of communities, and for what is set apart of it.
///
/// The ground of community *c* has the number *c*; of *n* communities, what the shape *s* sets apart
/// of it has *n* + *s n* + *c*. Ground is divided and joined inside a region only.
struct GroundRegions {
  private let communityCount: Int32

  init(communityCount: Int) { self.communityCount = Int32(truncatingIfNeeded: communityCount) }

  func region(_ community: Int32, _ apart: Int32) -> Int32 {
    community < 0 || apart < 0 ? community : communityCount * (apart + 1) + community
  }

  /// The community of a region; −1 of nobody's ground.
  func community(_ region: Int32) -> Int32 {
    region < communityCount ? region : region % communityCount
  }

  /// The shape that sets a region apart, or −1.
  func apart(_ region: Int32) -> Int32 {
    region < communityCount ? -1 : region / communityCount - 1
  }
}

package import Diagnostics
internal import Formats
package import Geometry
package import Projection

extension MapKit {
  /// A kit for layers on one plane: drawn in a system of metres that people there use, with all of
  /// them in sight.
  ///
  /// - Parameters:
  ///   - given: around the layers, on the plane.
  ///   - crs: what maps are drawn in; CGCS2000's zone of three degrees where `nil`, outside
  ///     China the zone of UTM.
  /// - Throws: `projection.…` where the system is not known.
  package init(
    title: String, around given: Box, on plane: LocalMetricSystem, crs: String? = nil,
    language: Language
  ) throws(Failure) {
    let box = given.isEmpty ? Box(Position(x: 0, y: 0)) : given
    var corners = Self.corners(box)
    try plane.unproject(&corners)
    let system = try crs.map { name throws(Failure) in try CoordinateSystem(name) }
    let target = try Self.system(system, at: Box(around: corners).center)
    try Transformation(from: .crs84, to: target).transform(&corners)
    let placed = Box(around: corners)
    let margin = max(placed.width, placed.height) * Self.margin
    self.init(
      title: title, crs: target.code ?? target.definition,
      plane: [target.name, target.code.map { "(\($0))" }].compactMap(\.self)
        .joined(separator: " "),
      extent: Extent(
        west: (placed.minX - margin).rounded(), south: (placed.minY - margin).rounded(),
        east: (placed.maxX + margin).rounded(), north: (placed.maxY + margin).rounded()),
      language: language)
  }

  /// Of the longer side, on each side.
  private static let margin = 0.03

  private static func corners(_ box: Box) -> [Position] {
    [
      Position(x: box.minX, y: box.minY), Position(x: box.maxX, y: box.minY),
      Position(x: box.maxX, y: box.maxY), Position(x: box.minX, y: box.maxY),
    ]
  }

  /// The system that is asked for if it has metres, else one that people at a place use.
  private static func system(
    _ asked: CoordinateSystem?, at place: Position
  ) throws(Failure) -> CoordinateSystem {
    if let asked, asked.kind == .projected, asked.code != nil { return asked }
    if (3.0...54.5).contains(place.y), (73.0...136.0).contains(place.x),
      let zone = GaussKruger(width: .three, at: place.x, hasPrefix: false)
    {
      return CoordinateSystem(zone)
    }
    let zone = min(60, max(1, Int((place.x + 180) / 6) + 1))
    return try CoordinateSystem("EPSG:\((place.y < 0 ? 32_700 : 32_600) + zone)")
  }
}

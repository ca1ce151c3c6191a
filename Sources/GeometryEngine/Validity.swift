internal import CGEOS
package import Diagnostics
package import Geometry

/// Why a polygon is not valid, and where.
package struct Invalidity: Hashable, Sendable {
  /// In the words of GEOS, such as `Self-intersection`.
  package let reason: String
  package let position: Position

  /// The reason for people; GEOS's own words where they are none of those it is known to say.
  package var words: Argument {
    Self.phrases[reason].map { .phrase($0) } ?? .text(reason)
  }

  private static let phrases: [String: Phrase] = [
    "Self-intersection": .invalidSelfIntersection,
    "Ring Self-intersection": .invalidRingSelfIntersection,
    "Hole lies outside shell": .invalidHoleOutside,
    "Holes are nested": .invalidHolesNested,
    "Interior is disconnected": .invalidInteriorDisconnected,
    "Nested shells": .invalidShellsNested,
    "Duplicate Rings": .invalidRingsDuplicate,
    "Too few points in geometry component": .invalidTooFewPoints,
  ]
}

/// How invalid polygons are repaired.
package enum Repair: CaseIterable, Sendable {
  /// Shells are joined and holes taken away: overlaps and what is digitized twice stay area.
  case shellsAndHoles
  /// Of each polygon, area is what an odd number of its rings goes around, holes and shells alike.
  case evenOdd
}

extension Areal {
  /// What is wrong with the polygons, or nil where nothing is.
  ///
  /// Valid are rings that do not cross or touch themselves along a line, holes inside their
  /// shell, and polygons of one multipolygon that share no area: the rules of OGC Simple Features.
  ///
  /// - Throws: `geometry.engine.failed`, but not for invalid polygons.
  package func invalidity() throws(Failure) -> Invalidity? {
    let door = Door()
    return try native(door).invalidity(door)
  }

  package func isValid() throws(Failure) -> Bool { try invalidity() == nil }

  /// Valid polygons that cover what these are meant to; the same if they are valid.
  ///
  /// What has no area is left out: a polygon folded to a line becomes nothing.
  ///
  /// - Throws: `geometry.engine.failed`.
  package func repaired(_ repair: Repair = .shellsAndHoles) throws(Failure) -> MultiPolygon {
    let door = Door()
    let broken = try native(door)
    if try broken.invalidity(door) == nil { return MultiPolygon(parts) }
    let context = unsafe door.context
    guard let parameters = unsafe GEOSMakeValidParams_create_r(context) else {
      throw Door.failure()
    }
    defer { unsafe GEOSMakeValidParams_destroy_r(context, parameters) }
    let method =
      switch repair {
      case .shellsAndHoles: GEOS_MAKE_VALID_STRUCTURE
      case .evenOdd: GEOS_MAKE_VALID_LINEWORK
      }
    guard unsafe GEOSMakeValidParams_setMethod_r(context, parameters, method) == 1,
      unsafe GEOSMakeValidParams_setKeepCollapsed_r(context, parameters, 0) == 1
    else { throw Door.failure() }
    let valid = try unsafe broken.mapped(door) {
      unsafe GEOSMakeValidWithParams_r($0, $1, parameters)
    }
    return MultiPolygon(try valid.shapes(door).polygons)
  }

  /// A single polygon as one, several as a multipolygon: their rules differ.
  private func native(_ door: borrowing Door) throws(Failure) -> NativeGeometry {
    let parts = parts
    if parts.count == 1 { return try NativeGeometry(copying: parts[0], door) }
    return try NativeGeometry(copying: parts, door)
  }
}

extension NativeGeometry {
  /// What is wrong with the geometry, or nil where nothing is.
  func invalidity(_ door: borrowing Door) throws(Failure) -> Invalidity? {
    let context = unsafe door.context
    var text: UnsafeMutablePointer<CChar>?
    var location: OpaquePointer?
    let answer = unsafe GEOSisValidDetail_r(context, raw, 0, &text, &location)
    defer {
      if let text = unsafe text { unsafe GEOSFree_r(context, text) }
    }
    // GEOS answers 0 for no, 1 for yes, 2 for an exception.
    if answer == 1 { return nil }
    guard answer == 0, let text = unsafe text else { throw Door.failure() }
    let reason = unsafe String(cString: text)
    let point = try unsafe NativeGeometry(adopting: location)
    guard let position = try point.shapes(door).positions.first else { throw Door.failure() }
    return Invalidity(reason: reason, position: position)
  }
}

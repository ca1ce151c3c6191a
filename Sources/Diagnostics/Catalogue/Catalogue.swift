extension Phrase {
  /// Every phrase of the house, room by room.
  ///
  /// A test compares it with the declarations in this folder, so that none is forgotten here.
  package static let catalogue: [Phrase] =
    places + geometry + geometryEngine + tables + workers + survey + groundMesh
}

extension Phrase {
  /// Every phrase of the house, room by room.
  ///
  /// A test compares it with the declarations in this folder, so that none is forgotten here.
  package static let catalogue: [Phrase] = [
    command,
    districting,
    fields,
    files,
    csv,
    geoJSON,
    json,
    geometry,
    geometryEngine,
    gridPartition,
    gridReach,
    grouping,
    groundMesh,
    groundRules,
    hardSample,
    intake,
    places,
    plans,
    planKeys,
    planValues,
    projection,
    readings,
    readme,
    sample,
    sampleCounty,
    steps,
    summaries,
    survey,
    tables,
    words,
    workers,
  ].flatMap(\.self)
}

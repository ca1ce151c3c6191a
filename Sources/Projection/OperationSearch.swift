internal import CPROJ
internal import Diagnostics

/// PROJ's own search for a way between datums, its guesses left out.
enum OperationSearch {
  /// The best operation from longitude and latitude on WGS 84 to `system`, or `nil`.
  static func fromWorld(to system: CoordinateSystem) throws(Failure) -> Steps? {
    gr_proj_clear_message()
    let context = unsafe gr_proj_context()
    let world = try unsafe NativeObject(adopting: proj_create(context, "EPSG:4326"))
    let target = try unsafe NativeObject(adopting: proj_create(context, system.definition))
    guard let factory = unsafe proj_create_operation_factory_context(context, nil) else {
      throw Failure(.projectionFailed, ["detail": .text(lastMessage())])
    }
    defer { unsafe proj_operation_factory_context_destroy(factory) }
    unsafe proj_operation_factory_context_set_allow_ballpark_transformations(context, factory, 0)
    unsafe proj_operation_factory_context_set_spatial_criterion(
      context, factory, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
    unsafe proj_operation_factory_context_set_grid_availability_use(
      context, factory, PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID)
    guard let list = unsafe proj_create_operations(context, world.raw, target.raw, factory)
    else { return nil }
    defer { unsafe proj_list_destroy(list) }
    return try unsafe first(of: list)
  }

  /// The first of `list` that can be written as a pipeline; PROJ sorts the best to the front.
  private static func first(of list: OpaquePointer) throws(Failure) -> Steps? {
    let context = unsafe gr_proj_context()
    let count = unsafe proj_list_get_count(list)
    for index in 0..<count {
      let operation = try unsafe NativeObject(adopting: proj_list_get(context, list, index))
      let isGuess = unsafe proj_coordoperation_has_ballpark_transformation(context, operation.raw)
      if isGuess != 0 { continue }
      let ordered = try unsafe NativeObject(
        adopting: proj_normalize_for_visualization(context, operation.raw))
      let text = unsafe projectionText(
        proj_as_proj_string(context, ordered.raw, PJ_PROJ_5, nil))
      if let text, let steps = Steps(definition: text) { return steps }
    }
    return nil
  }
}

internal import CGEOS
internal import Diagnostics

/// A geometry on the GEOS heap, owned by exactly one Swift value.
///
/// GEOS takes ownership of what it is given to build a geometry from, even if it then fails.
/// `consuming` says the same to the compiler: using a part after giving it away, or destroying it
/// twice, does not build. It must not leave the thread it was made on.
@safe
struct NativeGeometry: ~Copyable {
  let raw: OpaquePointer

  /// Takes over `raw`, or reports why GEOS returned none.
  init(adopting raw: OpaquePointer?) throws(Failure) {
    guard let raw = unsafe raw else { throw Door.failure() }
    unsafe self.raw = raw
  }

  deinit { unsafe GEOSGeom_destroy_r(gr_geos_context(), raw) }

  /// Hands the GEOS object to a call that takes ownership of it.
  consuming func relinquish() -> OpaquePointer {
    let raw = unsafe self.raw
    discard self
    return unsafe raw
  }

  /// What GEOS makes of this geometry, or its failure.
  func mapped(
    _ door: borrowing Door, _ operation: (GEOSContextHandle_t, OpaquePointer) -> OpaquePointer?
  ) throws(Failure) -> NativeGeometry {
    try unsafe NativeGeometry(adopting: operation(door.context, raw))
  }

  /// The area of the polygons in it, in square units of the plane.
  func area(_ door: borrowing Door) throws(Failure) -> Double {
    var area = 0.0
    guard unsafe GEOSArea_r(door.context, raw, &area) == 1 else { throw Door.failure() }
    return area
  }
}

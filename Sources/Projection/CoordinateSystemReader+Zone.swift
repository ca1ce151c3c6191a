internal import CPROJ
internal import Diagnostics

extension CoordinateSystemReader {
  /// The zone `object` is by its parameters, so that a .prj file without a code tells it too.
  func zone(of object: borrowing NativeObject, datum: Datum) throws(Failure) -> GaussKruger? {
    guard let old = GaussKruger.Datum(datum) else { return nil }
    let context = unsafe gr_proj_context()
    let conversion = try unsafe NativeObject(
      adopting: proj_crs_get_coordoperation(context, object.raw))
    // EPSG's codes of the five parameters of a transverse Mercator.
    guard value(of: "8801", in: conversion) == 0, value(of: "8805", in: conversion) == 1,
      value(of: "8807", in: conversion) == 0, let meridian = value(of: "8802", in: conversion),
      let easting = value(of: "8806", in: conversion)
    else { return nil }
    return GaussKruger(datum: old, centralMeridian: meridian, falseEasting: easting)
  }

  /// The value of the parameter with EPSG's `code` in degrees, metres or ones.
  private func value(of code: String, in conversion: borrowing NativeObject) -> Double? {
    let context = unsafe gr_proj_context()
    var method: UnsafePointer<CChar>?
    unsafe proj_coordoperation_get_method_info(context, conversion.raw, &method, nil, nil)
    guard unsafe projectionText(method) == "Transverse Mercator" else { return nil }
    let count = unsafe proj_coordoperation_get_param_count(context, conversion.raw)
    for index in 0..<count {
      var number: UnsafePointer<CChar>?
      var value = 0.0
      unsafe proj_coordoperation_get_param(
        context, conversion.raw, index, nil, nil, &number, &value, nil, nil, nil, nil, nil, nil)
      if unsafe projectionText(number) == code { return value }
    }
    return nil
  }
}

import Diagnostics
import Plans
import Testing

@Suite struct DatumParametersFileTests {
  func read(_ text: String) throws(Failure) -> DatumParametersFile {
    try DatumParametersFile.reading(Array(text.utf8), file: "parameters.yaml")
  }

  @Test func `Three, four and seven parameters are read with their units`() throws {
    let three = try read("datum: beijing54\nthree: {x_m: 11, y_m: -113.5, z_m: -41}\n")
    #expect(three.datum == .beijing54 && three.three?.y == -113.5 && three.accuracy == nil)
    let seven = try read(
      """
      datum: xian80
      rotation: coordinate-frame
      seven: {x_m: 1, y_m: 2, z_m: 3, rx_arcsec: 0.1, ry_arcsec: 0.2, rz_arcsec: 0.3, scale_ppm: 4}
      area: [129, 45.5, 131.5, 47]
      accuracy_m: 0.5
      """)
    #expect(seven.rotation == .coordinateFrame && seven.seven?.rz == 0.3)
    #expect(seven.area == [129, 45.5, 131.5, 47] && seven.accuracy == 0.5)
    // JSON is YAML too.
    let four = try read(
      """
      {"datum": "new-beijing", "rotation": "position-vector", "four": {"from": "EPSG:4766",
       "to": "EPSG:4518", "north_m": -3, "east_m": 7, "rotation_arcsec": 1.5, "scale_ppm": 0}}
      """)
    #expect(four.four?.to == "EPSG:4518" && four.four?.rotation == 1.5)
  }

  @Test(arguments: [
    ("datum: xian80\n", "datum-parameters.none"),
    ("datum: xian81\nthree: {x_m: 1, y_m: 2, z_m: 3}\n", "plan.value.similar"),
    ("datum: xian80\nthree: {x_m: 1, y_m: 2}\n", "plan.key.missing"),
    ("datum: xian80\nthree: {x: 1, y_m: 2, z_m: 3}\n", "plan.key.unknown-inside"),
    (
      "datum: xian80\nthree: {x_m: 1, y_m: 2, z_m: 3}\narea: [131, 45, 129, 47]\n",
      "datum-parameters.area"
    ),
    (
      """
      datum: xian80
      seven: {x_m: 1, y_m: 2, z_m: 3, rx_arcsec: 1, ry_arcsec: 0, rz_arcsec: 0, scale_ppm: 0}
      """, "datum-parameters.rotation"
    ),
    (
      """
      datum: xian80
      four: {from: EPSG:2389, to: EPSG:4553, north_m: 1, east_m: 2, rotation_arcsec: 3, scale_ppm: 0}
      """, "datum-parameters.rotation"
    ),
    (
      """
      datum: xian80
      three: {x_m: 1, y_m: 2, z_m: 3}
      four: {from: EPSG:2389, to: EPSG:4553, north_m: 1, east_m: 2, rotation_arcsec: 0, scale_ppm: 0}
      """, "plan.key.exclusive"
    ),
  ])
  func `What is left open is refused, not guessed`(text: String, code: String) {
    let failure = #expect(throws: Failure.self) { try read(text) }
    #expect(failure?.code == code, "\(failure?.description ?? "")")
    #expect(failure?.place.file == "parameters.yaml")
  }
}

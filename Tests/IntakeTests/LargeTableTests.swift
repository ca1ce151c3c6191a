import Diagnostics
import Geometry
import Intake
import Survey
import Testing
import Workers

/// Tables longer than what one thread takes in one go give the same as on one thread.
@Suite struct LargeTableTests {
  /// Footprints in a row, with some that cannot be used.
  private static let footprints: String = {
    var features: [String] = []
    for row in 0..<9000 {
      let west = 130.4 + Double(row) * 0.00004
      let ring =
        "[\(west),46.1],[\(west + 0.00002),46.1],[\(west + 0.00002),46.10002],[\(west),46.1]"
      // The last are the same as others, and a few are no buildings.
      let id = row < 8990 ? row : row - 5000
      let shape =
        row % 4001 == 7
        ? #"{"type":"LineString","coordinates":[\#(ring)]}"#
        : #"{"type":"Polygon","coordinates":[[\#(ring)]]}"#
      features.append(
        #"{"type":"Feature","properties":{"building_id":"B\#(id)","households":\#(row % 9)},"#
          + #""geometry":\#(shape)}"#)
    }
    return #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
  }()

  @Test func `Places do not depend on the threads`() throws {
    let one = try reading([\.buildings: Self.footprints], threads: 1)
    let four = try reading([\.buildings: Self.footprints], threads: 4)
    let (a, b) = (one.survey.buildings, four.survey.buildings)
    #expect(a.count == 8997 && a.ids == b.ids)
    #expect(a.positions == b.positions && a.shapes.positions == b.shapes.positions)
    #expect(one.rejectedCodes == four.rejectedCodes && one.rejectedCodes.count == 3)
    #expect(one.findingCodes == four.findingCodes)
    let repeated = try #require(one.log.findings.first { $0.code == "id.repeated" })
    #expect(repeated.arguments["count"] == .integer(10))
  }

  @Test func `What is found does not depend on the threads`() throws {
    let files = [("buildings.geojson", Self.footprints)]
    let (one, two) = (
      try inspection(files, threads: 1), try inspection(files, threads: 2)
    )
    #expect(one.files[0].sha256 == two.files[0].sha256 && one.files[0].sha256.count == 64)
    #expect(one.run?.households == two.run?.households)
    #expect(one.layers.map(\.shapes.invalidCount) == two.layers.map(\.shapes.invalidCount))
  }
}

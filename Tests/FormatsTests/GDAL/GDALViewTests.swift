import Diagnostics
import Formats
import Foundation
import Testing

/// A query that somebody put where a layer is expected.
@Suite(.enabled(if: GDAL.isBuilt)) struct GDALViewTests {
  /// Besides its tables it has the layer `bomb`: a view that counts upwards without end.
  private static let file = URL(fileURLWithPath: #filePath)
    .appending(path: "../../../CommandTests/cases/_gdal/view.gpkg").standardizedFileURL.path

  private func read(_ layer: String) throws(Failure) -> FeatureTable {
    var findings: [Finding] = []
    return try GDAL.read(path: "\(Self.file):\(layer)", findings: &findings)
  }

  @Test(.timeLimit(.minutes(1)))
  func `A view is refused before its query is asked`() {
    let failure = #expect(throws: Failure.self) { try read("bomb") }
    #expect(failure?.code == "gdal.view")
    #expect(failure?.words(in: .english).contains("view") == true)
    // No row was read, so that none is to blame.
    #expect(failure?.place.row == nil && failure?.place.layer == "bomb")
  }

  @Test func `Tables beside it are read`() throws {
    #expect(try read("楼栋").rowCount > 0)
    #expect(try read("社区").rowCount > 0)
  }
}

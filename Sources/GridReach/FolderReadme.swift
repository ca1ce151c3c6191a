internal import Diagnostics

/// The note that lies in a folder of results: what each file is, for whom, how to open it.
enum FolderReadme {
  /// `说明.txt` in Chinese, `README.txt` in English.
  static func fileName(in language: Language) -> String {
    language == .chinese ? "说明.txt" : "README.txt"
  }

  /// The text for the files that were written, in their order.
  ///
  /// - Parameter documents: those of `files` that have names in the reader's language.
  static func text(
    files: [String], documents: [(file: String, note: Phrase)] = [], title: String,
    introduction: Phrase = .readmeIntroduction, summary: [String], in language: Language
  ) -> String {
    let documents = Dictionary(documents.map { ($0.file, $0.note) }) { first, _ in first }
    var lines = [title, "", introduction.words(in: language), ""]
    lines += summary
    lines += ["", Phrase.readmeFiles.words(in: language)]
    for file in files {
      guard let phrase = documents[file] ?? notes[file] else { continue }
      lines.append("- \(file): \(phrase.words(in: language))")
    }
    lines += [
      "", Phrase.readmeOpen.words(in: language), "", Phrase.readmeBorders.words(in: language),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let notes: [String: Phrase] = [
    "project.qgz": .readmeProject, "layers.gpkg": .readmeGeoPackage, "cells.qml": .readmeStyle,
    "base/houses.geojson": .readmeBase,
    "cells.geojson": .readmeCells, "communities.geojson": .readmeCommunities,
    "buildings.geojson": .readmeBuildings, "service_areas.geojson": .readmeAreas,
    "stations.geojson": .readmeStations, "uncovered.geojson": .readmeUncovered,
    "undetermined.geojson": .readmeUndetermined, "rejected.geojson": .readmeRejected,
    "undetermined.csv": .readmeToCheck, "compounds.geojson": .readmeCompounds,
    "gaps.geojson": .readmeGaps,
    "gap_points.geojson": .readmeGapPoints, "loads.csv": .readmeLoads,
    "network_trust.csv": .readmeTrust, "walls.csv": .readmeWalls,
    "register.csv": .readmeRegister, "rejected.csv": .readmeRejectedTable,
    "assignments.csv": .readmeAssignments, "summary.csv": .readmeSummary,
    "coverage.csv": .readmeCoverage, "presets.csv": .readmePresets,
    "targets.csv": .readmeTargets, "target_buildings.csv": .readmeTargetBuildings,
    "sites.geojson": .readmeSites, "passed_candidates.geojson": .readmePassed,
    "dropped_candidates.csv": .readmeDropped, "unreachable.geojson": .readmeUnreachable,
    "curve.csv": .readmeCurve, "curve.svg": .readmeCurvePicture, "site.json": .readmeSiteProof,
    "counties.csv": .readmeCountyTable, "counties.geojson": .readmeCountyMap,
    "counties.json": .readmeCountyRecord, "report.html": .readmeReport,
    "summary.json": .readmeSummaryJSON, "run.json": .readmeRun,
  ]
}

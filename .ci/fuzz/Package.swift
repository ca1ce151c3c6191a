// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who uses GridReach builds a fuzzer. The rooms are links
// into the house: `package` access ends at a package's border.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// As in the package of the house.
let osm: (flags: [CXXSetting], libraries: [LinkerSetting]) = (
  [.define("GRIDREACH_OSM", .when(traits: ["OSM"]))],
  ["z", "bz2", "expat"].map { .linkedLibrary($0, .when(traits: ["OSM"])) }
)

let package = Package(
  name: "fuzz",
  traits: [
    .trait(name: "GDAL", description: "Feeds what GDAL reads, too."),
    .trait(name: "OSM", description: "Feeds the reader of OpenStreetMap's files, too."),
    .default(enabledTraits: []),
  ],
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .systemLibrary(name: "CGEOSLibrary", pkgConfig: "geos"),
    .systemLibrary(name: "CPROJLibrary", pkgConfig: "proj"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .target(name: "CGEOS", dependencies: ["CGEOSLibrary"]),
    .target(name: "CPROJ", dependencies: ["CPROJLibrary"]),
    .target(name: "CFiles"),
    .target(name: "CPrograms"),
    .target(name: "CGDAL", cxxSettings: [.define("GRIDREACH_GDAL", .when(traits: ["GDAL"]))]),
    .target(name: "COsmium", cxxSettings: osm.flags, linkerSettings: osm.libraries),
    room("Diagnostics"),
    room("Privacy", ["Diagnostics"]),
    room("Workers", ["Diagnostics", "CFiles", "CPrograms"]),
    .target(
      name: "Geometry", dependencies: ["Diagnostics"], swiftSettings: settings,
      linkerSettings: [.linkedLibrary("m")]),
    room("GeometryEngine", ["Geometry", "Diagnostics", "CGEOS"]),
    room("Projection", ["Geometry", "Diagnostics", "CPROJ"]),
    room("Formats", ["Geometry", "Workers", "Diagnostics", "CFiles", "CGDAL", "COsmium", "CZlib"]),
    room("Survey", ["Geometry", "Diagnostics"]),
    room(
      "Intake",
      [
        "Formats", "Projection", "GeometryEngine", "Privacy", "Survey", "Geometry", "Workers",
        "Diagnostics",
      ]),
    room("Plans", ["Formats", "Survey", "Diagnostics", .product(name: "Yams", package: "Yams")]),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["Formats", "Plans", "Intake", "Survey", "Workers", "Diagnostics"],
      swiftSettings: settings),
    .executableTarget(
      name: "Leaks",
      dependencies: ["GeometryEngine", "Projection", "Geometry", "Diagnostics"],
      swiftSettings: settings),
  ],
  cxxLanguageStandard: .cxx17
)

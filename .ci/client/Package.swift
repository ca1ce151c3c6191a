// swift-tools-version: 6.2
import PackageDescription

// An app of somebody else: it sees GridReach by its address and version alone.
let package = Package(
  name: "client",
  dependencies: [
    .package(url: Context.environment["GRIDREACH_URL"] ?? "", from: "0.1.0")
  ],
  targets: [
    .executableTarget(
      name: "Client",
      dependencies: [.product(name: "GridReach", package: "gridreach")])
  ]
)

import Diagnostics
import Foundation
import Geometry
import Intake
import Survey
import TravelTimes
import WalkNetwork
import Workers

// WalkBenchmarks FILE|--county [FOLDER]: reads the streets of a file, builds the network, and times the
// search for the nearest of 40 stations from every vertex. With FOLDER the same graph, vertex by
// vertex, and the answers are written there for `walk.py`, which asks others the same.

guard CommandLine.arguments.count >= 2 else {
  print("usage: WalkBenchmarks FILE|--county [FOLDER]")
  exit(2)
}
do {
  let file = CommandLine.arguments[1]
  try WalkBenchmark(
    file: file == "--county" ? nil : file, folder: CommandLine.arguments.dropFirst(2).first
  ).run()
} catch {
  print(error)
  exit(1)
}

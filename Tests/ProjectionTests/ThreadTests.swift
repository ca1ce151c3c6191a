import Foundation
import Geometry
import Projection
import TestSupport
import Testing

/// Threads of their own: task groups never run more at once than there are cores.
@Suite struct ThreadTests {
  #if DEBUG
    static let count = 20_000
  #else
    static let count = 400_000
  #endif

  /// Chunks of `input` moved to metres and back to degrees, on `threads` threads.
  private func moved(_ input: [Position], threads: Int) throws -> [Position] {
    let local = try LocalMetricSystem(
      around: Box(minX: 129.9, minY: 45.9, maxX: 131.4, maxY: 46.8))
    let chunk = (input.count + threads - 1) / threads
    let results = Parts()
    let workers = (0..<threads).map { index in
      let worker = Thread {
        var part = Array(
          input[min(index * chunk, input.count)..<min((index + 1) * chunk, input.count)])
        do {
          // Look-ups at once too: each thread has a context of its own for them.
          let zone = try CoordinateSystem.fromDatabase("EPSG:4553")
          let transformation = try Transformation(local.pipeline)
          try transformation.transform(&part)
          try transformation.copy().transform(&part, .inverse)
          try Transformation(from: .crs84, to: zone).transform(&part)
          MapDatum.convert(&part, from: .wgs84, to: .gcj02)
        } catch {
          part = []
        }
        results.add(part, index)
      }
      worker.start()
      return worker
    }
    while workers.contains(where: { !$0.isFinished }) { usleep(200) }
    return results.joined(threads)
  }

  /// Under a lock that the thread sanitizer sees, as it does not that of `Mutex`.
  private final class Parts: @unchecked Sendable {
    private let lock = NSLock()
    private var parts: [Int: [Position]] = [:]

    func add(_ part: [Position], _ index: Int) { lock.withLock { parts[index] = part } }

    func joined(_ count: Int) -> [Position] {
      lock.withLock { (0..<count).flatMap { parts[$0] ?? [] } }
    }
  }

  @Test func `Eight threads give the bytes of one`() throws {
    var random = SeededGenerator(seed: 8)
    let input = (0..<Self.count).map { _ in
      Position(
        x: .random(in: 129.9...131.4, using: &random), y: .random(in: 45.9...46.8, using: &random))
    }
    let one = try moved(input, threads: 1)
    #expect(one.count == input.count)
    for _ in 0..<3 {
      #expect(try moved(input, threads: 8) == one)
    }
  }
}

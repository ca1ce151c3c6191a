internal import FacilityLocation
internal import Glibc

/// A covering with a name, as the files of the shared cases give it.
struct CoveringInstance {
  let name: String
  let problem: CoveringProblem

  /// The best value known of each number of stations, and the value of the linear program.
  var known: [(limit: Int, value: Int64, linear: Double)] = []

  /// The instances whose files lie in `folder`.
  static func all(in folder: String) -> [CoveringInstance] {
    [county(folder), newYork(folder), memphis(folder)].compactMap(\.self)
  }

  /// "n m", n weights, then for each of m candidates how many and which demands.
  private static func county(_ folder: String) -> CoveringInstance? {
    guard let text = text("\(folder)/siting/county-R1300.txt.gz", unpack: true) else { return nil }
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
    guard numbers.count > 2, numbers.count > 2 + Int(numbers[0]) else { return nil }
    let (rows, columns) = (Int(numbers[0]), Int(numbers[1]))
    var place = 2 + rows
    var sets: [[Int32]] = []
    for _ in 0..<columns {
      let end = place + 1 + Int(numbers[place])
      sets.append(numbers[(place + 1)..<end].sorted())
      place = end
    }
    var instance = CoveringInstance(
      name: "county",
      problem: CoveringProblem(
        sets: CoverSets(rowCount: rows, sets), weights: numbers[2..<(2 + rows)].map { Int64($0) }))
    instance.known = [(20, 181_698, 181_710), (50, 187_432, 187_444)]
    return instance
  }

  /// Places, each a demand and a candidate, that reach 400 m on a great circle.
  private static func newYork(_ folder: String) -> CoveringInstance? {
    guard let text = text("\(folder)/siting/mclp-newyork.txt", unpack: false) else { return nil }
    let lines = text.split(whereSeparator: \.isNewline)
    guard let first = lines.firstIndex(where: { $0.hasPrefix("NODE_COORD") }),
      let middle = lines.firstIndex(where: { $0.hasPrefix("DEMAND") })
    else { return nil }
    let places = lines[(first + 1)..<middle].map { line in
      let numbers = line.split(separator: " ").compactMap { Double($0) }
      return Sphere.Place(latitude: numbers[0], longitude: numbers[1])
    }
    let weights = lines[(middle + 1)...].compactMap { Int64($0.filter(\.isNumber)) }
    let sphere = Sphere(places, radiusOfEarth: 6_378_100)
    let sets = sphere.sets(of: Array(places.indices), within: 400)
    var instance = CoveringInstance(
      name: "New York",
      problem: CoveringProblem(
        sets: CoverSets(rowCount: places.count, sets), weights: Array(weights)))
    instance.known = [
      (50, 1_153_640, 1_155_665.95), (60, 1_288_174, 1_291_555.70), (70, 1_396_333, 1_400_966.43),
      (80, 1_481_434, 1_487_666.36), (90, 1_539_992, 1_548_872.76), (100, 1_574_256, 1_579_918.14),
    ]
    return instance
  }

  /// Census blocks; each 5.2nd is a candidate that reaches 1,000 m.
  private static func memphis(_ folder: String) -> CoveringInstance? {
    guard let text = text("\(folder)/memphis/blocks.csv", unpack: false) else { return nil }
    let blocks = text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",").compactMap { Double($0) }
    }
    let places = blocks.map { Sphere.Place(latitude: $0[3], longitude: $0[2]) }
    let candidates = (0..<2000).map { $0 * places.count / 2000 }
    let sphere = Sphere(places, radiusOfEarth: 6_371_000)
    let sets = sphere.sets(of: candidates, within: 1000)
    var instance = CoveringInstance(
      name: "Memphis",
      problem: CoveringProblem(
        sets: CoverSets(rowCount: places.count, sets), weights: blocks.map { Int64($0[1]) }))
    instance.known = [(20, 0, 0), (50, 0, 0), (100, 0, 0)]
    return instance
  }

  static func text(_ file: String, unpack: Bool) -> String? {
    guard let stream = unsafe unpack ? popen("gzip -dc '\(file)'", "r") : fopen(file, "r") else {
      return nil
    }
    defer { _ = unsafe unpack ? pclose(stream) : fclose(stream) }
    var bytes: [UInt8] = []
    var block = Array(repeating: UInt8(0), count: 1 << 16)
    while true {
      let count = unsafe fread(&block, 1, block.count, stream)
      if count == 0 { break }
      bytes += block[..<count]
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

/// Places on a globe, and who is near whom.
struct Sphere {
  struct Place {
    var latitude: Double
    var longitude: Double
  }

  private let places: [Place]
  private let radiusOfEarth: Double
  /// Places from south to north.
  private let order: [Int]

  init(_ places: [Place], radiusOfEarth: Double) {
    self.places = places.map {
      Place(latitude: $0.latitude * .pi / 180, longitude: $0.longitude * .pi / 180)
    }
    self.radiusOfEarth = radiusOfEarth
    order = places.indices.sorted { places[$0].latitude < places[$1].latitude }
  }

  /// Of each of `centres`, the places within `metres`, ascending.
  func sets(of centres: [Int], within metres: Double) -> [[Int32]] {
    let reach = metres / radiusOfEarth * 1.0001
    return centres.map { centre in
      let here = places[centre]
      var low = 0
      var high = order.count
      while low < high {
        let middle = (low + high) / 2
        if places[order[middle]].latitude < here.latitude - reach {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return order[low...].prefix { places[$0].latitude <= here.latitude + reach }
        .filter { distance(here, places[$0]) <= metres }.map { Int32($0) }.sorted()
    }
  }

  private func distance(_ here: Place, _ there: Place) -> Double {
    let north = sin((there.latitude - here.latitude) / 2)
    let east = sin((there.longitude - here.longitude) / 2)
    let chord = north * north + cos(here.latitude) * cos(there.latitude) * east * east
    return 2 * radiusOfEarth * asin(chord.squareRoot())
  }
}

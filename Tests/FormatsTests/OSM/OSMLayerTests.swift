import Diagnostics
import Formats
import Geometry
import TestSupport
import Testing

/// What each layer takes out of a file.
@Suite(.enabled(if: OSM.isBuilt, "the trait OSM is off"))
struct OSMLayerTests {
  @Test func `A building is a closed way, with its levels, flats and address`() throws {
    var map = OSMDrawing(
      """
      A--B--E
      |  |  |
      D--C--F
      """)
    map.way(1, "ABCDA", ["building": "apartments", "building:levels": "6", "height": "18"])
    map.way(2, "BEFCB", ["building": "house", "building:flats": "2", "addr:street": "人民路"])
    map.way(3, "ABEFCDA", ["building": "no"])
    map.way(4, "ABEFCDA", ["landuse": "residential"])
    let (table, findings) = try layer(.buildings, map)
    #expect(
      description(of: table) == [
        #"id=text "w1" building=text "apartments" building:levels=text "6" building:flats=– "#
          + "addr:street=– " + polygon(map, "ABCDA"),
        #"id=text "w2" building=text "house" building:levels=– building:flats=text "2" "#
          + #"addr:street=text "人民路" "# + polygon(map, "BEFCB"),
      ])
    #expect(findings.isEmpty)
  }

  @Test func `A multipolygon is put together from ways in any order and direction`() throws {
    var map = OSMDrawing(
      """
      A-------B
      | E--F  |
      | |  |  |
      | H--G  |
      D-------C
      """)
    map.way(1, "CBA")
    map.way(2, "CDA")
    map.way(3, "EFGHE")
    map.multipolygon(9, outer: [1, 2], inner: [3], ["building": "apartments"])
    let (table, _) = try layer(.buildings, map)
    let geometry = try #require(table.geometry)
    #expect(table.identifiers?.text(0) == "r9")
    #expect(geometry.kinds == [.polygon])
    let rings = geometry.rings(ofPart: 0).map { ring in
      Set(geometry.positions(ofRing: ring).map { geometry.positions[$0] })
    }
    #expect(rings == [Set("ABCD".map { seven(map[$0]) }), Set("EFGH".map { seven(map[$0]) })])
  }

  @Test func `Buildings that do not close are left out and counted`() throws {
    var map = OSMDrawing(
      """
      A--B--E
      |  |  |
      D--C--F
      """)
    map.way(1, "ABCD", ["building": "yes"])
    map.way(2, "BEFCB", ["building": "yes"])
    map.way(3, "ADC")
    map.multipolygon(9, outer: [3, 77], ["building": "yes"])
    let (table, findings) = try layer(.buildings, map)
    #expect(table.identifiers?.text(0) == "w2")
    #expect(table.rowCount == 1)
    #expect(findings.map(\.code) == ["osm.areas-open"])
    #expect(findings.first?.arguments == ["count": 2, "id": "w1"])
  }

  @Test func `Streets keep the tags that walking needs, and the numbers of their nodes`() throws {
    var map = OSMDrawing("A--B--C\n   |\n   D")
    map.way(1, "ABC", ["highway": "primary", "bridge": "yes", "foot": "no", "surface": "paved"])
    map.way(2, "BD", ["highway": "steps", "oneway:foot": "yes", "name": "台阶"])
    map.way(3, "AC", ["highway": "proposed"])
    map.way(4, "CA", ["railway": "rail"])
    let (table, _) = try layer(.highways, map)
    #expect(
      table.columns.map(\.name) == ["highway", "name", "bridge", "foot", "oneway:foot"])
    #expect((0..<2).map { table.columns[0].text($0) } == ["primary", "steps"])
    #expect((0..<2).map { table.columns[4].text($0) } == [nil, "yes"])
    #expect(table.vertexKeys == "ABCBD".map { Int64(OSMDrawing.id($0)) })
    #expect(table.geometry?.positions == "ABCBD".map { seven(map[$0]) })
  }

  @Test func `Vertices that a clipped file lacks are left out and counted, never a crash`() throws {
    var map = OSMDrawing("A--B--C--D--E")
    map.way(1, "ABCD", ["highway": "residential"])
    map.way(2, "DE", ["highway": "residential"])
    map.clip("CE")
    let (table, findings) = try layer(.highways, map)
    #expect(table.vertexKeys == "ABD".map { Int64(OSMDrawing.id($0)) })
    #expect(table.rowCount == 1)
    #expect(findings.map(\.code) == ["osm.vertices-missing"])
    #expect(findings.first?.arguments == ["count": 2, "id": "w1"])
  }

  @Test func `Places are the nodes that have a place, by kind and name`() throws {
    var map = OSMDrawing("A--B--C")
    map.tag("A", ["place": "quarter", "name": "花园社区"])
    map.tag("B", ["amenity": "townhall", "name": "街道办"])
    map.tag("C", ["place": "town"])
    let (table, _) = try layer(.places, map)
    #expect(
      description(of: table) == [
        #"id=text "n65" kind=text "quarter" place=text "quarter" name=text "花园社区" "#
          + point(map, "A"),
        #"id=text "n67" kind=text "town" place=text "town" name=– "# + point(map, "C"),
      ])
  }

  @Test func `Stations are what the filter picks: nodes, outlines, and the middle of what is open`()
    throws
  {
    var map = OSMDrawing(
      """
      A  B--E--G
         |  |
      H  D--C
      """)
    map.tag("A", ["amenity": "community_centre", "opening_hours": "Mo-Fr 08:00-18:00"])
    map.tag("H", ["amenity": "school"])
    map.way(1, "BECDB", ["amenity": "townhall", "name": "政府"])
    map.way(2, "BEG", ["office": "government"])
    let filter = try #require(
      OSMTagFilter("amenity=community_centre,townhall;office=*"))
    let (table, _) = try layer(.stations(filter), map)
    #expect(
      description(of: table) == [
        #"id=text "n65" kind=text "community_centre" name=– "#
          + #"opening_hours=text "Mo-Fr 08:00-18:00" "# + point(map, "A"),
        #"id=text "w1" kind=text "townhall" name=text "政府" opening_hours=– "#
          + polygon(map, "BECDB"),
        #"id=text "w2" kind=text "government" name=– opening_hours=– "# + point(map, "E"),
      ])
  }

  @Test func `Barriers are water, railways and walls, and lakes are areas`() throws {
    var map = OSMDrawing(
      """
      A--B--E
      |  |  |
      D--C--F
      """)
    map.way(1, "AB", ["waterway": "river", "name": "信江"])
    map.way(2, "ABCDA", ["natural": "water"])
    map.way(3, "BE", ["railway": "rail", "tunnel": "yes"])
    map.way(4, "BEFCB", ["barrier": "wall"])
    map.way(5, "EF", ["waterway": "ditch"])
    map.way(6, "EF", ["railway": "abandoned"])
    map.way(7, "BEFCB", ["natural": "water", "water": "pool"])
    map.way(8, "EFC")
    map.multipolygon(9, outer: [8, 99], ["natural": "water"])
    let (table, _) = try layer(.barriers, map)
    let kinds = (0..<table.rowCount).map { table.columns[0].text($0) }
    #expect(kinds == ["river", "river", "railway", "wall", "river"])
    #expect(
      table.geometry?.kinds == [.lineString, .polygon, .lineString, .lineString, .multiLineString])
    #expect(table.column(named: "tunnel")?.text(2) == "yes")
  }

  @Test func `Gates are gates, and entrances that are no door of a building`() throws {
    var map = OSMDrawing(
      """
      A--B--E
      |  |  |
      D--C--F
      """)
    map.way(1, "ABCDA", ["building": "yes"])
    map.way(2, "BEFCB", ["barrier": "wall"])
    map.tag("A", ["entrance": "main"])
    map.tag("E", ["barrier": "lift_gate", "access": "private"])
    map.tag("F", ["entrance": "yes"])
    map.tag("D", ["barrier": "bollard"])
    let (table, _) = try layer(.gates, map)
    #expect(
      description(of: table) == [
        #"id=text "n69" kind=text "lift_gate" access=text "private" "# + point(map, "E"),
        #"id=text "n70" kind=text "entrance" access=– "# + point(map, "F"),
      ])
  }

  @Test(arguments: ["amenity", "amenity=", "=townhall", "amenity=a,,b", "amenity=a;", ""])
  func `A filter of another form is none`(text: String) {
    #expect(OSMTagFilter(text) == nil)
  }

  // What is expected, in the words of `description`.

  private func layer(
    _ layer: OSMLayer, _ map: OSMDrawing
  ) throws -> (FeatureTable, [Finding]) {
    var findings: [Finding] = []
    let file = try OSM.read(
      bytes: Array(map.xml.utf8), name: "town.osm", format: "osm", for: [layer])
    return (file.table(layer, findings: &findings), findings)
  }

  private func seven(_ position: Position) -> Position {
    Position(x: (position.x * 1e7).rounded() / 1e7, y: (position.y * 1e7).rounded() / 1e7)
  }

  private func point(_ map: OSMDrawing, _ letter: Character) -> String {
    let position = seven(map[letter])
    return "point([\(position.x) \(position.y)])"
  }

  private func polygon(_ map: OSMDrawing, _ letters: String) -> String {
    let pairs = letters.map { letter in
      let position = seven(map[letter])
      return "\(position.x) \(position.y)"
    }
    return "polygon([\(pairs.joined(separator: ", "))])"
  }
}

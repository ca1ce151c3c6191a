import Diagnostics
import Foundation
import Plans
import Testing

@Suite struct PlanSchemaTests {
  private func schema(_ language: Language = .english) throws -> [String: Any] {
    let text = Plan.jsonSchema(in: language)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The schema of the value at a path of keys.
  private func part(_ path: String, of schema: [String: Any]) throws -> [String: Any] {
    var part = schema
    for name in path.split(separator: ".") {
      let group = (part["anyOf"] as? [[String: Any]])?.last ?? part
      let properties = try #require(group["properties"] as? [String: [String: Any]])
      part = try #require(properties[String(name)], "no \(name) in \(path)")
    }
    return part
  }

  @Test func `Every group of the schema is closed`() throws {
    func walk(_ part: [String: Any], _ path: String) {
      if part["properties"] != nil {
        #expect(part["additionalProperties"] as? Bool == false, "\(path) is open")
      }
      for (name, inner) in part["properties"] as? [String: [String: Any]] ?? [:] {
        walk(inner, "\(path).\(name)")
      }
      for inner in part["anyOf"] as? [[String: Any]] ?? [] { walk(inner, path) }
    }
    try walk(schema(), "plan")
  }

  @Test func `Every key has words in both languages`() throws {
    func walk(_ english: [String: Any], _ chinese: [String: Any], _ path: String) {
      let mine = english["properties"] as? [String: [String: Any]] ?? [:]
      let yours = chinese["properties"] as? [String: [String: Any]] ?? [:]
      for (name, inner) in mine {
        let words = inner["description"] as? String ?? ""
        let translated = yours[name]?["description"] as? String ?? ""
        #expect(words.hasSuffix(".") && words.allSatisfy(\.isASCII), "\(path).\(name): \(words)")
        #expect(translated.hasSuffix("。"), "\(path).\(name): \(translated)")
        walk(inner, yours[name] ?? [:], "\(path).\(name)")
      }
      let pairs = zip(
        english["anyOf"] as? [[String: Any]] ?? [], chinese["anyOf"] as? [[String: Any]] ?? [])
      for (left, right) in pairs { walk(left, right, path) }
    }
    try walk(schema(.english), schema(.chinese), "plan")
  }

  @Test func `Defaults, choices and bounds are those of the reader`() throws {
    let schema = try schema()
    #expect(try part("partition.band", of: schema)["default"] as? String == "200-300")
    #expect(try part("reach.minutes", of: schema)["default"] as? [Int] == [10, 15, 20])
    #expect(try part("reach.status", of: schema)["default"] as? [String] == ["in_use"])
    #expect(try part("reach.preset", of: schema)["default"] as? String == "cn67")
    #expect(try part("reach.speed", of: schema)["default"] == nil)
    #expect(try part("reach.detour", of: schema)["default"] as? Double == 1.3)
    #expect(try part("output.lang", of: schema)["default"] as? String == "auto")
    #expect(try part("output.lang", of: schema)["enum"] as? [String] == ["auto", "en", "zh"])
    #expect(try part("threads", of: schema)["maximum"] as? Int == 256)
    #expect(try part("inputs.stations.crs", of: schema)["default"] as? String == "auto")
    #expect(
      try part("inputs.buildings.household_kind", of: schema)["enum"] as? [String]
        == ["registered", "resident", "dwellings", "occupied", "persons"])
    #expect(try part("inputs.buildings", of: schema)["default"] == nil)
  }

  @Test func `The schema's one requirement is the buildings' file`() throws {
    let schema = try schema()
    #expect(schema["required"] as? [String] == ["inputs"])
    #expect(try part("inputs", of: schema)["required"] as? [String] == ["buildings"])
    for group in ["partition", "reach", "coverage", "output"] {
      #expect(try part(group, of: schema)["required"] == nil)
    }
  }
}

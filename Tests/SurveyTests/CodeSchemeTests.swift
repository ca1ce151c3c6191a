import Diagnostics
import Survey
import Testing

@Suite struct CodeSchemeTests {
  let community = "990101001001"
  let cjt349 = CodeScheme.cjt349(objectClass: "060101")

  @Test func `Fifteen digits are the community's twelve and a number of three`() throws {
    let codes = try CodeScheme.gb15.codes(community: community, count: 12)
    #expect(codes.first == "990101001001001" && codes.last == "990101001001012")
    #expect(codes.allSatisfy { $0.utf8.count == 15 && $0.hasPrefix(community) })
  }

  @Test func `Twenty digits are class, community and a number of two`() throws {
    let codes = try cjt349.codes(community: community, count: 2)
    #expect(codes == ["06010199010100100101", "06010199010100100102"])
  }

  @Test func `An undivided community is 00 in twenty digits and 001 in fifteen`() throws {
    #expect(try cjt349.codes(community: community, count: 1) == ["06010199010100100100"])
    #expect(try CodeScheme.gb15.codes(community: community, count: 1) == ["990101001001001"])
  }

  @Test func `No cell, no code`() throws {
    #expect(try CodeScheme.gb15.codes(community: community, count: 0) == [])
    #expect(try cjt349.codes(community: community, count: 0) == [])
  }

  @Test(arguments: [(CodeScheme.gb15, 999), (.cjt349(objectClass: "060101"), 99)])
  func `More cells than a scheme can number are refused`(scheme: CodeScheme, most: Int) throws {
    #expect(scheme.capacity == most)
    let codes = try scheme.codes(community: community, count: most)
    #expect(Set(codes).count == most && Set(codes.map(\.utf8.count)).count == 1)
    let failure = #expect(throws: Failure.self) {
      try scheme.codes(community: community, count: most + 1)
    }
    #expect(failure?.code == "code.overflow")
    let words = failure?.words(in: .english) ?? ""
    #expect(words.contains(community) && words.contains("\(most + 1) cells"))
  }

  @Test(arguments: ["7", "99010100100", "99010100100a", "９９０１０１００１００１"])
  func `Twenty digits need a community of twelve`(community: String) {
    let failure = #expect(throws: Failure.self) {
      try cjt349.codes(community: community, count: 2)
    }
    #expect(failure?.code == "code.community-length")
    #expect(!CodeScheme.isStatistical(community))
  }

  @Test func `Fifteen digits take any community as it is`() throws {
    #expect(try CodeScheme.gb15.codes(community: "和平", count: 1) == ["和平001"])
  }

  @Test func `A single further number has its code, up to the last of the scheme`() throws {
    #expect(try CodeScheme.gb15.code(community: community, sequence: 13) == community + "013")
    #expect(
      try cjt349.code(community: community, sequence: 99) == "060101" + community + "99")
    for (scheme, beyond) in [(CodeScheme.gb15, 1000), (cjt349, 100)] {
      let failure = #expect(throws: Failure.self) {
        try scheme.code(community: community, sequence: beyond)
      }
      #expect(failure?.code == "code.used-up")
    }
    #expect(cjt349.marksUndivided && !CodeScheme.gb15.marksUndivided)
  }
}

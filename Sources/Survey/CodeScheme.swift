package import Diagnostics

/// How the code of a grid cell is made from the code of its community.
package enum CodeScheme: Hashable, Sendable {
  /// 15 digits: the community's 12 (county 6, street 3, community 3) and a sequence number of 3,
  /// as the unit-grid rules of Beijing and the codes of Xi'an have it.
  case gb15
  /// 20 digits of CJ/T 349: object class 6, the community's 12, a sequence number of 2, which is
  /// 00 where the community is not divided.
  case cjt349(objectClass: String)

  /// The 6 digits of a code of CJ/T 349 where the class of object of CJ/T 348 is not given.
  package static let unstatedObjectClass = "000000"

  /// The word for it on the command line and in the property `code_scheme`.
  package var name: String {
    switch self {
    case .gb15: "gb15"
    case .cjt349: "cjt349"
    }
  }

  /// How many digits of a code number the cell in its community.
  package var sequenceDigits: Int {
    switch self {
    case .gb15: 3
    case .cjt349: 2
    }
  }

  /// The largest number of cells a community can have.
  package var capacity: Int {
    switch self {
    case .gb15: 999
    case .cjt349: 99
    }
  }

  /// The codes of the cells of one community, in their order.
  ///
  /// - Throws: `code.overflow` where the scheme cannot number so many, `code.community-length`
  ///   where it needs a community code of 12 digits and this is none.
  package func codes(community: String, count: Int) throws(Failure) -> [String] {
    guard count <= capacity else {
      throw Failure(
        .codeOverflow,
        [
          "community": .text(community), "count": .integer(count), "scheme": .text(name),
          "capacity": .integer(capacity),
        ])
    }
    switch self {
    case .gb15:
      return (1...max(count, 1)).prefix(count).map { community + padded($0) }
    case .cjt349(let objectClass):
      guard Self.isStatistical(community) else {
        throw Failure(.codeCommunityLength, ["code": .text(community), "scheme": .text(name)])
      }
      let first = count == 1 ? 0 : 1
      return (first..<(first + count)).map { objectClass + community + padded($0) }
    }
  }

  /// Whether the number 00 marks the cell of a community that is not divided.
  package var marksUndivided: Bool { self != .gb15 }

  /// The code of the cell with one number, after others that have codes.
  ///
  /// - Throws: `code.used-up`, `code.community-length`.
  package func code(community: String, sequence: Int) throws(Failure) -> String {
    guard sequence <= capacity else {
      throw Failure(
        .codeUsedUp,
        [
          "community": .text(community), "number": .integer(sequence), "scheme": .text(name),
          "capacity": .integer(capacity),
        ])
    }
    guard case .cjt349(let objectClass) = self else { return community + padded(sequence) }
    guard Self.isStatistical(community) else {
      throw Failure(.codeCommunityLength, ["code": .text(community), "scheme": .text(name)])
    }
    return objectClass + community + padded(sequence)
  }

  /// Whether `code` has the 12 digits of the statistical code of a community.
  package static func isStatistical(_ code: String) -> Bool {
    code.utf8.count == 12 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func padded(_ sequence: Int) -> String {
    let digits = String(sequence)
    return String(repeating: "0", count: sequenceDigits - digits.count) + digits
  }
}

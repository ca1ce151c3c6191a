import Privacy
import TestSupport
import Testing

/// What is found, as "kind text".
func found(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return PersonalScanner.matches(in: bytes.span, 0..<bytes.count).map { match in
    let word = String(decoding: bytes[match.range], as: UTF8.self)
    return "\(match.kind.rawValue) \(word)"
  }
}

@Suite struct PersonalScannerTests {
  /// The example of GB 11643-1999 itself.
  static let example = "11010519491231002X"

  @Test func `An identity number is found with its X`() {
    #expect(found(Self.example) == ["identity_number \(Self.example)"])
    #expect(found("张三，身份证\(Self.example)。") == ["identity_number \(Self.example)"])
    #expect(found("11010519491231002x") == ["identity_number 11010519491231002x"])
  }

  @Test(arguments: [
    // Another check digit, no such province, no such day, no such month, not a leap year.
    "110105194912310021", "160105194912310028", "110105194902300029", "110105194913310027",
    "110105190002290027", "11010518491231002X",
  ])
  func `A number with a false part is none`(number: String) {
    #expect(found(number).isEmpty)
  }

  @Test func `Groups and full-width digits are read`() {
    for text in [
      "110105 19491231 002X", "110105-19491231-002X", "１１０１０５１９４９１２３１００２Ｘ",
      "110105　1949　1231　002X",
    ] {
      #expect(found("号\(text)。") == ["identity_number \(text)"])
    }
    for text in [
      "138 1234 5678", "138-1234-5678", "１３８１２３４５６７８", "138－1234－5678", "1381 2345 678",
      "138-12345678", "008613812345678",
    ] {
      #expect(found("电话\(text)，") == ["mobile_number \(text)"])
    }
    #expect(found("+8613812345678") == ["mobile_number 8613812345678"])
    #expect(found("+86 138 1234 5678") == ["mobile_number 138 1234 5678"])
    #expect(found("tel13812345678") == ["mobile_number 13812345678"])
  }

  @Test func `Several numbers in one text are all found`() {
    #expect(
      found("李四13812345678、15912345678 \(Self.example) 13912345678;a.b@c.cn") == [
        "mobile_number 13812345678", "mobile_number 15912345678",
        "identity_number \(Self.example)", "mobile_number 13912345678", "email a.b@c.cn",
      ])
  }

  @Test func `An address of e-mail is found, and no other use of the sign`() {
    #expect(found("写给wang.wu+a@mail.example.com。") == ["email wang.wu+a@mail.example.com"])
    #expect(found("Mail x@y.org.") == ["email x@y.org"])
    #expect(found("x＠y.org") == ["email x＠y.org"])
    for text in ["@all", "a@b", "5 @ 3.20", "x@.com", "a@1.2", "@", "u@"] {
      #expect(found(text).isEmpty, "\(text)")
    }
  }

  @Test(arguments: [
    // A CJ/T 214 code, codes of grids, a year and figures, coordinates, times, an area.
    "23082200100113812345", "230822001001", "99010100100101", "12345678901234567890123",
    "131.8113812345678", "46.77 131.81", "2024-01-15 10:20:30", "12345678901", "14012345678",
    "15412345678", "138123456789", "1381234567", "13812345678.5", "0.13812345678",
    // OpenStreetMap's nodes have eleven digits that begin with 1.
    "node/13012345678", "way/13812345678", "n13012345678",
    // Hashes and identifiers.
    "a13812345678f", "13812345678abcdef13812345678abcdef13812345678abcdef13812345678abcd",
    "550e8400-e29b-41d4-a716-446655440000", "B-13812345678", "B_13812345678", "13812345678_1",
    "100-138-1234-5678",
  ])
  func `A code, a coordinate or a hash is no number of a person`(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test func `What lies outside the range is not looked at`() {
    let bytes = Array("1\(Self.example)9".utf8)
    let match = PersonalScanner.first(in: bytes.span, 1..<19)
    #expect(match == PersonalMatch(kind: .identityNumber, range: 1..<19))
    #expect(PersonalScanner.first(in: bytes.span, 0..<bytes.count) == nil)
  }

  @Test func `A mask leaves the rest of the text as it is`() {
    let bytes = Array("二单元 王 13812345678 空房".utf8)
    let masked = PersonalScanner.masked(bytes.span, 0..<bytes.count)
    #expect(String(decoding: masked.bytes, as: UTF8.self) == "二单元 王 *** 空房")
    #expect(masked.found.map(\.kind) == [.mobileNumber])
    #expect(PersonalScanner.masked("王13812345678") == "王***")
    #expect(PersonalScanner.masked("1-10幢") == "1-10幢")
  }
}

@Suite struct PersonalScannerProperties {
  #if DEBUG
    static let rounds = 2_000
  #else
    static let rounds = 200_000
  #endif

  @Test func `Every number planted in a text is found and nothing else`() {
    var made = MadeUp(chance: SeededGenerator(seed: 1))
    let around = ["", "，", "电话：", "（", "）", "号", "; ", "/", "、", "，男，", "\t", "\n", ":"]
    for _ in 0..<Self.rounds {
      var text = around[Int.random(in: around.indices, using: &made.chance)]
      var planted: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &made.chance) {
        let isIdentity = Bool.random(using: &made.chance)
        let number = isIdentity ? made.identityNumber() : made.mobileNumber()
        planted.append((isIdentity ? "identity_number " : "mobile_number ") + number)
        text += number + "，" + around[Int.random(in: around.indices, using: &made.chance)]
      }
      #expect(found(text) == planted, "\(text)")
    }
  }

  @Test func `No code of 12 to 25 digits is taken for a person's number`() {
    var made = MadeUp(chance: SeededGenerator(seed: 2))
    for _ in 0..<Self.rounds {
      let code = made.digits(Int.random(in: 12...25, using: &made.chance))
      guard code.count != 18 else {
        // One in eleven would pass by the check digit alone; here it is made false.
        let check = MadeUp.check(of: String(code.prefix(17)))
        let other = check == "0" ? "1" : "0"
        #expect(found(code.prefix(17) + other).isEmpty, "\(code)")
        continue
      }
      #expect(found(code).isEmpty || code.hasPrefix("0086"), "\(code)")
    }
  }

  @Test func `Any bytes at all can be scanned`() {
    var chance = SeededGenerator(seed: 3)
    let pieces: [[UInt8]] = [
      [0xEF], [0xBC], [0x90], [0xEF, 0xBC], [0xE3, 0x80], [0xEF, 0xBC, 0xA0], [0x40], [0x2E],
      [0x20], [0x2D], [0x78], Array("138".utf8), Array("11010519491231002X".utf8),
      [0xEF, 0xBC, 0x91], [0xFF], Array("a.b".utf8), Array("1".utf8),
    ]
    for _ in 0..<Self.rounds {
      let bytes = (0..<Int.random(in: 0...24, using: &chance)).flatMap { _ in
        pieces[Int.random(in: pieces.indices, using: &chance)]
      }
      var last = 0
      for match in PersonalScanner.matches(in: bytes.span, 0..<bytes.count) {
        #expect(match.range.lowerBound >= last && match.range.upperBound <= bytes.count)
        #expect(!match.range.isEmpty)
        last = match.range.upperBound
      }
    }
  }
}

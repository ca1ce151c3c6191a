internal import Diagnostics
internal import Survey

/// Codes: unique, of the scheme, of their community, and with the number that the file states.
struct CodeVerification {
  let grid: WrittenGrid
  let members: Membership
  let scheme: CodeScheme
  let countyCode: String?

  func checks() -> [VerificationCheck] {
    let codes = grid.cells.codes
    var seen: Set<String> = []
    let repeated = codes.filter { !seen.insert($0).inserted }
    let head = scheme.objectClassDigits
    let strange = codes.indices.filter { cell in
      let length = head + prefix(cell).utf8.count + scheme.sequenceDigits
      return codes[cell].utf8.count != length || !scheme.hasDigits(codes[cell])
    }.map { codes[$0] }
    let foreign = codes.indices.filter { cell in
      let prefix = prefix(cell)
      return codes[cell].dropFirst(head).prefix(prefix.utf8.count) != prefix
    }.map { codes[$0] }
    let misnumbered = codes.indices.filter { cell in
      let stated = grid.cells.sequences[cell]
      return stated >= 0 && Int(codes[cell].suffix(scheme.sequenceDigits)) != stated
    }.map { codes[$0] }
    return [
      VerificationCheck(.verifyCodesUnique, wrong: repeated, of: codes.count),
      VerificationCheck(.verifyCodesForm, wrong: strange, of: codes.count),
      VerificationCheck(.verifyCodesPrefix, wrong: foreign, of: codes.count),
      VerificationCheck(.verifyCodesSequence, wrong: misnumbered, of: codes.count),
    ]
  }

  private func prefix(_ cell: Int) -> String {
    var rules = AuditRules()
    rules.countyCode = countyCode
    return rules.prefix(grid.cells.communityCodes[cell])
  }
}

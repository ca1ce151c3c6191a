package import Diagnostics

/// What in a text tells of a person, and where.
package struct PersonalMatch: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// 18 digits of GB 11643, the last of which can be an X.
    case identityNumber = "identity_number"
    case mobileNumber = "mobile_number"
    case email
  }

  package let kind: Kind
  /// Bytes of the text.
  package let range: Range<Int>

  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension PersonalMatch.Kind {
  /// What it is called.
  package var phrase: Phrase {
    switch self {
    case .identityNumber: .privacyIdentityNumber
    case .mobileNumber: .privacyMobileNumber
    case .email: .privacyEmail
    }
  }
}

/// A language GridReach speaks to people in.
///
/// Codes and JSON keys are English in both.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh"

  /// The language a POSIX locale asks for: Chinese for `zh…`, English for all others.
  ///
  /// - Parameter environment: a look-up of environment variables; the first of `LC_ALL`,
  ///   `LC_MESSAGES` and `LANG` that is set and not empty decides, as POSIX has it.
  public static func preferred(_ environment: (String) -> String?) -> Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      return value.hasPrefix("zh") ? .chinese : .english
    }
    return .english
  }
}

/// By which walk a target is judged.
package enum TargetMeasure: String, CaseIterable, Sendable {
  /// Along streets where they are given, else as the crow flies.
  case deciding
  /// Along streets.
  case network
  /// As the crow flies.
  case circle
}

package import Diagnostics
package import StationSiting

/// The curve of sites and coverage as a picture: SVG, with nothing from elsewhere in it.
///
/// A line for what is covered, a pale band up to what nobody exceeds, a dashed line at the target
/// and a dot where the curve first meets it.
package struct CurvePicture {
  private let points: [CurvePoint]
  private let target: Int64?
  private let language: Language

  private static let (width, height) = (720.0, 420.0)
  private static let (left, right, top, bottom) = (64.0, 24.0, 48.0, 56.0)
  /// Lines of the scale, in percent.
  private static let steps = stride(from: 0, through: 100, by: 20)

  package init(_ points: [CurvePoint], target: Int64?, language: Language) {
    self.points = points
    self.target = target
    self.language = language
  }

  /// The picture; `nil` where there is no curve to draw.
  package var svg: String? {
    guard points.count > 1, let last = points.last, last.total > 0 else { return nil }
    // Where the last sites add nothing, fewer do what all of them do.
    let enough = points.first { $0.value >= last.value } ?? last
    let title = Phrase.curveTitle.words(
      in: language, ["sites": .integer(enough.sites), "percent": .number(percent(last.value))])
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(text(Self.width)) \
      \(text(Self.height))" font-family="sans-serif" font-size="13">
      <title>\(Self.escaped(title))</title>
      <rect width="100%" height="100%" fill="#ffffff"/>
      <text x="\(text(Self.left))" y="28" font-size="16" fill="#222222">\
      \(Self.escaped(title))</text>
      \((scale + [band, line] + crossing + axis).joined(separator: "\n"))
      </svg>

      """
  }

  private var scale: [String] {
    Self.steps.map { step in
      let y = text(self.y(Double(step)))
      return """
        <line x1="\(text(Self.left))" x2="\(text(Self.width - Self.right))" y1="\(y)" y2="\(y)" \
        stroke="#e2e2e2"/><text x="\(text(Self.left - 8))" y="\(y)" dy="4" text-anchor="end" \
        fill="#555555">\(step) %</text>
        """
    }
  }

  /// Between what is covered and what nobody exceeds.
  private var band: String {
    let upper = points.map { "\(text(x($0.sites))),\(text(y(percent($0.bound))))" }
    let lower = points.reversed().map { "\(text(x($0.sites))),\(text(y(percent($0.value))))" }
    return """
      <polygon points="\((upper + lower).joined(separator: " "))" fill="#f4c7c3"/>
      """
  }

  private var line: String {
    let path = points.map { "\(text(x($0.sites))),\(text(y(percent($0.value))))" }
    return """
      <polyline points="\(path.joined(separator: " "))" fill="none" stroke="#c00000" \
      stroke-width="2"/>
      """
  }

  private var crossing: [String] {
    guard let target, let total = points.last?.total else { return [] }
    let level = text(y(Double(target) * 100 / Double(total)))
    let dashes = """
      <line x1="\(text(Self.left))" x2="\(text(Self.width - Self.right))" y1="\(level)" \
      y2="\(level)" stroke="#222222" stroke-dasharray="6 4"/>
      """
    guard let first = points.first(where: { $0.value >= target }) else { return [dashes] }
    let (cx, cy) = (text(x(first.sites)), text(y(percent(first.value))))
    let (labelX, labelY) = (text(x(first.sites) + 8), text(y(percent(first.value)) + 24))
    let label = Phrase.curveCrossing.words(in: language, ["sites": .integer(first.sites)])
    return [
      dashes,
      """
      <circle cx="\(cx)" cy="\(cy)" r="5" fill="#c00000"/>\
      <text x="\(labelX)" y="\(labelY)" fill="#222222">\(Self.escaped(label))</text>
      """,
    ]
  }

  private var axis: [String] {
    let last = points.last?.sites ?? 1
    let step = max(1, (last + 9) / 10)
    let base = text(Self.height - Self.bottom + 18)
    let ticks = stride(from: 0, through: last, by: step).map { sites in
      """
      <text x="\(text(x(sites)))" y="\(base)" text-anchor="middle" fill="#555555">\(sites)</text>
      """
    }
    let name = Self.escaped(Phrase.fieldCurveSites.words(in: language))
    return ticks + [
      """
      <text x="\(text((Self.left + Self.width - Self.right) / 2))" \
      y="\(text(Self.height - 12))" text-anchor="middle" fill="#222222">\(name)</text>
      """
    ]
  }

  private func percent(_ value: Int64) -> Double {
    guard let total = points.last?.total, total > 0 else { return 0 }
    return (Double(value) * 100 / Double(total)).rounded(toPlaces: 2) ?? 0
  }

  private func x(_ sites: Int) -> Double {
    let last = max(1, points.last?.sites ?? 1)
    return Self.left + (Self.width - Self.left - Self.right) * Double(sites) / Double(last)
  }

  private func y(_ percent: Double) -> Double {
    let base = Self.height - Self.bottom
    return base - (base - Self.top) * min(100, max(0, percent)) / 100
  }

  private func text(_ number: Double) -> String {
    String(shortest: number.rounded(toPlaces: 1) ?? 0)
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}

internal import Diagnostics

extension WalkCurve {
  private static let (width, height) = (720.0, 420.0)
  private static let (left, right, top, bottom) = (64.0, 24.0, 48.0, 56.0)
  /// The first line is drawn whole, the second in dashes, so that grey paper tells them apart.
  private static let strokes = [
    "stroke=\"#c00000\" stroke-width=\"2.5\"",
    "stroke=\"#4a5568\" stroke-width=\"2\" stroke-dasharray=\"7 4\"",
  ]

  /// The curve as SVG of the same look as ``CurvePicture``; `nil` where there is nothing to draw.
  func svg(in language: Language) -> String? {
    guard steps.count > 1, total > 0, lines.contains(where: { !$0.households.isEmpty }) else {
      return nil
    }
    let title = HTMLWriter.escaped(Phrase.reportCurveWalksTitle.words(in: language))
    let axis = isInMinutes ? Phrase.reportCurveMinutes : Phrase.reportCurveMetres
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(text(Self.width)) \
      \(text(Self.height))" role="img" aria-label="\(title)" font-family="sans-serif" \
      font-size="13">
      <rect width="100%" height="100%" fill="#ffffff"/>
      <text x="\(text(Self.left))" y="28" font-size="16" fill="#222222">\(title)</text>
      \((scale + marked + drawn + ticks).joined(separator: "\n"))
      <text x="\(text((Self.left + Self.width - Self.right) / 2))" \
      y="\(text(Self.height - 12))" text-anchor="middle" fill="#222222">\
      \(HTMLWriter.escaped(axis.words(in: language)))</text>
      </svg>
      """
  }

  private var scale: [String] {
    stride(from: 0, through: 100, by: 20).map { percent in
      let y = text(y(Double(percent)))
      return """
        <line x1="\(text(Self.left))" x2="\(text(Self.width - Self.right))" y1="\(y)" y2="\(y)" \
        stroke="#e2e2e2"/><text x="\(text(Self.left - 8))" y="\(y)" dy="4" text-anchor="end" \
        fill="#555555">\(percent) %</text>
        """
    }
  }

  /// A line at each cutoff.
  private var marked: [String] {
    marks.map { mark in
      let x = text(x(mark))
      return """
        <line x1="\(x)" x2="\(x)" y1="\(text(Self.top))" y2="\(text(y(0)))" stroke="#b7791f" \
        stroke-dasharray="2 3"/>
        """
    }
  }

  private var drawn: [String] {
    lines.enumerated().reversed().map { number, line in
      let points = zip(steps, line.households).map { step, households in
        "\(text(x(step))),\(text(y(Double(households) * 100 / Double(total))))"
      }
      let name = HTMLWriter.escaped(line.name)
      let legend = text(y(0) - 14 - Double(lines.count - 1 - number) * 20)
      let (from, to) = (text(Self.width - 250), text(Self.width - 214))
      return """
        <polyline points="\(points.joined(separator: " "))" fill="none" \
        \(Self.strokes[min(number, 1)])/>\
        <line x1="\(from)" x2="\(to)" y1="\(legend)" y2="\(legend)" \
        \(Self.strokes[min(number, 1)])/>\
        <text x="\(text(Self.width - 206))" y="\(legend)" dy="4" fill="#222222">\(name)</text>
        """
    }
  }

  private var ticks: [String] {
    let every = max(1, (steps.count + 7) / 8)
    let pleasant = [1, 2, 5, 10, 20, 50].first { $0 >= every } ?? every
    return stride(from: 0, to: steps.count, by: pleasant).map { slot in
      """
      <text x="\(text(x(steps[slot])))" y="\(text(y(0) + 18))" text-anchor="middle" \
      fill="#555555">\(text(steps[slot]))</text>
      """
    }
  }

  private func x(_ step: Double) -> Double {
    let last = steps.last ?? 1
    return Self.left + (Self.width - Self.left - Self.right) * min(step, last) / max(last, 1)
  }

  private func y(_ percent: Double) -> Double {
    let base = Self.height - Self.bottom
    return base - (base - Self.top) * min(100, max(0, percent)) / 100
  }

  private func text(_ number: Double) -> String {
    String(shortest: number.rounded(toPlaces: 1) ?? 0)
  }
}

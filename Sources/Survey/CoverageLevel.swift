/// Of what a share of households is asked: of all together, or of each community or cell.
package enum CoverageLevel: String, CaseIterable, Sendable {
  case county, community, cell
}

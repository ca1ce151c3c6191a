/// The colours of all maps: by custom where there is one, and told apart without colour as well, by
/// shape, hatch or label.
enum MapColours {
  /// Borders of unit grids are magenta (品红) by custom.
  static let cell = "#c000a0"
  /// Pale fills of cells: as light as each other, so that labels can be read on all.
  static let fills = ["#fde0dd", "#d9e8f5", "#e0f3db", "#fff2cc", "#e8e0f0", "#dff3f3", "#f1e6d8"]
  static let special = "#e6e6e6"
  /// Stations, and the bar of titles.
  static let party = "#c00000"
  static let gold = "#ffcc00"
  static let reached = "#1a9850"
  static let near = "#ffb000"
  static let beyond = "#d7191c"
  static let undecided = "#8c8c8c"
  static let ink = "#202020"
  static let community = "#404040"
  static let compound = "#8c6239"
  static let house = "#c8c8c8"
  static let houseBorder = "#8c8c8c"
  static let street = "#b4b4b4"
  static let road = "#f2a65a"
  static let water = "#5b9bd5"
  static let rail = "#303030"
  static let wall = "#7a5c3a"
  static let halo = "#ffffff"
}

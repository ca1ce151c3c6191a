/// The colours of all maps: by custom where there is one, and told apart without colour as well, by
/// shape, hatch or label.
enum MapColours {
  /// Borders of unit grids are magenta (品红) by custom.
  static let cell = "#c000a0"
  /// Fills of cells, red, green and blue; pale where they are drawn over white, since the ground
  /// is to be seen through them, and as light as each other, so that labels can be read on all.
  static let fills = [
    "251,199,193", "186,213,237", "199,233,189", "255,231,162",
    "213,199,228", "197,233,233", "229,209,184",
  ]
  /// How much of the ground a fill hides: of 255.
  static let cover = 140
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

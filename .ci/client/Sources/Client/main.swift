import Geometry
import GridReach

let corners = [(0.0, 0.0), (2, 0), (2, 1), (0, 1), (0, 0)].map { Position(x: $0.0, y: $0.1) }
print("a client of GridReach: area \(try Ring(corners).area)")

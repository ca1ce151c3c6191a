#pragma once
// Geometries of GDAL as positions and offsets.

#ifdef GRIDREACH_GDAL

#include <cstdint>
#include <vector>

#include "library.hpp"

namespace gridreach {

/// What a row can be; the numbers are those of `gr_gdal_shapes`.
enum class Kind : std::uint8_t {
  null, point, multi_point, line, multi_line, polygon, multi_polygon, collection
};

/// The shapes of a layer while it is read.
///
/// A multi-part shape of one part becomes that part: many programs know no other kind.
class Shapes {
 public:
  std::vector<std::uint8_t> kinds;
  std::vector<std::size_t> part_offsets{0};
  std::vector<std::size_t> ring_offsets{0};
  std::vector<std::size_t> position_offsets{0};
  std::vector<double> xy;
  std::vector<double> heights;

  /// - closed_lines_are_areas: whether a line that ends where it began is a polygon.
  Shapes(std::size_t most_positions, bool closed_lines_are_areas)
      : most_(most_positions), closes_lines_(closed_lines_are_areas) {}

  /// Adds a row; a null pointer is a row without a shape.
  void add(OGRGeometryH geometry);
  /// Adds a row from well-known binary.
  void add(const unsigned char *wkb, std::size_t count);

 private:
  std::size_t most_;
  bool closes_lines_;
  /// The kinds of the parts of the row that is being added.
  bool has_points_ = false, has_lines_ = false, has_polygons_ = false;

  void begin_row();
  void end_row(Kind kind);
  void drop_row();
  bool is_closed() const;
  void end_ring() { position_offsets.push_back(xy.size() / 2); }
  void end_part() { ring_offsets.push_back(position_offsets.size() - 1); }
  void take(OGRGeometryH geometry, int depth);
  void take_positions(OGRGeometryH line);
  void take_position(double x, double y);
  bool take_plain(const unsigned char *wkb, std::size_t count);
  Kind kind_of(OGRwkbGeometryType type) const;
};

}  // namespace gridreach

#endif

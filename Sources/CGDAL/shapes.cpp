#include "shapes.hpp"

#ifdef GRIDREACH_GDAL

#include <cmath>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace gridreach {

namespace {

constexpr int deepest_collection = 16;

OGRwkbGeometryType flat(OGRwkbGeometryType type) {
  const auto number = static_cast<unsigned int>(type) & 0x7FFFFFFFu;
  return static_cast<OGRwkbGeometryType>(number >= 1000 && number < 4000 ? number % 1000 : number);
}

/// Destroys a geometry of ours.
struct Owned {
  OGRGeometryH geometry;
  ~Owned() {
    if (geometry) gdal().OGR_G_DestroyGeometry(geometry);
  }
};

/// Well-known binary in this machine's order, read piece by piece.
struct Bytes {
  const unsigned char *at;
  std::size_t left;

  template <typename T>
  T next() {
    if (left < sizeof(T)) throw std::runtime_error{"a geometry ends too early"};
    T value;
    std::memcpy(&value, at, sizeof value);
    at += sizeof value;
    left -= sizeof value;
    return value;
  }
};

}  // namespace

void Shapes::begin_row() { has_points_ = has_lines_ = has_polygons_ = false; }

void Shapes::end_row(Kind kind) {
  kinds.push_back(static_cast<std::uint8_t>(kind));
  part_offsets.push_back(ring_offsets.size() - 1);
}

void Shapes::drop_row() {
  ring_offsets.resize(part_offsets.back() + 1);
  position_offsets.resize(ring_offsets.back() + 1);
  xy.resize(position_offsets.back() * 2);
  if (heights.size() > xy.size() / 2) heights.resize(xy.size() / 2);
}

Kind Shapes::kind_of(OGRwkbGeometryType type) const {
  const std::size_t parts = ring_offsets.size() - 1 - part_offsets.back();
  if (has_points_ + has_lines_ + has_polygons_ > 1) return Kind::collection;
  if (has_polygons_) return parts == 1 ? Kind::polygon : Kind::multi_polygon;
  if (has_lines_) return parts == 1 ? Kind::line : Kind::multi_line;
  if (has_points_) return parts == 1 ? Kind::point : Kind::multi_point;
  // An empty shape keeps its kind.
  switch (type) {
    case wkbPoint: return Kind::point;
    case wkbMultiPoint: return Kind::multi_point;
    case wkbLineString: return Kind::line;
    case wkbMultiLineString: return Kind::multi_line;
    case wkbPolygon: return Kind::polygon;
    case wkbMultiPolygon: return Kind::multi_polygon;
    default: return Kind::collection;
  }
}

void Shapes::add(OGRGeometryH geometry) {
  if (!geometry) return end_row(Kind::null);
  begin_row();
  take(geometry, 0);
  Kind kind = kind_of(flat(gdal().OGR_G_GetGeometryType(geometry)));
  if (kind == Kind::line && closes_lines_ && is_closed()) kind = Kind::polygon;
  if (kind == Kind::collection) drop_row();
  end_row(kind);
}

/// Whether the one line of the row ends where it began, round a triangle at least.
bool Shapes::is_closed() const {
  const std::size_t first = position_offsets[ring_offsets[part_offsets.back()]];
  const std::size_t last = xy.size() / 2 - 1;
  return last >= first + 3 && xy[2 * first] == xy[2 * last] &&
         xy[2 * first + 1] == xy[2 * last + 1];
}

void Shapes::take(OGRGeometryH geometry, int depth) {
  const Library &ogr = gdal();
  if (depth > deepest_collection) throw std::runtime_error{"collections are nested too deep"};
  const OGRwkbGeometryType type = flat(ogr.OGR_G_GetGeometryType(geometry));
  switch (type) {
    case wkbPoint:
      if (ogr.OGR_G_IsEmpty(geometry)) return;
      has_points_ = true;
      take_positions(geometry);
      end_ring();
      return end_part();
    case wkbLineString:
      if (ogr.OGR_G_IsEmpty(geometry)) return;
      has_lines_ = true;
      take_positions(geometry);
      end_ring();
      return end_part();
    case wkbPolygon:
    case wkbTriangle: {
      if (ogr.OGR_G_IsEmpty(geometry)) return;
      has_polygons_ = true;
      const int rings = ogr.OGR_G_GetGeometryCount(geometry);
      for (int ring = 0; ring < rings; ++ring) {
        take_positions(ogr.OGR_G_GetGeometryRef(geometry, ring));
        end_ring();
      }
      return end_part();
    }
    case wkbMultiPoint:
    case wkbMultiLineString:
    case wkbMultiPolygon:
    case wkbGeometryCollection: {
      const int parts = ogr.OGR_G_GetGeometryCount(geometry);
      for (int part = 0; part < parts; ++part) {
        take(ogr.OGR_G_GetGeometryRef(geometry, part), depth + 1);
      }
      return;
    }
    case wkbPolyhedralSurface:
    case wkbTIN: {
      const Owned polygons{ogr.OGR_G_ForceToMultiPolygon(ogr.OGR_G_Clone(geometry))};
      if (polygons.geometry) take(polygons.geometry, depth + 1);
      return;
    }
    default: {
      // Arcs, as lines of short pieces.
      const Owned lines{ogr.OGR_G_GetLinearGeometry(geometry, 0, nullptr)};
      const bool is_plain =
          lines.geometry && flat(ogr.OGR_G_GetGeometryType(lines.geometry)) <= wkbGeometryCollection;
      if (!is_plain) throw std::runtime_error{"a geometry is of no known kind"};
      return take(lines.geometry, depth + 1);
    }
  }
}

void Shapes::take_positions(OGRGeometryH line) {
  const Library &ogr = gdal();
  const int count = ogr.OGR_G_GetPointCount(line);
  if (count <= 0) return;
  const std::size_t first = xy.size() / 2;
  const auto added = static_cast<std::size_t>(count);
  if (first + added > most_) throw too_large{"positions"};
  xy.resize((first + added) * 2);
  const bool has_heights = ogr.OGR_G_Is3D(line) != 0;
  if (has_heights || !heights.empty()) {
    heights.resize(first + added, std::numeric_limits<double>::quiet_NaN());
  }
  double *x = &xy[first * 2];
  ogr.OGR_G_GetPoints(
      line, x, 2 * sizeof(double), x + 1, 2 * sizeof(double),
      has_heights ? &heights[first] : nullptr, sizeof(double));
  for (std::size_t i = first * 2; i < xy.size(); ++i) {
    if (!std::isfinite(xy[i])) throw std::runtime_error{"a coordinate is not a finite number"};
  }
}

void Shapes::take_position(double x, double y) {
  if (!std::isfinite(x) || !std::isfinite(y)) {
    throw std::runtime_error{"a coordinate is not a finite number"};
  }
  xy.push_back(x);
  xy.push_back(y);
}

void Shapes::add(const unsigned char *wkb, std::size_t count) {
  if (heights.empty() && take_plain(wkb, count)) return;
  OGRGeometryH made = nullptr;
  const OGRErr error =
      gdal().OGR_G_CreateFromWkb(wkb, nullptr, &made, static_cast<int>(count));
  const Owned geometry{made};
  if (error != OGRERR_NONE || !made) throw std::runtime_error{"a geometry cannot be read"};
  add(made);
}

/// Points, lines and polygons in the plane, of one part or more, without a call for each.
bool Shapes::take_plain(const unsigned char *wkb, std::size_t count) {
  Bytes bytes{wkb, count};
  const auto take_ring = [&] {
    const auto points = bytes.next<std::uint32_t>();
    if (points > bytes.left / 16) throw std::runtime_error{"a geometry ends too early"};
    if (xy.size() / 2 + points > most_) throw too_large{"positions"};
    for (std::uint32_t i = 0; i < points; ++i) {
      const auto x = bytes.next<double>();
      take_position(x, bytes.next<double>());
    }
    end_ring();
    return points;
  };
  const auto is_plain = [](unsigned char order, std::uint32_t type) {
    const std::uint16_t one = 1;
    unsigned char ours;
    std::memcpy(&ours, &one, 1);
    return order == ours && type >= wkbPoint && type <= wkbMultiPolygon;
  };
  if (count < 5) return false;
  const auto order = bytes.next<unsigned char>();
  const auto outer = bytes.next<std::uint32_t>();
  if (!is_plain(order, outer)) return false;
  begin_row();
  const bool is_multi = outer >= wkbMultiPoint;
  const auto parts = is_multi ? bytes.next<std::uint32_t>() : 1;
  for (std::uint32_t part = 0; part < parts; ++part) {
    std::uint32_t type = outer;
    if (is_multi) {
      const auto inner_order = bytes.next<unsigned char>();
      type = bytes.next<std::uint32_t>();
      if (!is_plain(inner_order, type) || type != outer - 3) {
        drop_row();
        return false;
      }
    }
    if (type == wkbPoint) {
      const auto x = bytes.next<double>();
      const auto y = bytes.next<double>();
      // An empty point has no other form.
      if (std::isnan(x) && std::isnan(y)) continue;
      if (xy.size() / 2 + 1 > most_) throw too_large{"positions"};
      has_points_ = true;
      take_position(x, y);
      end_ring();
      end_part();
    } else if (type == wkbLineString) {
      if (take_ring() == 0) {
        position_offsets.pop_back();
        continue;
      }
      has_lines_ = true;
      end_part();
    } else {
      const auto rings = bytes.next<std::uint32_t>();
      if (rings == 0) continue;
      has_polygons_ = true;
      for (std::uint32_t ring = 0; ring < rings; ++ring) take_ring();
      end_part();
    }
  }
  end_row(kind_of(static_cast<OGRwkbGeometryType>(outer)));
  return true;
}

}  // namespace gridreach

#endif

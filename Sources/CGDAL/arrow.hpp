#pragma once
// OGR's Arrow stream into our columns.

#ifdef GRIDREACH_GDAL

#include <functional>
#include <vector>

#include "columns.hpp"
#include "shapes.hpp"

namespace gridreach {

/// Reads all rows of a layer in batches of columns, eight times as fast as feature by feature
/// where the driver has a way of its own for it (GeoPackage, FlatGeobuf).
///
/// Returns false, with nothing read, where the layer holds what its columns have no plain type
/// for. `check` is called behind each batch with the rows so far.
bool read_arrow(
    OGRLayerH layer, std::vector<Column> &columns, Shapes *shapes, std::size_t &rows,
    const std::function<void()> &check);

}  // namespace gridreach

#endif

#include "arrow.hpp"

#ifdef GRIDREACH_GDAL

#include <cstring>
#include <stdexcept>
#include <string>

namespace gridreach {

namespace {

struct Stream {
  ArrowArrayStream stream{};
  ~Stream() {
    if (stream.release) stream.release(&stream);
  }
};
struct Schema {
  ArrowSchema schema{};
  ~Schema() {
    if (schema.release) schema.release(&schema);
  }
};
struct Batch {
  ArrowArray array{};
  ~Batch() {
    if (array.release) array.release(&array);
  }
};

bool is_present(const ArrowArray &array, std::int64_t row) {
  if (array.null_count == 0 || !array.buffers[0]) return true;
  return static_cast<const std::uint8_t *>(array.buffers[0])[row / 8] >> (row % 8) & 1;
}

template <typename T>
T value(const ArrowArray &array, std::int64_t row) {
  return static_cast<const T *>(array.buffers[1])[row];
}

/// Where a value of variable length lies.
struct Piece {
  const char *start;
  std::size_t count;
};

Piece piece(const ArrowArray &array, std::int64_t row, bool is_large) {
  std::int64_t from, to;
  if (is_large) {
    from = value<std::int64_t>(array, row);
    to = value<std::int64_t>(array, row + 1);
  } else {
    from = value<std::int32_t>(array, row);
    to = value<std::int32_t>(array, row + 1);
  }
  if (from < 0 || to < from) throw std::runtime_error{"a batch of rows is broken"};
  return {static_cast<const char *>(array.buffers[2]) + from, static_cast<std::size_t>(to - from)};
}

/// Whether a column's values come in a form that `add` knows.
bool is_known(const char *format, gr_gdal_type type) {
  if (std::strlen(format) != 1) return false;
  switch (type) {
    case gr_gdal_integer: return std::strchr("sil", *format) != nullptr;
    case gr_gdal_boolean: return *format == 'b';
    case gr_gdal_number: return std::strchr("fg", *format) != nullptr;
    case gr_gdal_text:
    case gr_gdal_json: return std::strchr("uU", *format) != nullptr;
  }
  return false;
}

void add(Column &column, char format, const ArrowArray &array, std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int64_t row = i + array.offset;
    if (!is_present(array, row)) {
      column.add_absent();
      continue;
    }
    switch (format) {
      case 'b':
        column.add_integer(
            static_cast<const std::uint8_t *>(array.buffers[1])[row / 8] >> (row % 8) & 1);
        break;
      case 's': column.add_integer(value<std::int16_t>(array, row)); break;
      case 'i': column.add_integer(value<std::int32_t>(array, row)); break;
      case 'l': column.add_integer(value<std::int64_t>(array, row)); break;
      case 'f': column.add_number(static_cast<double>(value<float>(array, row))); break;
      case 'g': column.add_number(value<double>(array, row)); break;
      default: {
        const Piece text = piece(array, row, format == 'U');
        column.add_text(text.start, text.count);
      }
    }
  }
}

void add(Shapes &shapes, bool is_large, const ArrowArray &array, std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int64_t row = i + array.offset;
    if (!is_present(array, row)) {
      shapes.add(nullptr);
      continue;
    }
    const Piece wkb = piece(array, row, is_large);
    shapes.add(reinterpret_cast<const unsigned char *>(wkb.start), wkb.count);
  }
}

bool is_as_expected(
    const ArrowSchema &schema, const std::vector<Column> &columns, const Shapes *shapes) {
  const auto count = static_cast<std::int64_t>(columns.size() + (shapes ? 1 : 0));
  if (std::strcmp(schema.format, "+s") != 0 || schema.n_children != count) return false;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const ArrowSchema &child = *schema.children[i];
    if (columns[i].name != child.name || !is_known(child.format, columns[i].type)) return false;
    if (columns[i].kind != OFTString && columns[i].type == gr_gdal_text) return false;
  }
  if (!shapes) return true;
  const std::string format = schema.children[columns.size()]->format;
  return format == "z" || format == "Z";
}

}  // namespace

bool read_arrow(
    OGRLayerH layer, std::vector<Column> &columns, Shapes *shapes, std::size_t &rows,
    const std::function<void()> &check) {
  char include[] = "INCLUDE_FID=NO";
  char *options[] = {include, nullptr};
  Stream stream;
  if (!gdal().OGR_L_GetArrowStream(layer, &stream.stream, options)) return false;
  Schema schema;
  if (stream.stream.get_schema(&stream.stream, &schema.schema) != 0) return false;
  if (!is_as_expected(schema.schema, columns, shapes)) return false;
  while (true) {
    Batch batch;
    if (stream.stream.get_next(&stream.stream, &batch.array) != 0) {
      throw std::runtime_error{"a batch of rows cannot be read"};
    }
    if (!batch.array.release) break;
    const std::int64_t count = batch.array.length;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      add(columns[i], *schema.schema.children[i]->format, *batch.array.children[i], count);
    }
    if (shapes) {
      const auto at = columns.size();
      add(*shapes, *schema.schema.children[at]->format == 'Z', *batch.array.children[at], count);
    }
    rows += static_cast<std::size_t>(count);
    check();
  }
  check();
  return true;
}

}  // namespace gridreach

#endif

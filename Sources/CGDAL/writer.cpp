#include "CGDAL.h"
#include "library.hpp"

#ifdef GRIDREACH_GDAL

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "shapes.hpp"

using namespace gridreach;

namespace {

/// Well-known binary of a row, put together in memory that is used again.
class Wkb {
 public:
  /// - kind: what the row is written as; a multi-part kind may be wider than the row's own.
  const std::vector<unsigned char> &of(const gr_gdal_shapes &shapes, std::size_t row, Kind kind) {
    shapes_ = &shapes;
    bytes_.clear();
    const std::size_t from = shapes.part_offsets[row], to = shapes.part_offsets[row + 1];
    const bool is_multi = kind == Kind::multi_point || kind == Kind::multi_line ||
                          kind == Kind::multi_polygon;
    if (is_multi) {
      head(code(kind));
      add(static_cast<std::uint32_t>(to - from));
    }
    for (std::size_t part = from; part < to; ++part) add_part(part, kind);
    return bytes_;
  }

 private:
  const gr_gdal_shapes *shapes_ = nullptr;
  std::vector<unsigned char> bytes_;

  template <typename T>
  void add(T value) {
    const auto *from = reinterpret_cast<const unsigned char *>(&value);
    bytes_.insert(bytes_.end(), from, from + sizeof value);
  }

  void head(std::uint32_t type) {
    const std::uint16_t one = 1;
    unsigned char order;
    std::memcpy(&order, &one, 1);
    bytes_.push_back(order);
    add(shapes_->heights ? type + 1000 : type);
  }

  static std::uint32_t code(Kind kind) {
    switch (kind) {
      case Kind::multi_point: return wkbMultiPoint;
      case Kind::multi_line: return wkbMultiLineString;
      case Kind::multi_polygon: return wkbMultiPolygon;
      case Kind::point: return wkbPoint;
      case Kind::line: return wkbLineString;
      case Kind::polygon: return wkbPolygon;
      default: return wkbGeometryCollection;
    }
  }

  void add_position(std::size_t position) {
    add(shapes_->xy[2 * position]);
    add(shapes_->xy[2 * position + 1]);
    if (shapes_->heights) add(shapes_->heights[position]);
  }

  void add_ring(std::size_t ring) {
    const std::size_t from = shapes_->position_offsets[ring];
    const std::size_t to = shapes_->position_offsets[ring + 1];
    add(static_cast<std::uint32_t>(to - from));
    for (std::size_t position = from; position < to; ++position) add_position(position);
  }

  void add_part(std::size_t part, Kind kind) {
    const std::size_t from = shapes_->ring_offsets[part], to = shapes_->ring_offsets[part + 1];
    switch (kind) {
      case Kind::point:
      case Kind::multi_point:
        head(wkbPoint);
        return add_position(shapes_->position_offsets[from]);
      case Kind::line:
      case Kind::multi_line:
        head(wkbLineString);
        return add_ring(from);
      default:
        head(wkbPolygon);
        add(static_cast<std::uint32_t>(to - from));
        for (std::size_t ring = from; ring < to; ++ring) add_ring(ring);
    }
  }
};

/// Bytes that a text column of a Shapefile has at least and at most.
constexpr std::size_t narrowest_text = 1, widest_text = 254;

/// The tables of GeoPackage's extension of schemas, word by word from its standard.
const char *const schema_extension[] = {
    "CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT,"
    " extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,"
    " CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))",
    "CREATE TABLE IF NOT EXISTS gpkg_data_columns (table_name TEXT NOT NULL,"
    " column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT,"
    " constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),"
    " CONSTRAINT gdc_tn UNIQUE (table_name, name))",
    "CREATE TABLE IF NOT EXISTS gpkg_data_column_constraints (constraint_name TEXT NOT NULL,"
    " constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN,"
    " max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,"
    " CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))",
    "INSERT INTO gpkg_extensions VALUES ('gpkg_data_columns', NULL, 'gpkg_schema',"
    " 'http://www.geopackage.org/spec121/#extension_schema', 'read-write')",
    "INSERT INTO gpkg_extensions VALUES ('gpkg_data_column_constraints', NULL, 'gpkg_schema',"
    " 'http://www.geopackage.org/spec121/#extension_schema', 'read-write')",
};

OGRwkbGeometryType geometry_type(int kind, bool has_heights) {
  static const OGRwkbGeometryType types[] = {
      wkbNone,       wkbPoint,   wkbMultiPoint,   wkbLineString, wkbMultiLineString,
      wkbPolygon,    wkbMultiPolygon, wkbUnknown};
  const OGRwkbGeometryType type = types[kind];
  if (!has_heights || type == wkbNone || type == wkbUnknown) return type;
  return static_cast<OGRwkbGeometryType>(static_cast<unsigned int>(type) + 1000);
}

}  // namespace

struct gr_gdal_output {
  struct Part {
    std::string name;
    std::string bytes;
  };
  std::vector<Part> parts;

  void write(
      const gr_gdal_form *forms, const gr_gdal_rows *rows, std::size_t count, std::size_t &row) {
    Listener listener;
    const Settings settings{
        {"OGR_CURRENT_DATE", forms->day}, {"GDAL_DISABLE_READDIR_ON_OPEN", "NO"}};
    const Folder folder;
    {
      const File file{*forms, folder, listener};
      for (std::size_t i = 0; i < count; ++i) {
        OGRLayerH layer = file.add_layer(forms[i], rows[i], listener);
        add_rows(file.data, layer, forms[i], rows[i], row, listener);
      }
      const bool is_package = std::strcmp(forms->driver, "GPKG") == 0;
      bool is_first = true;
      for (std::size_t i = 0; is_package && i < count; ++i) {
        add_headings(file.data, forms[i], rows[i], is_first);
      }
    }
    row = 0;
    require(!listener.has_failed(), listener);
    collect(folder);
  }

 private:
  static void require(bool is_done, const Listener &listener) {
    if (!is_done) throw std::runtime_error{listener.failure("GDAL cannot write it")};
  }

  /// An open file; closed with this, which is when much of it is written.
  struct File {
    GDALDatasetH data;

    File(const gr_gdal_form &form, const Folder &folder, const Listener &listener) {
      GDALDriverH driver = gdal().GDALGetDriverByName(form.driver);
      if (!driver) throw std::runtime_error{std::string{"GDAL has no driver "} + form.driver};
      data = gdal().GDALCreate(
          driver, folder.path(form.name).c_str(), 0, 0, 0, GDT_Unknown,
          const_cast<char **>(form.file_options));
      require(data != nullptr, listener);
    }
    ~File() { gdal().GDALClose(data); }
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    OGRLayerH add_layer(
        const gr_gdal_form &form, const gr_gdal_rows &rows, const Listener &listener) const {
      OGRSpatialReferenceH system = system_of(rows.crs, listener);
      OGRLayerH layer = gdal().GDALDatasetCreateLayer(
          data, form.layer, system, geometry_type(form.kind, rows.shapes.heights != nullptr),
          const_cast<char **>(form.layer_options));
      if (system) gdal().OSRDestroySpatialReference(system);
      require(layer != nullptr, listener);
      for (std::size_t i = 0; i < rows.column_count; ++i) {
        add_column(layer, form, rows.columns[i], rows.row_count, listener);
      }
      return layer;
    }

    static OGRSpatialReferenceH system_of(const char *crs, const Listener &listener) {
      if (!crs) return nullptr;
      OGRSpatialReferenceH system = gdal().OSRNewSpatialReference(nullptr);
      if (gdal().OSRSetFromUserInput(system, crs) != OGRERR_NONE) {
        gdal().OSRDestroySpatialReference(system);
        throw std::runtime_error{listener.failure("the coordinate system is not known")};
      }
      gdal().OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER);
      return system;
    }

    static void add_column(
        OGRLayerH layer, const gr_gdal_form &form, const gr_gdal_column &column,
        std::size_t count, const Listener &listener) {
      const Library &ogr = gdal();
      OGRFieldType type = OFTString;
      if (column.type == gr_gdal_integer) type = OFTInteger64;
      if (column.type == gr_gdal_boolean) type = OFTInteger;
      if (column.type == gr_gdal_number) type = OFTReal;
      OGRFieldDefnH field = ogr.OGR_Fld_Create(column.name, type);
      if (column.type == gr_gdal_boolean) ogr.OGR_Fld_SetSubType(field, OFSTBoolean);
      if (column.type == gr_gdal_json) ogr.OGR_Fld_SetSubType(field, OFSTJSON);
      if (column.alias && std::strcmp(form.driver, "GPKG") != 0) {
        ogr.OGR_Fld_SetAlternativeName(field, column.alias);
      }
      // Only a Shapefile has widths; it would make each text 80 wide.
      if (type == OFTString && form.has_widths) {
        std::size_t widest = narrowest_text;
        for (std::size_t i = 0; i < count; ++i) {
          widest = std::max(widest, column.offsets[i + 1] - column.offsets[i]);
        }
        ogr.OGR_Fld_SetWidth(field, static_cast<int>(std::min(widest, widest_text)));
      }
      const OGRErr error = ogr.OGR_L_CreateField(layer, field, FALSE);
      ogr.OGR_Fld_Destroy(field);
      require(error == OGRERR_NONE, listener);
    }
  };

  static void add_rows(
      GDALDatasetH data, OGRLayerH layer, const gr_gdal_form &form, const gr_gdal_rows &rows,
      std::size_t &row, const Listener &listener) {
    const Library &ogr = gdal();
    const bool has_transactions =
        ogr.GDALDatasetTestCapability(data, ODsCTransactions) &&
        ogr.GDALDatasetStartTransaction(data, FALSE) == OGRERR_NONE;
    Wkb wkb;
    std::string text;
    for (std::size_t i = 0; i < rows.row_count; ++i) {
      row = i + 1;
      const std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, void (*)(OGRFeatureH)> feature{
          ogr.OGR_F_Create(ogr.OGR_L_GetLayerDefn(layer)), ogr.OGR_F_Destroy};
      for (std::size_t at = 0; at < rows.column_count; ++at) {
        set(feature.get(), static_cast<int>(at), rows.columns[at], i, text);
      }
      if (OGRGeometryH shape = shape_of(rows.shapes, i, form.kind, wkb)) {
        require(ogr.OGR_F_SetGeometryDirectly(feature.get(), shape) == OGRERR_NONE, listener);
      }
      require(ogr.OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE, listener);
      require(!listener.has_failed(), listener);
    }
    if (has_transactions) {
      require(ogr.GDALDatasetCommitTransaction(data) == OGRERR_NONE, listener);
    }
  }

  /// What people call the columns, as GeoPackage's extension of schemas has it: GDAL writes it only
  /// since 3.7.
  static void add_headings(
      GDALDatasetH data, const gr_gdal_form &form, const gr_gdal_rows &rows, bool &is_first) {
    const auto does = [&](const std::string &sql) {
      gdal().GDALDatasetExecuteSQL(data, sql.c_str(), nullptr, nullptr);
    };
    const std::string layer = quoted(form.layer);
    for (std::size_t at = 0; at < rows.column_count; ++at) {
      const gr_gdal_column &column = rows.columns[at];
      if (!column.alias) continue;
      if (is_first) {
        for (const char *sql : schema_extension) does(sql);
        is_first = false;
      }
      does("INSERT OR REPLACE INTO gpkg_data_columns (table_name, column_name, name, title)"
           " VALUES (" + layer + ", " + quoted(column.name) + ", " + quoted(column.name) + ", " +
           quoted(column.alias) + ")");
    }
  }

  static std::string quoted(const char *text) {
    std::string quoted = "'";
    for (; *text; ++text) quoted.append(*text == '\'' ? 2 : 1, *text);
    return quoted + "'";
  }

  static void set(
      OGRFeatureH feature, int field, const gr_gdal_column &column, std::size_t row,
      std::string &text) {
    const Library &ogr = gdal();
    if (column.present && !column.present[row]) return ogr.OGR_F_SetFieldNull(feature, field);
    switch (column.type) {
      case gr_gdal_integer:
      case gr_gdal_boolean:
        return ogr.OGR_F_SetFieldInteger64(feature, field, column.integers[row]);
      case gr_gdal_number: return ogr.OGR_F_SetFieldDouble(feature, field, column.numbers[row]);
      case gr_gdal_text:
      case gr_gdal_json:
        text.assign(
            column.bytes + column.offsets[row], column.offsets[row + 1] - column.offsets[row]);
        return ogr.OGR_F_SetFieldString(feature, field, text.c_str());
    }
  }

  static OGRGeometryH shape_of(
      const gr_gdal_shapes &shapes, std::size_t row, int layer_kind, Wkb &wkb) {
    if (!shapes.kinds || layer_kind == 0) return nullptr;
    auto kind = static_cast<Kind>(shapes.kinds[row]);
    if (kind == Kind::null || kind == Kind::collection) return nullptr;
    if (shapes.part_offsets[row] == shapes.part_offsets[row + 1]) return nullptr;
    if (layer_kind != static_cast<int>(Kind::collection)) kind = static_cast<Kind>(layer_kind);
    const auto &bytes = wkb.of(shapes, row, kind);
    OGRGeometryH made = nullptr;
    const OGRErr error = gdal().OGR_G_CreateFromWkb(
        bytes.data(), nullptr, &made, static_cast<int>(bytes.size()));
    if (error != OGRERR_NONE || !made) throw std::runtime_error{"a shape cannot be written"};
    return made;
  }

  void collect(const Folder &folder) {
    const Library &ogr = gdal();
    const std::unique_ptr<char *, void (*)(char **)> names{
        ogr.VSIReadDir(folder.path().c_str()), ogr.CSLDestroy};
    for (char **name = names.get(); name && *name; ++name) {
      if (**name == '.') continue;
      vsi_l_offset count = 0;
      const GByte *bytes =
          ogr.VSIGetMemFileBuffer(folder.path(*name).c_str(), &count, FALSE);
      if (!bytes) throw std::runtime_error{"what was written is gone"};
      parts.push_back({*name, {reinterpret_cast<const char *>(bytes), count}});
    }
    if (parts.empty()) throw std::runtime_error{"nothing was written"};
  }
};

gr_gdal_status gr_gdal_write(
    const gr_gdal_form *forms, const gr_gdal_rows *rows, std::size_t count,
    gr_gdal_output **output, gr_gdal_message *message) {
  *output = nullptr;
  std::size_t row = 0;
  return guarded(message, &row, [&] {
    auto written = std::make_unique<gr_gdal_output>();
    written->write(forms, rows, count, row);
    *output = written.release();
  });
}

size_t gr_gdal_output_count(const gr_gdal_output *output) { return output->parts.size(); }

void gr_gdal_get_part(const gr_gdal_output *output, size_t part, gr_gdal_part *found) {
  const gr_gdal_output::Part &written = output->parts[part];
  *found = {written.name.c_str(), written.bytes.data(), written.bytes.size()};
}

void gr_gdal_free_output(gr_gdal_output *output) { delete output; }

#else

gr_gdal_status gr_gdal_write(
    const gr_gdal_form *, const gr_gdal_rows *, size_t, gr_gdal_output **output,
    gr_gdal_message *) {
  *output = nullptr;
  return gr_gdal_not_built;
}
size_t gr_gdal_output_count(const gr_gdal_output *) { return 0; }
void gr_gdal_get_part(const gr_gdal_output *, size_t, gr_gdal_part *found) { *found = {}; }
void gr_gdal_free_output(gr_gdal_output *) {}

#endif

#include "CGDAL.h"
#include "library.hpp"

#ifdef GRIDREACH_GDAL

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "arrow.hpp"
#include "columns.hpp"
#include "kml.hpp"
#include "shapes.hpp"

using namespace gridreach;

namespace {

/// A file on the disk for libraries that open files by themselves; gone with this.
class PlainFile {
 public:
  explicit PlainFile(const gr_gdal_part &part) {
    const char *folder = std::getenv("TMPDIR");
    const std::string name = part.name;
    const std::string ending = name.substr(name.rfind('.'));
    path_ = std::string{folder && *folder ? folder : "/tmp"} + "/gridreach-XXXXXX" + ending;
    const int file = mkstemps(&path_[0], static_cast<int>(ending.size()));
    if (file < 0) throw std::runtime_error{"no temporary file can be made"};
    auto *from = static_cast<const char *>(part.bytes);
    std::size_t left = part.count;
    while (left > 0) {
      const ssize_t written = ::write(file, from, left);
      if (written <= 0) break;
      from += written;
      left -= static_cast<std::size_t>(written);
    }
    ::close(file);
    if (left > 0) {
      unlink(path_.c_str());
      throw std::runtime_error{"the temporary file cannot be written"};
    }
  }
  ~PlainFile() { unlink(path_.c_str()); }
  PlainFile(const PlainFile &) = delete;
  PlainFile &operator=(const PlainFile &) = delete;

  const std::string &path() const { return path_; }

 private:
  std::string path_;
};

/// Looks through XML for entities that it declares itself: a few lines of them fill any memory.
///
/// Bytes of nought are passed over, so that UTF-16 is looked through, too.
class EntityWatch {
 public:
  void look(const char *bytes, std::size_t count) {
    static const std::string mark = "<!ENTITY";
    for (std::size_t i = 0; i < count; ++i) {
      if (bytes[i] == 0) continue;
      found_ = bytes[i] == mark[found_] ? found_ + 1 : (bytes[i] == mark[0] ? 1 : 0);
      if (found_ == mark.size()) throw std::runtime_error{"it declares entities"};
    }
  }

 private:
  std::size_t found_ = 0;
};

/// Unpacks a file piece by piece and adds its bytes to `total`; whether they are more than `most`.
bool look_through(const std::string &path, std::size_t most, std::size_t &total) {
  const Library &vsi = gdal();
  VSILFILE *file = vsi.VSIFOpenL(path.c_str(), "rb");
  if (!file) return false;
  // GDAL closes no file by itself where something is thrown.
  const std::unique_ptr<VSILFILE, int (*)(VSILFILE *)> open{file, vsi.VSIFCloseL};
  std::vector<char> piece(1 << 18);
  EntityWatch entities;
  std::size_t count;
  do {
    count = vsi.VSIFReadL(piece.data(), 1, piece.size(), file);
    total += count;
    entities.look(piece.data(), count);
  } while (count == piece.size() && total <= most);
  return total > most;
}

/// Unpacks a ZIP piece by piece to see that it is as large as it says: GDAL's readers believe it.
void require_modest(const std::string &path, std::size_t most) {
  const Library &vsi = gdal();
  const std::string root = "/vsizip/" + path;
  const std::unique_ptr<char *, void (*)(char **)> names{
      vsi.VSIReadDirRecursive(root.c_str()), vsi.CSLDestroy};
  std::size_t total = 0;
  for (char **name = names.get(); name && *name; ++name) {
    if (**name == 0 || (*name)[std::strlen(*name) - 1] == '/') continue;
    if (look_through(root + "/" + *name, most, total)) {
      throw too_large{"it unpacks to more than it says"};
    }
  }
}

/// How files are read, whatever somebody's environment says.
Settings reading(const std::string &drawing_encoding) {
  return Settings{
      // Spreadsheets as they stand: what is a heading, and of which type a column is, is told by
      // the rules that hold for CSV.
      {"OGR_XLSX_HEADERS", "DISABLE"},
      {"OGR_XLSX_FIELD_TYPES", "STRING"},
      {"OGR_XLS_HEADERS", "DISABLE"},
      {"OGR_XLS_FIELD_TYPES", "STRING"},
      {"OGR_ODS_HEADERS", "DISABLE"},
      {"OGR_ODS_FIELD_TYPES", "STRING"},
      {"SHAPE_RESTORE_SHX", "NO"},
      {"DXF_ENCODING", drawing_encoding.empty() ? nullptr : drawing_encoding.c_str()},
      {"GDAL_DISABLE_READDIR_ON_OPEN", "NO"},
  };
}

}  // namespace

struct gr_gdal_source {
  Folder folder;
  std::optional<PlainFile> plain;
  GDALDatasetH data = nullptr;
  bool closed_lines_are_areas = false;
  bool is_database = false;
  std::string drawing_encoding;
  FieldNames names;
  std::string kml;
  /// Layers of a database that are no tables: a query stands behind each.
  std::set<std::string> queries;
  /// What a look at a layer failed of: GDAL reads some layers once, and tells once.
  std::map<std::size_t, std::string> failures;

  gr_gdal_source() = default;
  ~gr_gdal_source() {
    if (!data) return;
    const Listener listener;
    gdal().GDALClose(data);
  }
  gr_gdal_source(const gr_gdal_source &) = delete;
  gr_gdal_source &operator=(const gr_gdal_source &) = delete;

  void open(const gr_gdal_request &request) {
    Listener listener;
    closed_lines_are_areas = request.closed_lines_are_areas != 0;
    if (request.drawing_encoding) drawing_encoding = request.drawing_encoding;
    is_database = request.is_database != 0;
    if (is_database) enroll_databases();
    const Settings settings = reading(drawing_encoding);
    std::string path = request.is_address ? request.name : folder.path(request.name);
    for (std::size_t i = 0; i < request.part_count; ++i) {
      const gr_gdal_part &part = request.parts[i];
      if (request.needs_plain_file && std::strcmp(part.name, request.name) == 0) {
        path = plain.emplace(part).path();
      } else {
        folder.add(part);
      }
    }
    if (request.most_unpacked > 0) {
      std::size_t total = 0;
      if (!request.is_address) {
        require_modest(path, request.most_unpacked);
      } else if (look_through(path, request.most_unpacked, total)) {
        throw too_large{"it unpacks to too much"};
      }
      listener.forget();
    }
    if (request.is_kml) path = open_kml(request, path, listener);
    if (request.is_packed) path = "/vsizip/" + path;
    data = gdal().GDALOpenEx(
        path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, request.drivers,
        request.options, nullptr);
    if (!data) throw std::runtime_error{listener.failure("GDAL does not know the file")};
    if (!is_database) find_queries(listener);
  }

  /// Asks a database, and no other file, which of its layers are views or virtual tables.
  void find_queries(Listener &listener) {
    const Library &ogr = gdal();
    OGRLayerH found = ogr.GDALDatasetExecuteSQL(
        data,
        "SELECT name FROM sqlite_master WHERE type = 'view' OR sql LIKE 'CREATE VIRTUAL%'",
        nullptr, nullptr);
    while (found) {
      OGRFeatureH feature = ogr.OGR_L_GetNextFeature(found);
      if (!feature) break;
      queries.insert(lowered(ogr.OGR_F_GetFieldAsString(feature, 0)));
      ogr.OGR_F_Destroy(feature);
    }
    if (found) ogr.GDALDatasetReleaseResultSet(data, found);
    listener.forget();
  }

  /// A query may go on for ever, or fill any memory, and nothing could stop it.
  void require_table(OGRLayerH layer) const {
    if (!queries.empty() && queries.count(lowered(gdal().OGR_L_GetName(layer))) > 0) {
      throw std::runtime_error{"it is a view"};
    }
  }

  /// As SQLite compares names.
  static std::string lowered(std::string name) {
    for (char &letter : name) {
      if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + ('a' - 'A'));
    }
    return name;
  }

  /// Puts a text with other names of fields beside the file, where some need others.
  std::string open_kml(
      const gr_gdal_request &request, const std::string &path, Listener &listener) {
    const gr_gdal_part &part = request.parts[0];
    const auto *bytes = static_cast<const char *>(part.bytes);
    const bool is_packed = part.count > 2 && bytes[0] == 'P' && bytes[1] == 'K';
    kml = names.replaced(is_packed ? kml_in(path) : std::string{bytes, part.count});
    listener.forget();
    if (names.is_empty()) return path;
    const std::string name = "renamed/" + std::string{part.name}.append(is_packed ? ".kml" : "");
    folder.add({name.c_str(), kml.data(), kml.size()});
    return folder.path(name);
  }

  OGRLayerH layer(std::size_t index) const {
    OGRLayerH found = gdal().GDALDatasetGetLayer(data, static_cast<int>(index));
    if (!found) throw std::runtime_error{"a layer cannot be read"};
    return found;
  }
};

struct gr_gdal_table {
  std::vector<Column> columns;
  std::optional<Shapes> shapes;
  std::vector<std::int64_t> numbers;
  std::size_t rows = 0;
  std::string crs;
  std::string encoding;
  bool is_text_raw = false;
  std::size_t warnings = 0;
  std::string first_warning;
  std::string skipped;
  std::size_t skipped_count = 0;
  std::vector<gr_gdal_column> views;
  /// The row that is being read, counted from 1; 0 where that is not known.
  std::size_t current = 0;

  void read(const gr_gdal_source &source, std::size_t index, const gr_gdal_limits &limits) {
    const Library &ogr = gdal();
    const auto failure = source.failures.find(index);
    if (failure != source.failures.end()) throw std::runtime_error{failure->second};
    Listener listener;
    const Settings settings = reading(source.drawing_encoding);
    OGRLayerH layer = source.layer(index);
    source.require_table(layer);
    OGRFeatureDefnH definition = ogr.OGR_L_GetLayerDefn(layer);
    columns = columns_of(definition, skipped, skipped_count);
    for (Column &column : columns) column.name = source.names.original(column.name);
    if (ogr.OGR_FD_GetGeomFieldCount(definition) > 0) {
      shapes.emplace(limits.positions, source.closed_lines_are_areas);
    }
    is_text_raw = !ogr.OGR_L_TestCapability(layer, OLCStringsAsUTF8);
    crs = crs_of(ogr.OGR_L_GetSpatialRef(layer));
    if (is_text_raw) encoding = encoding_of(layer);
    const auto check = [&](std::size_t waiting) {
      if (listener.has_failed()) throw std::runtime_error{listener.failure("")};
      const std::size_t all = rows + waiting;
      if (all > limits.rows) throw too_large{"rows"};
      if (all * columns.size() > limits.values) throw too_large{"values"};
      std::size_t bytes = 0;
      for (const Column &column : columns) bytes += column.bytes.size();
      if (bytes > limits.text_bytes) throw too_large{"text"};
    };
    check(0);
    // Whatever comes of it is looked at: a stream that cannot be had is none.
    const bool is_streamed =
        !source.is_database && skipped_count == 0 && ogr.OGR_L_TestCapability(layer, OLCFastGetArrowStream) &&
        read_arrow(layer, columns, shapes ? &*shapes : nullptr, rows, [&] { check(0); });
    if (!is_streamed) {
      listener.forget();
      read_features(layer, source.is_database, check);
    }
    warnings = listener.warnings;
    first_warning = listener.first_warning;
    for (const Column &column : columns) views.push_back(column.view());
  }

 private:
  using Owned = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, void (*)(OGRFeatureH)>;

  /// A server gives rows in any order, another one each time: they are brought into that of their
  /// numbers.
  template <typename Check>
  void read_features(OGRLayerH layer, bool sorts, const Check &check) {
    const Library &ogr = gdal();
    std::vector<std::pair<GIntBig, Owned>> waiting;
    ogr.OGR_L_ResetReading(layer);
    while (true) {
      current = rows + waiting.size() + 1;
      Owned feature{ogr.OGR_L_GetNextFeature(layer), ogr.OGR_F_Destroy};
      check(waiting.size());
      if (!feature) break;
      if (sorts) {
        const GIntBig number = ogr.OGR_F_GetFID(feature.get());
        waiting.emplace_back(number, std::move(feature));
      } else {
        add(feature.get());
      }
    }
    // Numbers of a layer are all different.
    std::sort(waiting.begin(), waiting.end(), [](const auto &left, const auto &right) {
      return left.first < right.first;
    });
    for (auto &[number, feature] : waiting) {
      current = rows + 1;
      add(feature.get());
      feature.reset();
      check(0);
    }
    current = 0;
  }

  void add(OGRFeatureH feature) {
    const Library &ogr = gdal();
    for (Column &column : columns) column.add(feature);
    if (shapes) shapes->add(ogr.OGR_F_GetGeometryRef(feature));
    numbers.push_back(ogr.OGR_F_GetFID(feature));
    ++rows;
  }

  /// What a Shapefile says of its text: in a file beside it, else by a number in its head.
  static std::string encoding_of(OGRLayerH layer) {
    for (const char *item : {"CPG_VALUE", "ENCODING_FROM_LDID"}) {
      const char *found = gdal().GDALGetMetadataItem(layer, item, "SHAPEFILE");
      if (found && *found) return found;
    }
    return "";
  }

  /// A code where it has one, else WKT; "" where the file only says that it says nothing.
  static std::string crs_of(OGRSpatialReferenceH system) {
    if (!system) return "";
    const Library &ogr = gdal();
    const char *name = ogr.OSRGetName(system);
    if (name && std::strncmp(name, "Undefined ", 10) == 0) return "";
    const char *authority = ogr.OSRGetAuthorityName(system, nullptr);
    const char *code = ogr.OSRGetAuthorityCode(system, nullptr);
    if (authority && code) return std::string{authority} + ":" + code;
    char *wkt = nullptr;
    const OGRErr error = ogr.OSRExportToWktEx(system, &wkt, nullptr);
    const std::string text = error == OGRERR_NONE && wkt ? wkt : "";
    ogr.VSIFree(wkt);
    return text;
  }
};

gr_gdal_status gr_gdal_open(
    const gr_gdal_request *request, gr_gdal_source **source, gr_gdal_message *message) {
  *source = nullptr;
  return guarded(message, nullptr, [&] {
    auto opened = std::make_unique<gr_gdal_source>();
    opened->open(*request);
    *source = opened.release();
  });
}

size_t gr_gdal_layer_count(const gr_gdal_source *source) {
  const int count = gdal().GDALDatasetGetLayerCount(source->data);
  return count > 0 ? static_cast<std::size_t>(count) : 0;
}

const char *gr_gdal_layer_name(const gr_gdal_source *source, size_t layer) {
  OGRLayerH found = gdal().GDALDatasetGetLayer(source->data, static_cast<int>(layer));
  return found ? gdal().OGR_L_GetName(found) : "";
}

int gr_gdal_layer_has_rows(gr_gdal_source *source, size_t layer) {
  gr_gdal_message message{};
  bool has_rows = false;
  const gr_gdal_status status = guarded(&message, nullptr, [&] {
    const Library &ogr = gdal();
    const Listener listener;
    const Settings settings = reading(source->drawing_encoding);
    OGRLayerH found = source->layer(layer);
    source->require_table(found);
    ogr.OGR_L_ResetReading(found);
    // GDAL 3.6 reads rows of a table whose columns it could not make out, and from nowhere.
    ogr.OGR_L_GetLayerDefn(found);
    if (!listener.has_failed()) {
      if (OGRFeatureH feature = ogr.OGR_L_GetNextFeature(found)) {
        has_rows = true;
        ogr.OGR_F_Destroy(feature);
      }
      ogr.OGR_L_ResetReading(found);
    }
    if (listener.has_failed()) {
      source->failures[layer] = listener.failure("");
      has_rows = true;
    }
  });
  // What cannot be read is not passed over: reading it tells why.
  return status != gr_gdal_done || has_rows;
}

void gr_gdal_close(gr_gdal_source *source) { delete source; }

gr_gdal_status gr_gdal_read(
    gr_gdal_source *source, size_t layer, gr_gdal_limits limits, gr_gdal_table **table,
    gr_gdal_message *message) {
  *table = nullptr;
  auto read = std::make_unique<gr_gdal_table>();
  std::size_t row = 0;
  return guarded(message, &row, [&] {
    try {
      read->read(*source, layer, limits);
    } catch (...) {
      row = read->current;
      throw;
    }
    *table = read.release();
  });
}

void gr_gdal_get_rows(const gr_gdal_table *table, gr_gdal_rows *rows, gr_gdal_notes *notes) {
  *rows = {};
  rows->row_count = table->rows;
  rows->columns = table->views.data();
  rows->column_count = table->views.size();
  if (table->shapes) {
    const Shapes &shapes = *table->shapes;
    rows->shapes.kinds = shapes.kinds.data();
    rows->shapes.part_offsets = shapes.part_offsets.data();
    rows->shapes.ring_offsets = shapes.ring_offsets.data();
    rows->shapes.position_offsets = shapes.position_offsets.data();
    rows->shapes.xy = shapes.xy.data();
    rows->shapes.heights = shapes.heights.empty() ? nullptr : shapes.heights.data();
  }
  rows->numbers = table->numbers.empty() ? nullptr : table->numbers.data();
  rows->crs = table->crs.empty() ? nullptr : table->crs.c_str();
  notes->is_text_raw = table->is_text_raw;
  notes->encoding = table->encoding.empty() ? nullptr : table->encoding.c_str();
  notes->warnings = table->warnings;
  notes->first_warning = table->first_warning.c_str();
  notes->skipped = table->skipped.data();
  notes->skipped_count = table->skipped_count;
}

void gr_gdal_free(gr_gdal_table *table) { delete table; }

int gr_gdal_is_built(void) { return 1; }

#else

int gr_gdal_is_built(void) { return 0; }

gr_gdal_status gr_gdal_open(const gr_gdal_request *, gr_gdal_source **source, gr_gdal_message *) {
  *source = nullptr;
  return gr_gdal_not_built;
}
size_t gr_gdal_layer_count(const gr_gdal_source *) { return 0; }
const char *gr_gdal_layer_name(const gr_gdal_source *, size_t) { return ""; }
int gr_gdal_layer_has_rows(gr_gdal_source *, size_t) { return 0; }
void gr_gdal_close(gr_gdal_source *) {}
gr_gdal_status gr_gdal_read(
    gr_gdal_source *, size_t, gr_gdal_limits, gr_gdal_table **table, gr_gdal_message *) {
  *table = nullptr;
  return gr_gdal_not_built;
}
void gr_gdal_get_rows(const gr_gdal_table *, gr_gdal_rows *rows, gr_gdal_notes *notes) {
  *rows = {};
  *notes = {};
}
void gr_gdal_free(gr_gdal_table *) {}

#endif

#pragma once
// Files that GDAL reads and writes, as columns: GDAL behind a door through which no exception goes.
//
// Without the trait GDAL the door is there and says that it leads nowhere. With it the library is
// opened when it is first asked for, so that a program that needs none of it starts as fast.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How a call ended.
typedef enum {
  gr_gdal_done = 0,
  /// Built without GDAL.
  gr_gdal_not_built = 1,
  /// The library is not on this machine, or another than it was built for.
  gr_gdal_not_here = 2,
  /// The file is broken, or none of its format; the message says how.
  gr_gdal_broken = 3,
  /// More than `gr_gdal_limits` allow, or than there is memory for.
  gr_gdal_too_large = 4,
} gr_gdal_status;

/// What went wrong, in GDAL's words, and in which row, counted from 1; 0 where in none.
typedef struct {
  char words[400];
  size_t row;
} gr_gdal_message;

/// A file in memory. Of a set such as a Shapefile each file is a part.
typedef struct {
  /// Its path inside the set, with the ending that GDAL knows the format by.
  const char *name;
  const void *bytes;
  size_t count;
} gr_gdal_part;

/// What a layer may hold at most.
typedef struct {
  size_t rows;
  size_t positions;
  size_t text_bytes;
  /// Values: rows × columns.
  size_t values;
} gr_gdal_limits;

typedef enum {
  gr_gdal_integer = 0,
  gr_gdal_number = 1,
  gr_gdal_boolean = 2,
  gr_gdal_text = 3,
  /// Text that is JSON.
  gr_gdal_json = 4,
} gr_gdal_type;

/// A column of values. Which pointers are set depends on the type.
typedef struct {
  const char *name;
  /// What people call it; written where the format has a place for it, NULL for nothing.
  const char *alias;
  gr_gdal_type type;
  /// Integers and booleans.
  const int64_t *integers;
  const double *numbers;
  /// Text and JSON: row `i` is `bytes[offsets[i] ..< offsets[i + 1]]`.
  const char *bytes;
  const size_t *offsets;
  /// One a row; NULL where all are present.
  const uint8_t *present;
} gr_gdal_column;

/// Shapes, in the layout of `GeometryColumn`: row → parts → rings → positions.
typedef struct {
  /// 0 null, 1 point, 2 multipoint, 3 line, 4 lines, 5 polygon, 6 polygons, 7 collection.
  const uint8_t *kinds;
  const size_t *part_offsets;
  const size_t *ring_offsets;
  const size_t *position_offsets;
  /// x and y in turn.
  const double *xy;
  /// One a position, NaN where it has none; NULL where none has.
  const double *heights;
} gr_gdal_shapes;

/// A layer's rows. Borrowed from what made it.
typedef struct {
  size_t row_count;
  const gr_gdal_column *columns;
  size_t column_count;
  /// `kinds` is NULL where the layer has no shapes.
  gr_gdal_shapes shapes;
  /// GDAL's own number of each row; NULL when writing.
  const int64_t *numbers;
  /// `EPSG:4526` or WKT; NULL where nothing is declared.
  const char *crs;
} gr_gdal_rows;

/// 1 where the program was built with GDAL.
int gr_gdal_is_built(void);

/// An open file.
typedef struct gr_gdal_source gr_gdal_source;

typedef struct {
  /// Names of GDAL's drivers to try, the last behind it NULL.
  const char *const *drivers;
  /// `NAME=VALUE` for opening, the last behind it NULL.
  const char *const *options;
  /// The part to open, or a folder of parts.
  const char *name;
  const gr_gdal_part *parts;
  size_t part_count;
  /// Whether the part is a ZIP and what is in it is meant.
  int is_packed;
  /// Bytes that a ZIP, or a packed file at an address, may unpack to, whatever it says of itself; 0
  /// where it is not looked at.
  size_t most_unpacked;
  /// Whether the part is KML or KMZ.
  int is_kml;
  /// Whether `name` is an address of GDAL's own, as /vsizip/…, and there are no parts.
  int is_address;
  /// Whether that address is one of a database, whose driver is not registered before.
  int is_database;
  /// Whether GDAL needs a plain file, since the format's library opens it by itself.
  int needs_plain_file;
  /// Whether a closed line of a drawing is an area.
  int closed_lines_are_areas;
  /// What the text of a drawing is in; NULL where the drawing says it.
  const char *drawing_encoding;
} gr_gdal_request;

/// Opens a file; its parts must outlive what is opened.
gr_gdal_status gr_gdal_open(
    const gr_gdal_request *request, gr_gdal_source **source, gr_gdal_message *message);

size_t gr_gdal_layer_count(const gr_gdal_source *source);
const char *gr_gdal_layer_name(const gr_gdal_source *source, size_t layer);
/// Whether a layer has a row at all, as a look at the first tells.
int gr_gdal_layer_has_rows(gr_gdal_source *source, size_t layer);
void gr_gdal_close(gr_gdal_source *source);

/// A layer that was read.
typedef struct gr_gdal_table gr_gdal_table;

/// What was noticed on the way.
typedef struct {
  /// Whether text comes as it stands in the file, in an encoding that nobody has looked at.
  int is_text_raw;
  /// The encoding that the file names, by whatever name; NULL for none.
  const char *encoding;
  /// GDAL's warnings, and the first of them.
  size_t warnings;
  const char *first_warning;
  /// Columns of bytes, which are left out; their names, each with a zero behind it.
  const char *skipped;
  size_t skipped_count;
} gr_gdal_notes;

gr_gdal_status gr_gdal_read(
    gr_gdal_source *source, size_t layer, gr_gdal_limits limits, gr_gdal_table **table,
    gr_gdal_message *message);
void gr_gdal_get_rows(const gr_gdal_table *table, gr_gdal_rows *rows, gr_gdal_notes *notes);
void gr_gdal_free(gr_gdal_table *table);

/// Files that were written, in memory.
typedef struct gr_gdal_output gr_gdal_output;

typedef struct {
  const char *driver;
  /// The name of the file with its ending; others of its set are called after it.
  const char *name;
  const char *layer;
  /// Whether columns of text have a width, as in a Shapefile.
  int has_widths;
  /// As `kinds`, for all rows; 0 for none, 7 for any.
  int kind;
  const char *const *file_options;
  const char *const *layer_options;
  /// What the file says of its day: `2000-01-01T00:00:00.000Z`.
  const char *day;
} gr_gdal_form;

/// Writes layers to one file, or one to a set of files; all forms name the same driver and file.
gr_gdal_status gr_gdal_write(
    const gr_gdal_form *forms, const gr_gdal_rows *rows, size_t count, gr_gdal_output **output,
    gr_gdal_message *message);
size_t gr_gdal_output_count(const gr_gdal_output *output);
void gr_gdal_get_part(const gr_gdal_output *output, size_t part, gr_gdal_part *found);
void gr_gdal_free_output(gr_gdal_output *output);

#ifdef __cplusplus
}
#endif

#pragma once
// OSM files as columns: libosmium behind a door through which no exception goes.
//
// Without the trait OSM the door is there and says that it leads nowhere.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What one file holds.
typedef struct gr_osm gr_osm;

/// How reading ended.
typedef enum {
  gr_osm_done = 0,
  /// Built without libosmium.
  gr_osm_not_built = 1,
  /// The file is broken, or no OSM file; the message says how.
  gr_osm_broken = 2,
  /// More than `gr_osm_limits` allow, or than there is memory for.
  gr_osm_too_large = 3,
} gr_osm_status;

/// What a file may hold at most.
typedef struct {
  size_t nodes;
  /// Vertices of ways and members of relations, each.
  size_t references;
  /// Bytes of the values of tags.
  size_t value_bytes;
} gr_osm_limits;

/// Objects of one type: identifiers, and for each a range of tags.
typedef struct {
  const int64_t *ids;
  /// Types may stand mixed in a file, so that each range has a start and an end.
  const size_t *tag_starts;
  const size_t *tag_ends;
  size_t count;
} gr_osm_objects;

/// Borrowed from a `gr_osm`. Offsets have one entry more than what they are of.
typedef struct {
  /// All nodes with a place, ascending by identifier; in 1e-7 degrees.
  const int64_t *node_ids;
  const int32_t *node_lon;
  const int32_t *node_lat;
  size_t node_count;

  /// Nodes with tags that were asked for, as they stand in the file.
  gr_osm_objects tagged_nodes;
  /// Row of each in the columns of nodes, -1 where it has no place.
  const int32_t *tagged_node_rows;

  /// All ways, as they stand in the file.
  gr_osm_objects ways;
  const size_t *vertex_offsets;
  /// Rows of nodes; what is not in the file is left out.
  const int32_t *vertices;
  /// How many vertices each way lacks.
  const uint32_t *missing_vertices;

  /// Relations of type multipolygon with tags that were asked for.
  gr_osm_objects relations;
  const size_t *member_offsets;
  /// Rows of ways that are in the file.
  const int32_t *members;
  /// How many members that are ways each lacks.
  const uint32_t *missing_members;
  /// Rings of each; none where they do not close.
  const size_t *ring_offsets;
  /// Whether a ring begins a polygon; else it is a hole in the last that does.
  const uint8_t *ring_is_outer;
  const size_t *ring_vertex_offsets;
  /// Rows of nodes, the first again at the end.
  const int32_t *ring_vertices;

  /// Tags of all objects: which of the keys asked for, and the value, with a zero behind it.
  const uint16_t *tag_keys;
  const size_t *tag_values;
  size_t tag_count;
  const char *values;
  size_t value_bytes;

  /// Vertices that ways name and the file does not have.
  size_t missing_vertex_count;
} gr_osm_columns;

/// 1 where the program was built with libosmium.
int gr_osm_is_built(void);

/// Its version, as "2.19.0"; "" where it is not built.
const char *gr_osm_version(void);

/// Reads a whole file that is in memory.
///
/// `format` is "pbf" or "osm", the latter with ".gz" or ".bz2". Only tags with one of `keys` are
/// kept. `message` is filled where the file is broken. Threads that this starts have ended when it
/// returns; the columns do not depend on them.
gr_osm_status gr_osm_read(
    const void *bytes, size_t count, const char *format, const char *const *keys,
    size_t key_count, gr_osm_limits limits, gr_osm **file, char *message, size_t message_size);

void gr_osm_get_columns(const gr_osm *file, gr_osm_columns *columns);

void gr_osm_free(gr_osm *file);

#ifdef __cplusplus
}
#endif

#include "COsmium.h"

#ifdef GRIDREACH_OSM

// Asserts of libosmium speak of what a broken file can do as well as of its own slips: they would
// end the program where its exceptions end the reading.
#ifndef NDEBUG
#define NDEBUG
#endif

#include <osmium/area/assembler.hpp>
#include <osmium/builder/osm_object_builder.hpp>
#include <osmium/io/compression.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/osm.hpp>
#include <osmium/thread/pool.hpp>
#include <osmium/version.hpp>

#include <bzlib.h>
#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <numeric>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

struct too_large : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// --- Packed XML. libosmium's own readers from memory stop at the end of the first stream, and
// unpack whatever they are told to.

constexpr std::size_t piece_size = 1 << 18;
/// OSM's XML shrinks to a tenth or a thirtieth; what shrinks more is made to fill the memory.
constexpr std::size_t largest_ratio = 200;

class Unpacker : public osmium::io::Decompressor {
  std::size_t packed_;
  std::size_t unpacked_ = 0;

 protected:
  bool is_done_ = false;

  explicit Unpacker(std::size_t packed) : packed_(packed) {}

  /// Unpacks the next bytes to `to`, at most `room`; sets `is_done_` behind the last.
  virtual std::size_t unpack(char *to, std::size_t room) = 0;

 public:
  std::string read() final {
    std::string piece;
    // An empty piece would be the end.
    while (piece.empty() && !is_done_) {
      piece.resize(piece_size);
      piece.resize(unpack(&piece[0], piece_size));
    }
    unpacked_ += piece.size();
    if (unpacked_ > piece_size * 256 && unpacked_ / largest_ratio > packed_) {
      throw too_large{"the packed file grows without end"};
    }
    return piece;
  }

  void close() override {}
};

class Gunzip final : public Unpacker {
  z_stream stream_{};

 public:
  Gunzip(const char *bytes, std::size_t count) : Unpacker(count) {
    stream_.next_in = reinterpret_cast<unsigned char *>(const_cast<char *>(bytes));
    stream_.avail_in = static_cast<unsigned int>(count);
    if (inflateInit2(&stream_, MAX_WBITS | 32) != Z_OK) throw std::bad_alloc{};
  }

  ~Gunzip() noexcept override { inflateEnd(&stream_); }

  std::size_t unpack(char *to, std::size_t room) override {
    stream_.next_out = reinterpret_cast<unsigned char *>(to);
    stream_.avail_out = static_cast<unsigned int>(room);
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
      if (stream_.avail_in == 0) {
        is_done_ = true;
      } else if (inflateReset(&stream_) != Z_OK) {
        throw std::runtime_error{"gzip: the next stream cannot be read"};
      }
    } else if (result == Z_BUF_ERROR) {
      throw std::runtime_error{"gzip: the file ends too early"};
    } else if (result != Z_OK) {
      throw std::runtime_error{std::string{"gzip: "} + (stream_.msg ? stream_.msg : "broken")};
    }
    return room - stream_.avail_out;
  }
};

class Bunzip2 final : public Unpacker {
  bz_stream stream_{};

 public:
  Bunzip2(const char *bytes, std::size_t count) : Unpacker(count) {
    stream_.next_in = const_cast<char *>(bytes);
    stream_.avail_in = static_cast<unsigned int>(count);
    if (BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) throw std::bad_alloc{};
  }

  ~Bunzip2() noexcept override { BZ2_bzDecompressEnd(&stream_); }

  std::size_t unpack(char *to, std::size_t room) override {
    stream_.next_out = to;
    stream_.avail_out = static_cast<unsigned int>(room);
    const int result = BZ2_bzDecompress(&stream_);
    const std::size_t count = room - stream_.avail_out;
    if (result == BZ_STREAM_END) {
      if (stream_.avail_in == 0) {
        is_done_ = true;
        return count;
      }
      bz_stream next{};
      next.next_in = stream_.next_in;
      next.avail_in = stream_.avail_in;
      BZ2_bzDecompressEnd(&stream_);
      stream_ = next;
      if (BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) throw std::bad_alloc{};
    } else if (result != BZ_OK) {
      throw std::runtime_error{"bzip2: the file is broken"};
    } else if (count == 0 && stream_.avail_in == 0) {
      throw std::runtime_error{"bzip2: the file ends too early"};
    }
    return count;
  }
};

template <typename T>
bool register_unpacker(osmium::io::file_compression kind) {
  return osmium::io::CompressionFactory::instance().register_compression(
      kind,
      [](int, osmium::io::fsync) -> osmium::io::Compressor * {
        throw std::logic_error{"nothing is written"};
      },
      [](int) -> osmium::io::Decompressor * {
        throw std::logic_error{"files are read from memory"};
      },
      [](const char *bytes, std::size_t count) -> osmium::io::Decompressor * {
        return new T{bytes, count};
      });
}

void register_unpackers() {
  static const bool is_done = register_unpacker<Gunzip>(osmium::io::file_compression::gzip) &&
                              register_unpacker<Bunzip2>(osmium::io::file_compression::bzip2);
  (void)is_done;
}

/// A zlib blob of PBF that shrinks more than this is made to fill the memory.
constexpr std::size_t largest_blob_ratio = 100;
constexpr std::size_t harmless_blob = 1 << 20;

/// Looks at how large the blobs of a PBF say they are, before any is unpacked.
void require_modest_blobs(const char *bytes, std::size_t count) {
  std::size_t at = 0;
  while (at < count) {
    if (count - at < 4) throw std::runtime_error{"the file ends too early"};
    std::uint32_t header_size = 0;
    for (int i = 0; i < 4; ++i) {
      header_size = header_size << 8 | static_cast<unsigned char>(bytes[at + i]);
    }
    at += 4;
    // What is amiss here is told by the reader.
    if (header_size > count - at) return;
    protozero::pbf_reader header{bytes + at, header_size};
    at += header_size;
    std::int64_t blob_size = -1;
    while (header.next()) {
      if (header.tag_and_type() ==
          protozero::tag_and_type(3, protozero::pbf_wire_type::varint)) {
        blob_size = header.get_int32();
      } else {
        header.skip();
      }
    }
    if (blob_size < 0 || static_cast<std::size_t>(blob_size) > count - at) return;
    const auto packed = static_cast<std::size_t>(blob_size);
    protozero::pbf_reader blob{bytes + at, packed};
    at += packed;
    while (blob.next()) {
      if (blob.tag_and_type() == protozero::tag_and_type(2, protozero::pbf_wire_type::varint)) {
        const std::int64_t size = blob.get_int32();
        if (size > 0 && static_cast<std::size_t>(size) > harmless_blob &&
            static_cast<std::size_t>(size) / largest_blob_ratio > packed) {
          throw too_large{"a block of the file grows without end"};
        }
      } else {
        blob.skip();
      }
    }
  }
}

}  // namespace

// --- Columns.

struct gr_osm {
  struct Objects {
    std::vector<int64_t> ids;
    std::vector<std::size_t> tag_starts;
    std::vector<std::size_t> tag_ends;

    gr_osm_objects columns() const {
      return {ids.data(), tag_starts.data(), tag_ends.data(), ids.size()};
    }
  };

  std::vector<int64_t> node_ids;
  std::vector<int32_t> node_lon, node_lat;
  Objects tagged_nodes;
  std::vector<int32_t> tagged_node_rows;

  Objects ways;
  std::vector<std::size_t> vertex_offsets{0};
  std::vector<int64_t> references;
  std::vector<int32_t> vertices;
  std::vector<uint32_t> missing_vertices;
  std::size_t missing_vertex_count = 0;

  Objects relations;
  std::vector<std::size_t> member_offsets{0};
  std::vector<int64_t> member_references;
  std::vector<uint8_t> member_roles;
  std::vector<int32_t> members;
  std::vector<uint32_t> missing_members;
  std::vector<std::size_t> ring_offsets{0};
  std::vector<uint8_t> ring_is_outer;
  std::vector<std::size_t> ring_vertex_offsets{0};
  std::vector<int32_t> ring_vertices;

  std::vector<uint16_t> tag_keys;
  std::vector<std::size_t> tag_values;
  std::string values;

  gr_osm(const char *const *keys, std::size_t key_count, gr_osm_limits limits) : limits_(limits) {
    for (std::size_t key = 0; key < key_count; ++key) {
      keys_.emplace(keys[key], static_cast<uint16_t>(key));
    }
  }

  void read(const char *bytes, std::size_t count, const std::string &format) {
    register_unpackers();
    if (format == "pbf") require_modest_blobs(bytes, count);
    // Threads of its own: the shared ones would live until the program ends.
    osmium::thread::Pool pool{2, 8};
    osmium::io::Reader reader{
        osmium::io::File{bytes, count, format}, pool, osmium::io::read_meta::no,
        osmium::osm_entity_bits::nwr};
    while (const osmium::memory::Buffer buffer = reader.read()) {
      for (const auto &object : buffer.select<osmium::OSMObject>()) add(object);
    }
    reader.close();
    sort_nodes();
    place_tagged_nodes();
    place_vertices();
    place_members();
    assemble_rings();
  }

  gr_osm_columns columns() const {
    gr_osm_columns all{};
    all.node_ids = node_ids.data();
    all.node_lon = node_lon.data();
    all.node_lat = node_lat.data();
    all.node_count = node_ids.size();
    all.tagged_nodes = tagged_nodes.columns();
    all.tagged_node_rows = tagged_node_rows.data();
    all.ways = ways.columns();
    all.vertex_offsets = vertex_offsets.data();
    all.vertices = vertices.data();
    all.missing_vertices = missing_vertices.data();
    all.relations = relations.columns();
    all.member_offsets = member_offsets.data();
    all.members = members.data();
    all.missing_members = missing_members.data();
    all.ring_offsets = ring_offsets.data();
    all.ring_is_outer = ring_is_outer.data();
    all.ring_vertex_offsets = ring_vertex_offsets.data();
    all.ring_vertices = ring_vertices.data();
    all.tag_keys = tag_keys.data();
    all.tag_values = tag_values.data();
    all.tag_count = tag_keys.size();
    all.values = values.data();
    all.value_bytes = values.size();
    all.missing_vertex_count = missing_vertex_count;
    return all;
  }

 private:
  std::unordered_map<std::string_view, uint16_t> keys_;
  gr_osm_limits limits_;

  // Reading.

  void add(const osmium::OSMObject &object) {
    if (!object.visible()) return;
    switch (object.type()) {
      case osmium::item_type::node: return add(static_cast<const osmium::Node &>(object));
      case osmium::item_type::way: return add(static_cast<const osmium::Way &>(object));
      case osmium::item_type::relation:
        return add(static_cast<const osmium::Relation &>(object));
      default: return;
    }
  }

  void add(const osmium::Node &node) {
    const osmium::Location place = node.location();
    if (place.valid()) {
      if (node_ids.size() >= limits_.nodes) throw too_large{"nodes"};
      node_ids.push_back(node.id());
      node_lon.push_back(place.x());
      node_lat.push_back(place.y());
    }
    if (node.tags().empty()) return;
    const std::size_t start = tag_keys.size();
    if (add_tags(node.tags())) end(tagged_nodes, node, start);
  }

  void add(const osmium::Way &way) {
    if (references.size() + way.nodes().size() > limits_.references) throw too_large{"ways"};
    for (const auto &reference : way.nodes()) references.push_back(reference.ref());
    vertex_offsets.push_back(references.size());
    const std::size_t start = tag_keys.size();
    add_tags(way.tags());
    end(ways, way, start);
  }

  void add(const osmium::Relation &relation) {
    const char *type = relation.tags()["type"];
    if (!type || std::strcmp(type, "multipolygon") != 0) return;
    const std::size_t start = tag_keys.size();
    if (!add_tags(relation.tags())) return;
    for (const auto &member : relation.members()) {
      if (member.type() != osmium::item_type::way) continue;
      if (member_references.size() >= limits_.references) throw too_large{"relations"};
      member_references.push_back(member.ref());
      member_roles.push_back(std::strcmp(member.role(), "inner") == 0 ? 1 : 0);
    }
    member_offsets.push_back(member_references.size());
    end(relations, relation, start);
  }

  /// Whether there was any that is wanted.
  bool add_tags(const osmium::TagList &tags) {
    const std::size_t before = tag_keys.size();
    for (const auto &tag : tags) {
      const auto found = keys_.find(tag.key());
      if (found == keys_.end()) continue;
      const std::size_t length = std::strlen(tag.value()) + 1;
      if (values.size() + length > limits_.value_bytes) throw too_large{"tags"};
      tag_keys.push_back(found->second);
      tag_values.push_back(values.size());
      values.append(tag.value(), length);
    }
    return tag_keys.size() > before;
  }

  void end(Objects &objects, const osmium::OSMObject &object, std::size_t tag_start) {
    objects.ids.push_back(object.id());
    objects.tag_starts.push_back(tag_start);
    objects.tag_ends.push_back(tag_keys.size());
  }

  // Placing.

  /// Brings nodes into the order of their identifiers; of several with one the last stays.
  void sort_nodes() {
    const auto is_disorder = [](int64_t left, int64_t right) { return left >= right; };
    if (std::adjacent_find(node_ids.begin(), node_ids.end(), is_disorder) == node_ids.end()) {
      return;
    }
    std::vector<std::size_t> order(node_ids.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
      return node_ids[left] != node_ids[right] ? node_ids[left] < node_ids[right] : left < right;
    });
    std::vector<int64_t> ids;
    std::vector<int32_t> lon, lat;
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (i + 1 < order.size() && node_ids[order[i]] == node_ids[order[i + 1]]) continue;
      ids.push_back(node_ids[order[i]]);
      lon.push_back(node_lon[order[i]]);
      lat.push_back(node_lat[order[i]]);
    }
    node_ids.swap(ids);
    node_lon.swap(lon);
    node_lat.swap(lat);
  }

  /// The row of a node, -1 where there is none; `near` is where it may well be.
  int32_t row_of_node(int64_t id, std::size_t near) const {
    if (near < node_ids.size() && node_ids[near] == id) return static_cast<int32_t>(near);
    const auto found = std::lower_bound(node_ids.begin(), node_ids.end(), id);
    if (found == node_ids.end() || *found != id) return -1;
    return static_cast<int32_t>(found - node_ids.begin());
  }

  void place_tagged_nodes() {
    for (const int64_t id : tagged_nodes.ids) tagged_node_rows.push_back(row_of_node(id, 0));
  }

  void place_vertices() {
    vertices.reserve(references.size());
    missing_vertices.assign(ways.ids.size(), 0);
    std::size_t from = 0;
    std::size_t near = 0;
    for (std::size_t way = 0; way < ways.ids.size(); ++way) {
      const std::size_t to = vertex_offsets[way + 1];
      for (std::size_t i = from; i < to; ++i) {
        const int32_t row = row_of_node(references[i], near);
        if (row < 0) {
          ++missing_vertices[way];
          ++missing_vertex_count;
          continue;
        }
        vertices.push_back(row);
        // Whoever draws a way makes its nodes one after the other.
        near = static_cast<std::size_t>(row) + 1;
      }
      from = to;
      vertex_offsets[way + 1] = vertices.size();
    }
    references = {};
  }

  void place_members() {
    std::unordered_map<int64_t, int32_t> rows;
    if (!member_references.empty()) {
      for (std::size_t way = 0; way < ways.ids.size(); ++way) {
        rows[ways.ids[way]] = static_cast<int32_t>(way);
      }
    }
    missing_members.assign(relations.ids.size(), 0);
    std::vector<uint8_t> roles;
    std::size_t from = 0;
    for (std::size_t relation = 0; relation < relations.ids.size(); ++relation) {
      const std::size_t to = member_offsets[relation + 1];
      for (std::size_t i = from; i < to; ++i) {
        const auto found = rows.find(member_references[i]);
        if (found == rows.end()) {
          ++missing_members[relation];
          continue;
        }
        members.push_back(found->second);
        roles.push_back(member_roles[i]);
      }
      from = to;
      member_offsets[relation + 1] = members.size();
    }
    member_roles.swap(roles);
    member_references = {};
  }

  // Rings: libosmium joins the ways of a multipolygon, whatever their order and direction.

  void assemble_rings() {
    osmium::area::AssemblerConfig config;
    config.create_empty_areas = false;
    for (std::size_t relation = 0; relation < relations.ids.size(); ++relation) {
      if (missing_members[relation] == 0) assemble(relation, config);
      ring_offsets.push_back(ring_is_outer.size());
    }
  }

  void assemble(std::size_t relation, const osmium::area::AssemblerConfig &config) {
    osmium::memory::Buffer buffer{1 << 16, osmium::memory::Buffer::auto_grow::yes};
    std::vector<std::size_t> positions;
    for (std::size_t i = member_offsets[relation]; i < member_offsets[relation + 1]; ++i) {
      positions.push_back(build_way(members[i], buffer));
    }
    if (positions.empty()) return;
    const std::size_t at = build_relation(relation, buffer);
    std::vector<const osmium::Way *> parts;
    for (const std::size_t position : positions) {
      parts.push_back(&buffer.get<osmium::Way>(position));
    }
    osmium::memory::Buffer areas{1 << 16, osmium::memory::Buffer::auto_grow::yes};
    osmium::area::Assembler assembler{config};
    if (!assembler(buffer.get<osmium::Relation>(at), parts, areas)) return;
    for (const auto &area : areas.select<osmium::Area>()) {
      for (const auto &outer : area.outer_rings()) {
        add_ring(outer, 1);
        for (const auto &inner : area.inner_rings(outer)) add_ring(inner, 0);
      }
    }
  }

  std::size_t build_way(int32_t way, osmium::memory::Buffer &buffer) const {
    {
      osmium::builder::WayBuilder builder{buffer};
      builder.set_id(ways.ids[static_cast<std::size_t>(way)]);
      builder.set_user("");
      osmium::builder::WayNodeListBuilder list{builder};
      const auto row = static_cast<std::size_t>(way);
      for (std::size_t i = vertex_offsets[row]; i < vertex_offsets[row + 1]; ++i) {
        const auto node = static_cast<std::size_t>(vertices[i]);
        list.add_node_ref(osmium::NodeRef{
            node_ids[node], osmium::Location{node_lon[node], node_lat[node]}});
      }
    }
    return buffer.commit();
  }

  std::size_t build_relation(std::size_t relation, osmium::memory::Buffer &buffer) const {
    {
      osmium::builder::RelationBuilder builder{buffer};
      builder.set_id(relations.ids[relation]);
      builder.set_user("");
      osmium::builder::RelationMemberListBuilder list{builder};
      for (std::size_t i = member_offsets[relation]; i < member_offsets[relation + 1]; ++i) {
        list.add_member(
            osmium::item_type::way, ways.ids[static_cast<std::size_t>(members[i])],
            member_roles[i] ? "inner" : "outer");
      }
    }
    return buffer.commit();
  }

  void add_ring(const osmium::NodeRefList &ring, uint8_t is_outer) {
    std::size_t near = 0;
    for (const auto &reference : ring) {
      const int32_t row = row_of_node(reference.ref(), near);
      ring_vertices.push_back(row);
      near = static_cast<std::size_t>(row) + 1;
    }
    ring_is_outer.push_back(is_outer);
    ring_vertex_offsets.push_back(ring_vertices.size());
  }
};

// --- The door.

int gr_osm_is_built(void) { return 1; }

const char *gr_osm_version(void) { return LIBOSMIUM_VERSION_STRING; }

gr_osm_status gr_osm_read(
    const void *bytes, size_t count, const char *format, const char *const *keys,
    size_t key_count, gr_osm_limits limits, gr_osm **file, char *message, size_t message_size) {
  *file = nullptr;
  try {
    // zlib and bzip2 count what they are given in 32 bits, and rows are of 31.
    if (count >= UINT32_MAX && std::strcmp(format, "pbf") != 0) throw too_large{"bytes"};
    limits.nodes = std::min<std::size_t>(limits.nodes, INT32_MAX);
    limits.references = std::min<std::size_t>(limits.references, INT32_MAX);
    auto read = std::make_unique<gr_osm>(keys, key_count, limits);
    read->read(static_cast<const char *>(bytes), count, format);
    *file = read.release();
    return gr_osm_done;
  } catch (const too_large &error) {
    std::snprintf(message, message_size, "%s", error.what());
    return gr_osm_too_large;
  } catch (const std::bad_alloc &) {
    std::snprintf(message, message_size, "out of memory");
    return gr_osm_too_large;
  } catch (const std::exception &error) {
    std::snprintf(message, message_size, "%s", error.what());
    return gr_osm_broken;
  } catch (...) {
    std::snprintf(message, message_size, "unknown");
    return gr_osm_broken;
  }
}

void gr_osm_get_columns(const gr_osm *file, gr_osm_columns *columns) {
  *columns = file->columns();
}

void gr_osm_free(gr_osm *file) { delete file; }

#else

int gr_osm_is_built(void) { return 0; }

const char *gr_osm_version(void) { return ""; }

gr_osm_status gr_osm_read(
    const void *, size_t, const char *, const char *const *, size_t, gr_osm_limits, gr_osm **file,
    char *, size_t) {
  *file = nullptr;
  return gr_osm_not_built;
}

void gr_osm_get_columns(const gr_osm *, gr_osm_columns *columns) { *columns = {}; }

void gr_osm_free(gr_osm *) {}

#endif

#pragma once
// The values of a layer while it is read.

#ifdef GRIDREACH_GDAL

#include <cstdint>
#include <string>
#include <vector>

#include "library.hpp"

namespace gridreach {

/// A column that grows row by row.
struct Column {
  std::string name;
  gr_gdal_type type = gr_gdal_text;
  /// GDAL's number of the field.
  int field = 0;
  OGRFieldType kind = OFTString;

  std::vector<std::int64_t> integers;
  std::vector<double> numbers;
  std::string bytes;
  std::vector<std::size_t> offsets{0};
  std::vector<std::uint8_t> present;
  bool is_full = true;

  void add_integer(std::int64_t value) {
    integers.push_back(value);
    present.push_back(1);
  }
  /// What is no finite number is absent: no other format of ours could hold it.
  void add_number(double value);
  void add_text(const char *text, std::size_t count) {
    bytes.append(text, count);
    offsets.push_back(bytes.size());
    present.push_back(1);
  }
  void add_absent();

  /// Takes the value of a feature.
  void add(OGRFeatureH feature);

  gr_gdal_column view() const;

 private:
  void add_time(OGRFeatureH feature);
};

/// The columns of a layer; names of those that hold bytes are added to `skipped`.
std::vector<Column> columns_of(OGRFeatureDefnH layer, std::string &skipped, std::size_t &count);

}  // namespace gridreach

#endif

#include "columns.hpp"

#ifdef GRIDREACH_GDAL

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace gridreach {

void Column::add_number(double value) {
  if (!std::isfinite(value)) return add_absent();
  numbers.push_back(value);
  present.push_back(1);
}

void Column::add_absent() {
  is_full = false;
  present.push_back(0);
  switch (type) {
    case gr_gdal_integer:
    case gr_gdal_boolean: return integers.push_back(0);
    case gr_gdal_number: return numbers.push_back(0);
    case gr_gdal_text:
    case gr_gdal_json: return offsets.push_back(bytes.size());
  }
}

void Column::add(OGRFeatureH feature) {
  const Library &ogr = gdal();
  if (!ogr.OGR_F_IsFieldSetAndNotNull(feature, field)) return add_absent();
  switch (type) {
    case gr_gdal_integer:
    case gr_gdal_boolean: return add_integer(ogr.OGR_F_GetFieldAsInteger64(feature, field));
    case gr_gdal_number: return add_number(ogr.OGR_F_GetFieldAsDouble(feature, field));
    case gr_gdal_text:
    case gr_gdal_json:
      if (kind == OFTDate || kind == OFTTime || kind == OFTDateTime) return add_time(feature);
      const char *text = ogr.OGR_F_GetFieldAsString(feature, field);
      return add_text(text, std::strlen(text));
  }
}

/// As ISO 8601 has it: GDAL's own form puts strokes between the numbers.
void Column::add_time(OGRFeatureH feature) {
  int year, month, day, hour, minute, zone;
  float second;
  if (!gdal().OGR_F_GetFieldAsDateTimeEx(
          feature, field, &year, &month, &day, &hour, &minute, &second, &zone)) {
    return add_absent();
  }
  char text[64] = "";
  int length = 0;
  const auto room = [&] { return sizeof text - static_cast<std::size_t>(length); };
  if (kind != OFTTime) {
    length += std::snprintf(text, room(), "%04d-%02d-%02d", year, month, day);
  }
  if (kind == OFTDateTime) length += std::snprintf(text + length, room(), "T");
  if (kind != OFTDate) {
    const auto whole = static_cast<int>(second);
    const int thousandths = static_cast<int>(std::lround((second - whole) * 1000));
    length += std::snprintf(text + length, room(), "%02d:%02d:%02d", hour, minute, whole);
    if (thousandths > 0) {
      length += std::snprintf(text + length, room(), ".%03d", std::min(thousandths, 999));
    }
  }
  // 100 is Greenwich, each step a quarter of an hour; 0 and 1 say nothing of a zone.
  if (kind == OFTDateTime && zone == 100) length += std::snprintf(text + length, room(), "Z");
  if (kind == OFTDateTime && zone > 1 && zone != 100) {
    const int minutes = std::abs(zone - 100) * 15;
    length += std::snprintf(
        text + length, room(), "%c%02d:%02d", zone < 100 ? '-' : '+', minutes / 60, minutes % 60);
  }
  add_text(text, static_cast<std::size_t>(length));
}

gr_gdal_column Column::view() const {
  gr_gdal_column column{};
  column.name = name.c_str();
  column.type = type;
  column.integers = integers.data();
  column.numbers = numbers.data();
  column.bytes = bytes.data();
  column.offsets = offsets.data();
  column.present = is_full ? nullptr : present.data();
  return column;
}

namespace {

gr_gdal_type type_of(OGRFieldType kind, OGRFieldSubType subtype) {
  switch (kind) {
    case OFTInteger:
    case OFTInteger64: return subtype == OFSTBoolean ? gr_gdal_boolean : gr_gdal_integer;
    case OFTReal: return gr_gdal_number;
    case OFTString: return subtype == OFSTJSON ? gr_gdal_json : gr_gdal_text;
    default: return gr_gdal_text;
  }
}

}  // namespace

std::vector<Column> columns_of(OGRFeatureDefnH layer, std::string &skipped, std::size_t &count) {
  const Library &ogr = gdal();
  std::vector<Column> columns;
  const int fields = ogr.OGR_FD_GetFieldCount(layer);
  for (int field = 0; field < fields; ++field) {
    OGRFieldDefnH definition = ogr.OGR_FD_GetFieldDefn(layer, field);
    Column column;
    column.name = ogr.OGR_Fld_GetNameRef(definition);
    column.field = field;
    column.kind = ogr.OGR_Fld_GetType(definition);
    if (column.kind == OFTBinary) {
      skipped.append(column.name).push_back('\0');
      ++count;
      continue;
    }
    column.type = type_of(column.kind, ogr.OGR_Fld_GetSubType(definition));
    columns.push_back(std::move(column));
  }
  return columns;
}

}  // namespace gridreach

#endif

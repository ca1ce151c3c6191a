#pragma once
// Names of fields in KML. GDAL makes a stroke of each byte that is no letter of English, so that
// all Chinese names of one length would be one column.

#ifdef GRIDREACH_GDAL

#include <map>
#include <string>
#include <vector>

#include "library.hpp"

namespace gridreach {

/// Names that were replaced in the text of a KML, and how they are called now.
class FieldNames {
 public:
  /// The text with names in place that GDAL keeps; the text itself where there are no others.
  std::string replaced(const std::string &text);
  /// What a column was called in the file.
  std::string original(const std::string &name) const;
  bool is_empty() const { return names_.empty(); }

 private:
  std::vector<std::string> names_;
  std::map<std::string, std::size_t> numbers_;

  std::string replacement(const std::string &name);
};

/// The text of the KML in a KMZ; "" where there is none.
std::string kml_in(const std::string &archive);

}  // namespace gridreach

#endif

#include "kml.hpp"

#ifdef GRIDREACH_GDAL

#include <algorithm>
#include <cstring>
#include <memory>

namespace gridreach {

namespace {

const char prefix[] = "gridreach_field_";

/// What stands for a character in XML.
std::string unescaped(std::string text) {
  static const std::pair<const char *, const char *> entities[] = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}};
  for (const auto &[entity, character] : entities) {
    for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; ++at) {
      text.replace(at, std::strlen(entity), character);
    }
  }
  return text;
}

bool is_ascii(const std::string &text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

/// Where the value of `name` stands in a tag; both ends 0 where there is none.
std::pair<std::size_t, std::size_t> name_in(
    const std::string &text, std::size_t from, std::size_t to) {
  for (std::size_t at = from; (at = text.find("name", at)) < to; ++at) {
    if (std::strchr(" \t\r\n", text[at - 1]) == nullptr) continue;
    std::size_t quote = text.find_first_not_of(" \t\r\n", at + 4);
    if (quote >= to || text[quote] != '=') continue;
    quote = text.find_first_not_of(" \t\r\n", quote + 1);
    if (quote >= to || (text[quote] != '"' && text[quote] != '\'')) continue;
    const std::size_t end = text.find(text[quote], quote + 1);
    if (end >= to) return {0, 0};
    return {quote + 1, end};
  }
  return {0, 0};
}

}  // namespace

std::string FieldNames::replacement(const std::string &name) {
  const auto found = numbers_.emplace(name, names_.size());
  if (found.second) names_.push_back(unescaped(name));
  return prefix + std::to_string(found.first->second);
}

std::string FieldNames::original(const std::string &name) const {
  const std::size_t length = sizeof prefix - 1;
  if (name.compare(0, length, prefix) != 0) return name;
  for (std::size_t number = 0; number < names_.size(); ++number) {
    if (name.compare(length, std::string::npos, std::to_string(number)) == 0) {
      return names_[number];
    }
  }
  return name;
}

std::string FieldNames::replaced(const std::string &text) {
  std::string result;
  std::size_t copied = 0;
  for (std::size_t at = 0; (at = text.find('<', at)) != std::string::npos; ++at) {
    bool is_field = false;
    for (const char *tag : {"Data", "SimpleData", "SimpleField"}) {
      const std::size_t length = std::strlen(tag);
      is_field = is_field || (text.compare(at + 1, length, tag) == 0 &&
                              at + 1 + length < text.size() &&
                              std::strchr(" \t\r\n", text[at + 1 + length]) != nullptr);
    }
    if (!is_field) continue;
    const std::size_t end = text.find('>', at);
    if (end == std::string::npos) break;
    const auto [from, to] = name_in(text, at + 1, end);
    if (from == to || is_ascii(text.substr(from, to - from))) continue;
    result.append(text, copied, from - copied);
    result += replacement(text.substr(from, to - from));
    copied = to;
  }
  return result.append(text, copied, std::string::npos);
}

std::string kml_in(const std::string &archive) {
  const Library &vsi = gdal();
  const std::string root = "/vsizip/" + archive;
  const std::unique_ptr<char *, void (*)(char **)> names{
      vsi.VSIReadDirRecursive(root.c_str()), vsi.CSLDestroy};
  std::string text;
  for (char **name = names.get(); name && *name; ++name) {
    const std::string path = *name;
    if (path.size() < 4 || path.compare(path.size() - 4, 4, ".kml") != 0) continue;
    VSILFILE *file = vsi.VSIFOpenL((root + "/" + path).c_str(), "rb");
    if (!file) continue;
    std::vector<char> piece(1 << 18);
    std::size_t count;
    while ((count = vsi.VSIFReadL(piece.data(), 1, piece.size(), file)) > 0) {
      text.append(piece.data(), count);
    }
    vsi.VSIFCloseL(file);
    break;
  }
  return text;
}

}  // namespace gridreach

#endif

#include "library.hpp"

#ifdef GRIDREACH_GDAL

#include <dlfcn.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstring>
#include <vector>

namespace gridreach {

namespace {

/// Drivers of files and folders. None of them asks another machine for anything.
const char *const registrations[] = {
    "RegisterOGRShape",      "RegisterOGRGeoPackage", "RegisterOGRXLSX", "RegisterOGRXLS",
    "RegisterOGRODS",        "RegisterOGRLIBKML",     "RegisterOGRKML",  "RegisterOGROpenFileGDB",
    "RegisterOGRFlatGeobuf", "RegisterOGRDXF",        "RegisterOGRTAB",  "RegisterOGRGPX",
};

/// libgdal's number has gone up by one with each version since 3.0, which had 26.
constexpr int first_number = 26;

void *open_library() {
  const std::string numbered =
      "libgdal.so." + std::to_string(first_number + GDAL_VERSION_MINOR);
  for (const char *name : {numbered.c_str(), "libgdal.so", "libgdal.dylib"}) {
    if (void *library = dlopen(name, RTLD_LAZY | RTLD_LOCAL)) return library;
  }
  throw not_here{numbered};
}

void *opened() {
  static void *const library = open_library();
  return library;
}

Library load(void *library) {
  Library functions;
#define GR_GDAL_FIND(name)                                                          \
  functions.name = reinterpret_cast<decltype(functions.name)>(dlsym(library, #name)); \
  if (!functions.name) throw not_here{"libgdal without " #name};
  GR_GDAL_FUNCTIONS(GR_GDAL_FIND)
#undef GR_GDAL_FIND
  for (const char *name : registrations) {
    // A build of GDAL may lack a driver; opening a file of its format then tells.
    if (auto enroll = reinterpret_cast<void (*)()>(dlsym(library, name))) enroll();
  }
  functions.OSRSetPROJEnableNetwork(0);
  return functions;
}

}  // namespace

const Library &gdal() {
  // Where it throws, the next call tries again.
  static const Library library = load(opened());
  return library;
}

void enroll_databases() {
  gdal();
  static const bool is_enrolled = [] {
    auto enroll = reinterpret_cast<void (*)()>(dlsym(opened(), "RegisterOGRPG"));
    if (enroll) enroll();
    return enroll != nullptr;
  }();
  if (!is_enrolled) throw std::runtime_error{"GDAL here has no driver for PostgreSQL"};
}

Listener::Listener() { gdal().CPLPushErrorHandlerEx(&Listener::hear, this); }

Listener::~Listener() {
  gdal().CPLPopErrorHandler();
  gdal().CPLErrorReset();
}

void Listener::hear(CPLErr kind, CPLErrorNum, const char *words) {
  auto *listener = static_cast<Listener *>(gdal().CPLGetErrorHandlerUserData());
  if (!listener) return;
  if (kind == CE_Warning) {
    if (listener->warnings++ == 0) listener->first_warning = words;
  } else if (kind == CE_Failure && listener->failure_.empty()) {
    listener->failure_ = words && *words ? words : "unknown";
  }
}

Settings::Settings(std::initializer_list<std::pair<const char *, const char *>> settings) {
  for (const auto &[name, value] : settings) {
    gdal().CPLSetThreadLocalConfigOption(name, value);
    names_.append(name).push_back('\0');
  }
}

Settings::~Settings() {
  for (std::size_t at = 0; at < names_.size(); at += std::strlen(&names_[at]) + 1) {
    gdal().CPLSetThreadLocalConfigOption(&names_[at], nullptr);
  }
}

Folder::Folder() {
  // Where the library is not here this throws, and not when the folder goes.
  gdal();
  static std::atomic<unsigned> count{0};
  path_ = "/vsimem/gridreach-" + std::to_string(count++);
}

Folder::~Folder() { gdal().VSIRmdirRecursive(path_.c_str()); }

void Folder::add(const gr_gdal_part &part) {
  const std::string name = part.name;
  const std::size_t slash = name.rfind('/');
  if (slash != std::string::npos) {
    gdal().VSIMkdir(path_.c_str(), 0700);
    gdal().VSIMkdir(path(name.substr(0, slash)).c_str(), 0700);
  }
  // Files are opened for reading alone, so that the bytes stay as they are.
  auto *bytes = static_cast<GByte *>(const_cast<void *>(part.bytes));
  VSILFILE *file =
      gdal().VSIFileFromMemBuffer(path(part.name).c_str(), bytes, part.count, FALSE);
  if (!file) throw std::bad_alloc{};
  gdal().VSIFCloseL(file);
}

void say(gr_gdal_message *message, const std::string &words, size_t row) {
  // A message must not end inside a character; nor name a folder that only GDAL knows.
  std::string text = words;
  for (std::size_t at; (at = text.find("/vsimem/gridreach-")) != std::string::npos;) {
    std::size_t end = text.find('/', at + 18);
    text.erase(at, end == std::string::npos ? std::string::npos : end + 1 - at);
  }
  std::size_t length = std::min(text.size(), sizeof message->words - 1);
  while (length < text.size() && length > 0 && (text[length] & 0xC0) == 0x80) --length;
  std::memcpy(message->words, text.data(), length);
  message->words[length] = 0;
  message->row = row;
}

}  // namespace gridreach

#endif

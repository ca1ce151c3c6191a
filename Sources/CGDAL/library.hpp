#pragma once
// libgdal, opened when it is first needed: linking it would cost each start of the program 30 ms.

#ifdef GRIDREACH_GDAL

#if __has_include(<gdal/gdal.h>)
#include <gdal/cpl_conv.h>
#include <gdal/cpl_error.h>
#include <gdal/cpl_string.h>
#include <gdal/cpl_vsi.h>
#include <gdal/gdal.h>
#include <gdal/ogr_api.h>
#include <gdal/ogr_recordbatch.h>
#include <gdal/ogr_srs_api.h>
#else
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_recordbatch.h>
#include <ogr_srs_api.h>
#endif

#include <stdexcept>
#include <string>

#include "CGDAL.h"

#define GR_GDAL_FUNCTIONS(X)                                                                      \
  X(GDALOpenEx) X(GDALClose) X(GDALGetDriverByName) X(GDALCreate) X(GDALGetMetadataItem)          \
  X(GDALDatasetGetLayerCount) X(GDALDatasetGetLayer) X(GDALDatasetCreateLayer)                    \
  X(GDALDatasetExecuteSQL) X(GDALDatasetReleaseResultSet) X(GDALDatasetStartTransaction) X(GDALDatasetCommitTransaction) X(GDALDatasetTestCapability)     \
  X(OGR_L_GetName) X(OGR_L_GetLayerDefn) X(OGR_L_ResetReading) X(OGR_L_GetNextFeature)            \
  X(OGR_L_TestCapability) X(OGR_L_GetSpatialRef) X(OGR_L_CreateField)                             \
  X(OGR_L_CreateFeature) X(OGR_L_GetArrowStream) X(OGR_FD_GetFieldCount)                          \
  X(OGR_FD_GetFieldDefn) X(OGR_FD_GetGeomFieldCount) X(OGR_FD_GetGeomType)                        \
  X(OGR_Fld_GetNameRef) X(OGR_Fld_GetType) X(OGR_Fld_GetSubType) X(OGR_Fld_Create)                \
  X(OGR_Fld_Destroy) X(OGR_Fld_SetWidth) X(OGR_Fld_SetSubType) X(OGR_Fld_SetAlternativeName)      \
  X(OGR_F_Create) X(OGR_F_Destroy) X(OGR_F_GetFID) X(OGR_F_IsFieldSetAndNotNull)                  \
  X(OGR_F_GetFieldAsInteger64) X(OGR_F_GetFieldAsDouble) X(OGR_F_GetFieldAsString)                \
  X(OGR_F_GetFieldAsDateTimeEx) X(OGR_F_GetGeometryRef) X(OGR_F_SetFieldInteger64)                \
  X(OGR_F_SetFieldDouble) X(OGR_F_SetFieldString) X(OGR_F_SetFieldNull)                           \
  X(OGR_F_SetGeometryDirectly) X(OGR_G_GetGeometryType) X(OGR_G_GetGeometryCount)                 \
  X(OGR_G_GetGeometryRef) X(OGR_G_GetPointCount) X(OGR_G_GetPoints) X(OGR_G_Is3D)                 \
  X(OGR_G_IsEmpty) X(OGR_G_CreateFromWkb) X(OGR_G_DestroyGeometry) X(OGR_G_Clone)                 \
  X(OGR_G_GetLinearGeometry) X(OGR_G_ForceToMultiPolygon) X(OSRNewSpatialReference)               \
  X(OSRSetFromUserInput) X(OSRSetAxisMappingStrategy) X(OSRDestroySpatialReference)               \
  X(OSRGetAuthorityName) X(OSRGetAuthorityCode) X(OSRExportToWktEx) X(OSRGetName)                 \
  X(OSRSetPROJEnableNetwork) X(CPLPushErrorHandlerEx) X(CPLPopErrorHandler)                       \
  X(CPLGetErrorHandlerUserData) X(CPLSetThreadLocalConfigOption) X(CPLErrorReset)                 \
  X(VSIFileFromMemBuffer) X(VSIMkdir) X(VSIRmdirRecursive) X(VSIGetMemFileBuffer) X(VSIReadDir) X(VSIReadDirRecursive)               \
  X(VSIFOpenL) X(VSIFReadL) X(VSIFCloseL) X(VSIFree) X(CSLDestroy)

namespace gridreach {

struct not_here : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct too_large : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// GDAL's functions by their names.
struct Library {
#define GR_GDAL_DECLARE(name) decltype(&::name) name = nullptr;
  GR_GDAL_FUNCTIONS(GR_GDAL_DECLARE)
#undef GR_GDAL_DECLARE
};

/// The library, with drivers of files alone: what reaches for the network is not registered.
///
/// Throws `not_here`.
const Library &gdal();

/// What GDAL says on this thread while this lives; nothing of it goes to standard error.
class Listener {
 public:
  Listener();
  ~Listener();
  Listener(const Listener &) = delete;
  Listener &operator=(const Listener &) = delete;

  bool has_failed() const { return !failure_.empty(); }
  /// The first failure, since later ones follow from it; `otherwise` where GDAL said nothing.
  std::string failure(const char *otherwise) const {
    return failure_.empty() ? otherwise : failure_;
  }
  void forget() { failure_.clear(); }

  size_t warnings = 0;
  std::string first_warning;

 private:
  static void hear(CPLErr kind, CPLErrorNum number, const char *words);
  std::string failure_;
};

/// Settings of GDAL for this thread while this lives.
class Settings {
 public:
  explicit Settings(std::initializer_list<std::pair<const char *, const char *>> settings);
  ~Settings();
  Settings(const Settings &) = delete;
  Settings &operator=(const Settings &) = delete;

 private:
  std::string names_;
};

/// A folder in GDAL's memory; gone with what is in it when this goes.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder &) = delete;
  Folder &operator=(const Folder &) = delete;

  std::string path(const std::string &name) const { return path_ + "/" + name; }
  const std::string &path() const { return path_; }
  /// Lends a part to GDAL, which copies nothing.
  void add(const gr_gdal_part &part);

 private:
  std::string path_;
};

/// Registers the one driver that opens connections; where it is not asked for, none can.
void enroll_databases();

/// Does `body` and turns what it throws into a status and a message.
template <typename Body>
gr_gdal_status guarded(gr_gdal_message *message, const size_t *row, Body body);

void say(gr_gdal_message *message, const std::string &words, size_t row);

template <typename Body>
gr_gdal_status guarded(gr_gdal_message *message, const size_t *row, Body body) {
  const auto tell = [&](const char *words, gr_gdal_status status) {
    say(message, words, row ? *row : 0);
    return status;
  };
  try {
    body();
    return gr_gdal_done;
  } catch (const not_here &error) {
    return tell(error.what(), gr_gdal_not_here);
  } catch (const too_large &error) {
    return tell(error.what(), gr_gdal_too_large);
  } catch (const std::bad_alloc &) {
    return tell("out of memory", gr_gdal_too_large);
  } catch (const std::exception &error) {
    return tell(error.what(), gr_gdal_broken);
  } catch (...) {
    return tell("unknown", gr_gdal_broken);
  }
}

}  // namespace gridreach

#endif

package import Formats

/// Names of columns as a Shapefile can have them: ten letters at most.
package enum DBFNames {
  package static let longest = 10

  /// Names that are known in lists of this kind.
  private static let known: [String: String] = [
    "after_lower_pct": "aft_lo_pct", "after_upper_pct": "aft_up_pct",
    "assigned_bldg": "asgn_bldg", "assigned_cells": "asgn_cells", "assigned_hh": "asgn_hh",
    "barrier_kind": "barr_kind", "before_lower_pct": "bef_lo_pct",
    "before_upper_pct": "bef_up_pct", "best_building_id": "best_bldg", "building_id": "bldg_id",
    "building_name": "bldg_name", "candidate_id": "cand_id", "circle_only": "circ_only",
    "code_scheme": "code_schm", "community_code": "comm_code", "community_name": "comm_name",
    "compactness": "compact", "component_m": "compon_m", "compound_id": "cmpd_id",
    "compound_name": "cmpd_name", "connector_m": "connect_m", "cov_area_pct": "cov_ar_pct",
    "cov_bldg_pct": "cov_bl_pct", "denominator": "denom",
    "dist_net_m": "dist_net", "dist_eu_m": "dist_eu", "explanation": "explain",
    "feasibility": "feasible", "gained_bldg": "gain_bldg", "gates_assumed": "gates_asm",
    "groups_below": "grp_below", "household_kind": "hh_kind", "households_after": "hh_after",
    "households_before": "hh_before", "least_violation": "least_viol",
    "m2_per_100hh": "m2_100hh", "member_codes": "memb_codes", "minutes_missing": "min_miss",
    "moved_buildings": "moved_bldg", "net_components": "net_comps",
    "net_linked_pct": "net_lk_pct", "net_m_per_ha": "net_m_ha", "occupied_hh": "occ_hh",
    "off_network": "off_net", "only_after_bldg": "aft_o_bldg", "only_before_bldg": "bef_o_bldg",
    "other_station_id": "oth_stn_id", "other_status": "oth_status", "out_of_band": "out_band",
    "parent_code": "parnt_code", "perimeter_m": "perim_m", "reached_bldg": "rch_bldg",
    "residential_area": "resid_area", "restriction": "restrict", "retired_cells": "rtrd_cells",
    "separate_parts": "sep_parts", "special_cells": "spec_cells", "speed_m_min": "spd_m_min",
    "station_id": "stn_id", "station_kind": "stn_kind", "station_name": "stn_name",
    "station_tier": "stn_tier", "undetermined": "undet", "undetermined_hh": "undet_hh",
    "walled_used": "walled_use", "worker_slot": "wrk_slot",
  ]

  /// Words as parts of names.
  private static let words: [String: String] = [
    "assigned": "asgn", "before": "bef", "after": "aft", "building": "bldg",
    "buildings": "bldg", "candidate": "cand", "centre": "ctr", "circle": "circ",
    "community": "comm", "compound": "cmpd", "county": "cnty", "covered": "cov",
    "distance": "dist", "household": "hh", "households": "hh", "network": "net", "only": "o",
    "reached": "rch", "residential": "resid", "station": "stn", "stations": "stn",
    "undetermined": "undet", "uncovered": "uncov",
  ]

  /// The names of all columns of a layer, each at most ten bytes and none twice.
  package static func short(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      var short = short(name)
      var number = 2
      while taken.contains(short.lowercased()) {
        short = "\(cut(short, to: longest - String(number).utf8.count))\(number)"
        number += 1
      }
      taken.insert(short.lowercased())
      return short
    }
  }

  private static func short(_ name: String) -> String {
    if let known = known[name] { return known }
    guard name.utf8.count > longest else { return name }
    let parts = name.split(separator: "_").map { words[String($0)] ?? String($0) }
    return cut(parts.joined(separator: "_"), to: longest)
  }

  /// As many characters as fit, no stroke at the end.
  private static func cut(_ name: String, to room: Int) -> String {
    var cut = name
    while cut.utf8.count > room || cut.hasSuffix("_") { cut.removeLast() }
    return cut
  }
}

extension FeatureTable {
  /// Gives columns the names that a Shapefile can have.
  package mutating func shortenNames() {
    for (index, name) in DBFNames.short(columns.map(\.name)).enumerated() {
      columns[index].name = name
    }
  }
}

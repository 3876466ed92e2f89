#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

/// The time zones that the build embeds, from stdlib/zones/: the same on every machine, whatever
/// its own data say. What a zone's bytes mean is the business of calendars/.
///
///     find_zone("Europe/Berlin")->data   // a compiled zone file, as zic writes it
namespace tier::source {

struct Zone {
  /// As the IANA calls it: `Europe/Berlin`. Several names may stand for one zone.
  std::string_view name;
  std::string_view data;
};

/// The release of the IANA database that they are of: `2025b`.
std::string_view zone_release();

/// Zones by their place in the order of names; `index` is below `zone_count`.
std::size_t zone_count();
Zone zone_at(std::size_t index);

/// None where there is no zone of exactly this name.
std::optional<Zone> find_zone(std::string_view name);
std::vector<std::string_view> zone_names();

}  // namespace tier::source

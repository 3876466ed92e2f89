#include "compiler/source/zones.h"

namespace tier::source {

std::optional<Zone> find_zone(std::string_view name) {
  std::size_t first = 0;
  std::size_t last = zone_count();
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    const Zone zone = zone_at(middle);
    if (zone.name == name) {
      return zone;
    }
    if (zone.name < name) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> zone_names() {
  std::vector<std::string_view> names;
  for (std::size_t index = 0; index < zone_count(); ++index) {
    names.push_back(zone_at(index).name);
  }
  return names;
}

}  // namespace tier::source

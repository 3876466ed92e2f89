#include "compiler/driver/changed_rules.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace tier::driver {
namespace {

constexpr std::string_view mark = " id=\"rule-";

/// What stands behind the anchor of each rule, to the next one or to the next heading of a section.
std::map<std::string, std::string> by_rule(const std::string& page) {
  std::map<std::string, std::string> parts;
  for (std::size_t at = page.find(mark); at != std::string::npos;) {
    const std::size_t name = at + mark.size();
    const std::size_t end = page.find('"', name);
    const std::size_t next = page.find(mark, name);
    if (end == std::string::npos) {
      break;
    }
    std::size_t stop = std::min(next, page.size());
    for (const std::string_view section : {"\n## ", "\n<h2 ", "\n</main>"}) {
      stop = std::min(stop, page.find(section, name));
    }
    parts[page.substr(name, end - name)] += page.substr(end, stop - end);
    at = next;
  }
  return parts;
}

}  // namespace

std::vector<std::string> changed_rules(const std::string& published, const std::string& wanted) {
  const auto before = by_rule(published);
  const auto after = by_rule(wanted);
  std::vector<std::string> changed;
  for (const auto& [name, text] : after) {
    const auto old = before.find(name);
    if (old == before.end() || old->second != text) {
      changed.push_back(name);
    }
  }
  for (const auto& [name, text] : before) {
    if (after.count(name) == 0) {
      changed.push_back(name);
    }
  }
  return changed;
}

}  // namespace tier::driver

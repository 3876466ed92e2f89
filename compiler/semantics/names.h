#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/semantics/model.h"

namespace tier::semantics {

/// The names of one kind of thing (enums, facts, tiers): each kind has a name space of its
/// own. Views that it gives out live as long as it does. A name whose declaration could not be read
/// is known to be broken.
template <class IdType>
class Names {
 public:
  /// The id that had the name before, none where it is new.
  IdType declare(std::string_view name, IdType id) {
    const auto [entry, is_new] = ids_.emplace(std::string(name), id);
    return is_new ? IdType() : entry->second;
  }
  void declare_broken(std::string_view name) { broken_.emplace(name); }

  [[nodiscard]] IdType find(std::string_view name) const {
    const auto found = ids_.find(name);
    return found == ids_.end() ? IdType() : found->second;
  }
  /// An empty name is one that was never written.
  [[nodiscard]] bool is_broken(std::string_view name) const {
    return name.empty() || broken_.find(name) != broken_.end();
  }

  [[nodiscard]] std::vector<std::string_view> all() const {
    std::vector<std::string_view> names;
    for (const auto& entry : ids_) {
      names.emplace_back(entry.first);
    }
    return names;
  }

 private:
  std::map<std::string, IdType, std::less<>> ids_;
  std::set<std::string, std::less<>> broken_;
};

}  // namespace tier::semantics

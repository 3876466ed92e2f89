#include "compiler/driver/version.h"

#include <fmt/format.h>

#include "tier/format.h"

namespace tier::driver {

std::string version() {
  return fmt::format("tierc {} (table format {})", TIERC_VERSION, runtime::format::version);
}

}  // namespace tier::driver

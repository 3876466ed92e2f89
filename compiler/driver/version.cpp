#include "compiler/driver/version.h"

#include <fmt/format.h>

#include "compiler/source/zones.h"
#include "tier/format.h"

namespace tier::driver {

std::string version() {
  return fmt::format("tierc {} (table format {}, time zones {})", TIERC_VERSION,
                     runtime::format::version, source::zone_release());
}

}  // namespace tier::driver

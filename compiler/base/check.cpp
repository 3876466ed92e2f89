#include "compiler/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace tier::base {

void fail_check(const char* sentence, const char* file, int line) {
  std::fprintf(stderr, "tierc: internal fault: it should hold that %s (%s:%d)\n", sentence, file,
               line);
  std::fflush(stderr);
  std::_Exit(3);
}

}  // namespace tier::base

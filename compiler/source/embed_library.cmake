# Writes OUTPUT, a C++ source that holds the modules MODULES below ROOT as string literals:
# cmake -DOUTPUT=… -DROOT=… -DMODULES=a.tier;b.tier -P embed_library.cmake
set(entries "")
list(SORT MODULES)
foreach(module IN LISTS MODULES)
  file(RELATIVE_PATH path ${ROOT} ${module})
  string(REGEX REPLACE "\\.tier$" "" name ${path})
  string(REPLACE "/" "." name ${name})
  file(READ ${module} text)
  string(FIND "${text}" ")TIER_MODULE\"" forged)
  if(NOT forged EQUAL -1)
    message(FATAL_ERROR "${module} holds the mark that ends a module in the generated source")
  endif()
  string(APPEND entries
         "      {\"std.${name}\", \"std/${path}\", R\"TIER_MODULE(${text})TIER_MODULE\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT [[
// Generated from stdlib/ by embed_library.cmake.
#include "compiler/source/library.h"

namespace tier::source {

const std::vector<Module>& library() {
  static const std::vector<Module> modules = {
@entries@  };
  return modules;
}

}  // namespace tier::source
]])

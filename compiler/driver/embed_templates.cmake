# Writes OUTPUT, a C++ source that holds the files FILES below ROOT as string literals:
# cmake -DOUTPUT=… -DROOT=… -DFILES=a;b -P embed_templates.cmake
set(entries "")
list(SORT FILES)
foreach(file IN LISTS FILES)
  file(RELATIVE_PATH path ${ROOT} ${file})
  file(READ ${file} text)
  string(FIND "${text}" ")TIER_TEMPLATE\"" forged)
  if(NOT forged EQUAL -1)
    message(FATAL_ERROR "${file} holds the mark that ends a template in the generated source")
  endif()
  string(APPEND entries "      {\"${path}\", R\"TIER_TEMPLATE(${text})TIER_TEMPLATE\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT [[
// Generated from compiler/driver/templates/ by embed_templates.cmake.
#include "compiler/driver/templates.h"

namespace tier::driver {

const std::vector<Template>& templates() {
  static const std::vector<Template> files = {
@entries@  };
  return files;
}

}  // namespace tier::driver
]])

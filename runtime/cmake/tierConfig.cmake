include(${CMAKE_CURRENT_LIST_DIR}/tierTargets.cmake)

# It is written in C++ and needs no library of C++, so that a project in C alone can link it.
get_target_property(tier_configurations tier::runtime IMPORTED_CONFIGURATIONS)
foreach(configuration IN LISTS tier_configurations)
  set_target_properties(tier::runtime PROPERTIES
    IMPORTED_LINK_INTERFACE_LANGUAGES_${configuration} C)
endforeach()

# What `cmake --install` brings: headers, the static library, find_package(tier) with tier::runtime,
# and tier.pc; all in the component `runtime`. The shared library is the component `shared`, so that
# `-ltier` means the static one unless both are wanted.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(tier_package ${CMAKE_INSTALL_LIBDIR}/cmake/tier)

install(TARGETS tier_runtime EXPORT tier_targets
  ARCHIVE COMPONENT runtime
  FILE_SET HEADERS COMPONENT runtime)
install(TARGETS tier_shared LIBRARY COMPONENT shared)
install(EXPORT tier_targets FILE tierTargets.cmake NAMESPACE tier:: DESTINATION ${tier_package}
  COMPONENT runtime)

write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/tierConfigVersion.cmake
  VERSION ${PROJECT_VERSION} COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/tierConfig.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/tierConfigVersion.cmake
  DESTINATION ${tier_package} COMPONENT runtime)

configure_file(${CMAKE_CURRENT_LIST_DIR}/tier.pc.in ${CMAKE_CURRENT_BINARY_DIR}/tier.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/tier.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
  COMPONENT runtime)

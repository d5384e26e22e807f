# What every target of ours shares: language level, warnings, sanitizers, compiler cache.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(FACET_CCACHE ccache)
if(FACET_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${FACET_CCACHE})
endif()

add_library(facet_options INTERFACE)
target_compile_features(facet_options INTERFACE cxx_std_20)
target_include_directories(facet_options INTERFACE ${PROJECT_SOURCE_DIR})
if(MSVC)
    target_compile_options(facet_options INTERFACE /W4 /WX /utf-8 /Zc:preprocessor)
else()
    target_compile_options(facet_options INTERFACE -Wall -Wextra -Wshadow -Wconversion -Werror)
    # GCC 12 reports impossible accesses inside its own std::string and std::variant at -O2.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
        target_compile_options(facet_options INTERFACE
            -Wno-maybe-uninitialized -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
    endif()
endif()

if(FACET_SANITIZE)
    list(JOIN FACET_SANITIZE "," sanitizers)
    target_compile_options(facet_options INTERFACE -fsanitize=${sanitizers} -fno-omit-frame-pointer)
    target_link_options(facet_options INTERFACE -fsanitize=${sanitizers})
endif()

# facet_library(NAME SOURCES a.cpp … LINKS lower_layer …): one folder of engine/ as a static library.
# A layer is linked publicly to those below it and to nothing else, so an upward include does not link.
function(facet_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC facet_options ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
endfunction()

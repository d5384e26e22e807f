#include "engine/base/shipped_files.h"

#include <cstdlib>
#include <system_error>

namespace facet {

namespace {

std::filesystem::path ifThere(const std::filesystem::path& path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored) ? path : std::filesystem::path();
}

// Where the program lies, links to it resolved; empty where the system does not say.
std::filesystem::path programFolder()
{
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
}

} // namespace

std::filesystem::path shippedFile(const std::filesystem::path& name)
{
    if (const auto folder = programFolder(); !folder.empty()) {
        if (auto installed = ifThere((folder / FACET_SHARE_FROM_PROGRAMS / name).lexically_normal());
            !installed.empty())
            return installed;
    }
    return ifThere(std::filesystem::path(FACET_RESOURCES) / name);
}

std::filesystem::path demoModel()
{
    if (const char* chosen = std::getenv("FACET_DEMO_MODEL")) return ifThere(chosen);
    return shippedFile("models/facet-demo.gguf");
}

} // namespace facet

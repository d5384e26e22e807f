#include "app/cli/float_file.h"

#include <bit>

namespace facet::cli {

Result<FloatFile> FloatFile::create(const std::filesystem::path& path)
{
    FloatFile file(path);
    file.m_file.reset(std::fopen(path.c_str(), "wb"));
    if (!file.m_file)
        return Error{ErrorKind::File, "The file " + path.string() + " cannot be written.", "Choose another place."};
    return file;
}

void FloatFile::write(std::span<const float> values)
{
    static_assert(std::endian::native == std::endian::little);
    m_failed = m_failed || std::fwrite(values.data(), sizeof(float), values.size(), m_file.get()) != values.size();
}

Result<void> FloatFile::finish()
{
    if (std::fclose(m_file.release()) == 0 && !m_failed) return {};
    remove();
    return Error{ErrorKind::File, "The file " + m_path.string() + " could not be written to its end.",
        "Check that there is space on the disk."};
}

void FloatFile::remove()
{
    m_file.reset();
    std::error_code ignored;
    if (std::filesystem::is_regular_file(m_path, ignored)) std::filesystem::remove(m_path, ignored);
}

} // namespace facet::cli

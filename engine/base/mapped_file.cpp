#include "engine/base/mapped_file.h"

#include "engine/base/check.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace facet {
namespace {

Error cannotRead(const std::filesystem::path& path, const std::string& why)
{
    return {ErrorKind::File, "The file " + path.filename().string() + " cannot be read: " + why + ".",
        "Check that it is there and that you may read it.", path.string()};
}

} // namespace

void MappedFile::Close::operator()(const std::byte* address) const
{
    ::munmap(const_cast<std::byte*>(address), size);
    ::close(descriptor);
}

Result<MappedFile> MappedFile::open(const std::filesystem::path& path)
{
    // A pipe without a writer must not keep us waiting.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return cannotRead(path, std::strerror(errno));
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return cannotRead(path, "it is not a file");
    }
    if (status.st_size == 0) {
        ::close(descriptor);
        return cannotRead(path, "it is empty");
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (address == MAP_FAILED) {
        const int mapError = errno;
        ::close(descriptor);
        return cannotRead(path, std::strerror(mapError));
    }
    MappedFile file;
    const auto* first = static_cast<const std::byte*>(address);
    file.m_path = path;
    file.m_mapping = {first, Close{size, descriptor}};
    file.m_bytes = {first, size};
    return file;
}

bool MappedFile::holds(std::span<const std::byte> part) const
{
    const std::less_equal<> notAfter;
    return notAfter(m_bytes.data(), part.data())
        && notAfter(part.data() + part.size(), m_bytes.data() + m_bytes.size());
}

Result<void> MappedFile::read(std::span<const std::byte> part, std::span<std::byte> into) const
{
    CHECK(holds(part) && into.size() == part.size());
    const int descriptor = m_mapping.get_deleter().descriptor;
    auto offset = static_cast<off_t>(part.data() - m_bytes.data());
    while (!into.empty()) {
        const ssize_t count = ::pread(descriptor, into.data(), into.size(), offset);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return cannotRead(m_path, std::strerror(errno));
        if (count == 0) return cannotRead(m_path, "it became shorter while it was being read");
        into = into.subspan(static_cast<std::size_t>(count));
        offset += count;
    }
    return {};
}

} // namespace facet

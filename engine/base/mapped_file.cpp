#include "engine/base/mapped_file.h"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
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

void MappedFile::Unmap::operator()(const std::byte* address) const
{
    ::munmap(const_cast<std::byte*>(address), size);
}

Result<MappedFile> MappedFile::open(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
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
    const int mapError = errno;
    ::close(descriptor);
    if (address == MAP_FAILED) return cannotRead(path, std::strerror(mapError));

    MappedFile file;
    const auto* first = static_cast<const std::byte*>(address);
    file.m_mapping = {first, Unmap{size}};
    file.m_bytes = {first, size};
    return file;
}

void MappedFile::release(std::span<const std::byte> consumed) const
{
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto first = (reinterpret_cast<std::uintptr_t>(consumed.data()) + page - 1) / page * page;
    const auto last = reinterpret_cast<std::uintptr_t>(consumed.data() + consumed.size()) / page * page;
    if (first < last) ::madvise(reinterpret_cast<void*>(first), last - first, MADV_DONTNEED);
}

} // namespace facet

#pragma once

#include <cstddef>

namespace facet::stb {

// All that stb_image allocates on this thread while one of these lives. Zeroed, so that a damaged file shows nobody
// else's memory; whatever is left at the end is freed, since the library's error paths forget some.
class Memory {
public:
    explicit Memory(std::size_t limit);
    ~Memory();
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;

    static Memory* current(); // of this thread

    void* allocate(std::size_t size);
    void* reallocate(void* address, std::size_t size);
    void free(void* address);
    // Takes a block out of the list: it then belongs to the caller, who frees it with freeReleased().
    void release(void* address);
    static void freeReleased(void* address);

    std::size_t peak() const { return m_peak; }
    bool overLimit() const { return m_overLimit; }
    bool outOfMemory() const { return m_outOfMemory; }

private:
    struct alignas(alignof(std::max_align_t)) Block {
        Block* previous;
        Block* next;
        std::size_t size;
    };
    void link(Block* block);
    void unlink(Block* block);

    std::size_t m_limit;
    std::size_t m_used = 0;
    std::size_t m_peak = 0;
    bool m_overLimit = false;
    bool m_outOfMemory = false;
    Block* m_first = nullptr;
};

} // namespace facet::stb

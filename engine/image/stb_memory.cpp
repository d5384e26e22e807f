#include "engine/image/stb_memory.h"

#include "engine/base/check.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace facet::stb {
namespace {

thread_local Memory* t_current = nullptr;

} // namespace

Memory::Memory(std::size_t limit) : m_limit(limit)
{
    CHECK(t_current == nullptr);
    t_current = this;
}

Memory::~Memory()
{
    while (m_first != nullptr)
        free(m_first + 1);
    t_current = nullptr;
}

Memory* Memory::current() { return t_current; }

void* Memory::allocate(std::size_t size)
{
    if (size > m_limit - m_used) {
        m_overLimit = true;
        return nullptr;
    }
    auto* block = static_cast<Block*>(std::calloc(1, sizeof(Block) + size));
    if (block == nullptr) {
        m_outOfMemory = true;
        return nullptr;
    }
    block->size = size;
    link(block);
    return block + 1;
}

void* Memory::reallocate(void* address, std::size_t size)
{
    // A new block beside the old one, as realloc() often needs as well, so that the peak is counted honestly.
    void* grown = allocate(size);
    if (grown == nullptr || address == nullptr) return grown;
    std::memcpy(grown, address, std::min(size, (static_cast<Block*>(address) - 1)->size));
    free(address);
    return grown;
}

void Memory::free(void* address)
{
    if (address == nullptr) return;
    release(address);
    freeReleased(address);
}

void Memory::release(void* address) { unlink(static_cast<Block*>(address) - 1); }

void Memory::freeReleased(void* address)
{
    if (address != nullptr) std::free(static_cast<Block*>(address) - 1);
}

void Memory::link(Block* block)
{
    block->next = m_first;
    if (m_first != nullptr) m_first->previous = block;
    m_first = block;
    m_used += block->size;
    m_peak = std::max(m_peak, m_used);
}

void Memory::unlink(Block* block)
{
    (block->previous != nullptr ? block->previous->next : m_first) = block->next;
    if (block->next != nullptr) block->next->previous = block->previous;
    m_used -= block->size;
}

} // namespace facet::stb

#include "app/store/records.h"

#include <algorithm>
#include <atomic>

namespace facet {

RecordId newRecordId()
{
    constexpr int kCounterBits = 16; // ids of one millisecond; after them they run ahead of the clock
    static std::atomic<RecordId> last = 0;
    const RecordId now = QDateTime::currentMSecsSinceEpoch() << kCounterBits;
    RecordId before = last.load();
    RecordId next = 0;
    do {
        next = std::max(now, before + 1);
    } while (!last.compare_exchange_weak(before, next));
    return next;
}

} // namespace facet

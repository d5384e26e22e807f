#pragma once

#include "app/store/records.h"

#include <map>
#include <vector>

namespace facet::test {

// A chat's versions told in another way, to compare MessageTree with: every message remembers when it was last shown,
// and of the versions of a message the one that was shown last is shown.
class NaiveTree {
public:
    struct Node {
        RecordId parent = 0;
        int shown = 0; // time; 0: never
    };
    using Nodes = std::map<RecordId, Node>;

    std::vector<RecordId> path() const;
    std::vector<RecordId> versions(RecordId id) const;

    void add(RecordId id, RecordId parent);
    void flip(RecordId id, int by);
    void show(RecordId id);
    Nodes remove(RecordId id);
    void restore(const Nodes& removed, RecordId id);

    const Nodes& nodes() const { return m_nodes; }

private:
    std::vector<RecordId> childrenOf(RecordId parent) const;
    void see(); // what is shown now is shown now

    Nodes m_nodes;
    int m_time = 0;
};

} // namespace facet::test

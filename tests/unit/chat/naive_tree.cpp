#include "tests/unit/chat/naive_tree.h"

#include <algorithm>

namespace facet::test {

std::vector<RecordId> NaiveTree::childrenOf(RecordId parent) const
{
    std::vector<RecordId> children;
    for (const auto& [id, node] : m_nodes) {
        if (node.parent == parent) children.push_back(id);
    }
    return children;
}

std::vector<RecordId> NaiveTree::path() const
{
    std::vector<RecordId> path;
    for (auto children = childrenOf(0); !children.empty(); children = childrenOf(path.back())) {
        path.push_back(*std::max_element(children.begin(), children.end(), [this](RecordId a, RecordId b) {
            return std::pair(m_nodes.at(a).shown, a) < std::pair(m_nodes.at(b).shown, b);
        }));
    }
    return path;
}

std::vector<RecordId> NaiveTree::versions(RecordId id) const { return childrenOf(m_nodes.at(id).parent); }

void NaiveTree::see()
{
    ++m_time;
    for (const RecordId id : path())
        m_nodes[id].shown = m_time;
}

void NaiveTree::add(RecordId id, RecordId parent)
{
    m_nodes[id] = {.parent = parent, .shown = ++m_time};
    see();
}

void NaiveTree::flip(RecordId id, int by)
{
    const auto all = versions(id);
    const auto wanted = std::find(all.begin(), all.end(), id) - all.begin() + by;
    if (wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(all.size())) return;
    m_nodes[all[static_cast<std::size_t>(wanted)]].shown = ++m_time;
    see();
}

void NaiveTree::show(RecordId id)
{
    ++m_time;
    for (RecordId each = id; each != 0; each = m_nodes[each].parent)
        m_nodes[each].shown = m_time;
    see();
}

NaiveTree::Nodes NaiveTree::remove(RecordId id)
{
    const auto shown = path();
    const bool wasChosen = [&] {
        // Chosen among its versions, whether or not the path comes by.
        const auto all = versions(id);
        return id == *std::max_element(all.begin(), all.end(), [this](RecordId a, RecordId b) {
            return std::pair(m_nodes.at(a).shown, a) < std::pair(m_nodes.at(b).shown, b);
        });
    }();
    const auto all = versions(id);
    if (wasChosen && all.size() > 1) {
        const auto at = std::find(all.begin(), all.end(), id);
        m_nodes[at == all.begin() ? all[1] : *(at - 1)].shown = m_nodes[id].shown;
    }
    Nodes gone{{id, m_nodes[id]}};
    m_nodes.erase(id);
    for (bool found = true; found;) {
        found = false;
        for (const auto& [each, node] : Nodes(m_nodes)) {
            if (!gone.contains(node.parent)) continue;
            gone[each] = node;
            m_nodes.erase(each);
            found = true;
        }
    }
    see();
    return gone;
}

void NaiveTree::restore(const Nodes& removed, RecordId id)
{
    m_nodes.insert(removed.begin(), removed.end());
    show(id);
}

} // namespace facet::test

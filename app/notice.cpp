#include "app/notice.h"

#include "app/gui_thread.h"

#include <utility>

namespace facet {

void Notice::show(Content content)
{
    checkGuiThread(*this);
    m_content = std::move(content);
    emit changed();
}

void Notice::act()
{
    const auto action = std::move(m_content.action);
    dismiss();
    if (action) action();
}

void Notice::dismiss()
{
    checkGuiThread(*this);
    if (!shown()) return;
    m_content = {};
    emit changed();
}

} // namespace facet

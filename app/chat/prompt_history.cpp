#include "app/chat/prompt_history.h"

namespace facet {

void PromptHistory::add(const QString& text)
{
    if (!text.trimmed().isEmpty() && (m_prompts.isEmpty() || m_prompts.last() != text)) m_prompts.append(text);
    while (m_prompts.size() > kMostKept)
        m_prompts.removeFirst();
    rest();
}

QString PromptHistory::older()
{
    if (hasOlder()) --m_at;
    return shown();
}

QString PromptHistory::newer()
{
    if (walking()) ++m_at;
    return shown();
}

void PromptHistory::rest() { m_at = m_prompts.size(); }

} // namespace facet

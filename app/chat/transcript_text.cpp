#include "app/chat/transcript_text.h"

#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace facet {

using markdown::Run;
using markdown::Style;
using markdown::Words;

namespace {

// How many characters at the beginning are the same in both, in the same style.
qsizetype commonLength(const Words& a, const Words& b)
{
    qsizetype length = 0;
    for (qsizetype index = 0; index < std::min(a.runs.size(), b.runs.size()); ++index) {
        const Run& first = a.runs[index];
        const Run& second = b.runs[index];
        if (first.styles != second.styles || first.address != second.address) break;
        const auto end = std::mismatch(first.text.begin(), first.text.end(), second.text.begin(), second.text.end());
        length += end.first - first.text.begin();
        if (first.text != second.text) break;
    }
    return length;
}

} // namespace

void TranscriptText::setDocument(QQuickTextDocument* document)
{
    if (document == m_document) return;
    m_document = document;
    if (text() != nullptr) text()->setUndoRedoEnabled(false); // Nobody undoes what a model wrote.
    applyLineHeight();
    write(0);
    emit documentChanged();
}

void TranscriptText::setLineHeight(double height)
{
    if (qFuzzyCompare(height, m_lineHeight)) return;
    m_lineHeight = height;
    applyLineHeight();
    emit lineHeightChanged();
}

void TranscriptText::setWords(const QVariant& value)
{
    Words words = value.value<Words>();
    if (value.typeId() == QMetaType::QString) words.runs = {{.text = value.toString()}};
    if (words == m_words) return;
    const qsizetype kept = commonLength(m_words, words);
    m_words = std::move(words);
    write(kept);
    findLinks();
    emit wordsChanged();
}

template <class Value> void TranscriptText::setLook(Value& look, const Value& value)
{
    if (std::exchange(look, value) == value) return;
    const bool plain = std::all_of(m_words.runs.begin(), m_words.runs.end(),
        [](const Run& run) { return run.address.isEmpty() && !run.styles.testFlag(Style::Code); });
    if (!plain) write(0);
    emit looksChanged();
}

void TranscriptText::setAlignment(int alignment)
{
    if (std::exchange(m_alignment, alignment) == alignment) return;
    if (text() != nullptr) applyDirections(text()->begin());
    emit looksChanged();
}

void TranscriptText::setLinkColor(const QColor& color) { setLook(m_linkColor, color); }

void TranscriptText::setCodeFill(const QColor& color) { setLook(m_codeFill, color); }

void TranscriptText::setCodeFamily(const QString& family) { setLook(m_codeFamily, family); }

void TranscriptText::setCodeSize(double size) { setLook(m_codeSize, size); }

void TranscriptText::write(qsizetype kept)
{
    if (text() == nullptr) return;
    QTextCursor cursor(text());
    cursor.beginEditBlock();
    cursor.setPosition(static_cast<int>(kept));
    const QTextBlock firstTouched = cursor.block();
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    for (const Run& run : m_words.runs) {
        const qsizetype skipped = std::min(kept, run.text.size());
        kept -= skipped;
        if (skipped < run.text.size()) cursor.insertText(run.text.mid(skipped), formatOf(run)); // keeps the line height
    }
    applyDirections(firstTouched);
    cursor.endEditBlock();
}

void TranscriptText::findLinks()
{
    QVariantList links;
    int start = 0;
    for (const Run& run : m_words.runs) {
        const int end = start + static_cast<int>(run.text.size());
        const QVariantMap last = links.isEmpty() ? QVariantMap() : links.last().toMap();
        const bool goesOn = last["end"].toInt() == start && last["address"].toString() == run.address;
        if (!run.address.isEmpty()) {
            const QString text = (goesOn ? last["text"].toString() : QString()) + run.text;
            if (goesOn) links.removeLast();
            links.append(QVariantMap{{"text", text}, {"address", run.address},
                {"start", goesOn ? last["start"].toInt() : start}, {"end", end}});
        }
        start = end;
    }
    if (links == m_links) return;
    m_links = std::move(links);
    emit linksChanged();
}

QVariantList TranscriptText::rectangles(int start, int end) const
{
    QVariantList lines;
    QRectF line;
    for (int position = start; edit() != nullptr && position <= end; ++position) {
        QRectF letter;
        QMetaObject::invokeMethod(edit(), "positionToRectangle", Q_RETURN_ARG(QRectF, letter), Q_ARG(int, position));
        const bool sameLine = position > start && letter.top() == line.top();
        if (position > start && !sameLine) lines.append(line);
        line = sameLine ? line | letter : letter;
    }
    if (!line.isNull()) lines.append(line);
    return lines;
}

QTextCharFormat TranscriptText::formatOf(const Run& run) const
{
    QTextCharFormat format;
    if (run.styles.testFlag(Style::Strong)) format.setFontWeight(QFont::DemiBold);
    if (run.styles.testFlag(Style::Emphasis)) format.setFontItalic(true);
    if (run.styles.testFlag(Style::Struck)) format.setFontStrikeOut(true);
    if (run.styles.testFlag(Style::Code)) {
        format.setFontFamilies({m_codeFamily});
        format.setProperty(QTextFormat::FontPixelSize, qRound(m_codeSize));
        format.setBackground(m_codeFill);
    }
    if (!run.address.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(run.address);
        format.setForeground(m_linkColor);
        format.setFontUnderline(true);
    }
    return format;
}

QTextDocument* TranscriptText::text() const { return m_document == nullptr ? nullptr : m_document->textDocument(); }

int TranscriptText::length() const { return text() == nullptr ? 0 : text()->characterCount() - 1; }

void TranscriptText::applyLineHeight()
{
    if (text() == nullptr || m_lineHeight <= 0) return;
    QTextBlockFormat format;
    format.setLineHeight(m_lineHeight, QTextBlockFormat::MinimumHeight);
    QTextCursor all(text());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
}

void TranscriptText::applyDirections(QTextBlock block)
{
    for (; block.isValid(); block = block.next()) {
        const Qt::LayoutDirection direction = block.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
        const QTextBlockFormat before = block.blockFormat();
        if (before.layoutDirection() == direction && int(before.alignment()) == m_alignment) continue;
        QTextBlockFormat format;
        format.setLayoutDirection(direction);
        format.setAlignment(Qt::Alignment(m_alignment)); // left is where the script begins: at the right for Arabic
        QTextCursor(block).mergeBlockFormat(format);
    }
}

} // namespace facet

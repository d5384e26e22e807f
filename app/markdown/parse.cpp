#include "app/markdown/parse.h"

#include "app/markdown/block_builder.h"
#include "app/markdown/dialect.h"
#include "app/markdown/formulas.h"

#include <md4c.h>

namespace facet::markdown {

namespace {

BlockBuilder& at(void* self) { return *static_cast<BlockBuilder*>(self); }

MD_PARSER callbacks()
{
    MD_PARSER parser{};
    parser.flags = kDialect;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        return at(self).enterBlock(type, detail) ? 0 : 1;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return at(self).leaveBlock(type), 0; };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) { return at(self).enterSpan(type, detail), 0; };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return at(self).leaveSpan(type), 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
        return at(self).text(type, text, size), 0;
    };
    return parser;
}

} // namespace

Parsed parse(QStringView source, std::optional<Numbering> before)
{
    const QByteArray bytes = withFormulasHidden(source).toUtf8();
    const MD_PARSER parser = callbacks();
    BlockBuilder builder(bytes, before);
    const int error = md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, &builder);
    if (error != 0 || builder.refused()) { // md4c 0.4.8 forgets that a callback refused
        Block whole;
        whole.words.runs.append({.text = withFormulasShown(source.toString())});
        return {.blocks = QList<Block>{whole}, .lastLines = {static_cast<int>(source.count('\n'))}, .numbering = {}};
    }
    return builder.take();
}

} // namespace facet::markdown

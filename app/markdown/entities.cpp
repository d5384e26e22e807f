#include "app/markdown/entities.h"

#include <QHash>

namespace facet::markdown {

namespace {

// Those that people and models write; HTML knows two thousand more.
const QHash<QString, char32_t>& named()
{
    static const QHash<QString, char32_t> table{{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'},
        {"apos", U'\''}, {"nbsp", 0xA0}, {"ensp", 0x2002}, {"emsp", 0x2003}, {"thinsp", 0x2009}, {"copy", 0xA9},
        {"reg", 0xAE}, {"trade", 0x2122}, {"hellip", 0x2026}, {"mdash", 0x2014}, {"ndash", 0x2013}, {"lsquo", 0x2018},
        {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"laquo", 0xAB}, {"raquo", 0xBB}, {"bull", 0x2022},
        {"middot", 0xB7}, {"deg", 0xB0}, {"plusmn", 0xB1}, {"times", 0xD7}, {"divide", 0xF7}, {"minus", 0x2212},
        {"ne", 0x2260}, {"le", 0x2264}, {"ge", 0x2265}, {"asymp", 0x2248}, {"infin", 0x221E}, {"sum", 0x2211},
        {"radic", 0x221A}, {"pi", 0x3C0}, {"mu", 0x3BC}, {"alpha", 0x3B1}, {"beta", 0x3B2}, {"frac12", 0xBD},
        {"frac14", 0xBC}, {"sup2", 0xB2}, {"sup3", 0xB3}, {"larr", 0x2190}, {"uarr", 0x2191}, {"rarr", 0x2192},
        {"darr", 0x2193}, {"harr", 0x2194}, {"rArr", 0x21D2}, {"check", 0x2713}, {"euro", 0x20AC}, {"pound", 0xA3},
        {"yen", 0xA5}, {"cent", 0xA2}, {"sect", 0xA7}, {"para", 0xB6}};
    return table;
}

constexpr char32_t kUnknown = 0xFFFD;

bool isCharacter(char32_t code) { return code > 0 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code); }

} // namespace

QString entityText(const QString& entity)
{
    const QString name = entity.mid(1, entity.size() - 2);
    char32_t code = 0;
    if (name.startsWith('#')) {
        const bool hexadecimal = name.size() > 1 && name[1].toLower() == 'x';
        bool read = false;
        code = hexadecimal ? name.mid(2).toUInt(&read, 16) : name.mid(1).toUInt(&read, 10);
        if (!read || !isCharacter(code)) code = kUnknown;
    } else {
        code = named().value(name, 0);
        if (code == 0) return entity;
    }
    return QString::fromUcs4(&code, 1);
}

} // namespace facet::markdown

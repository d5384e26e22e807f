#pragma once

#include <string>

namespace facet {

enum class Role { System, User, Model };

// One message of a chat.
struct Turn {
    Role role = Role::User;
    std::string text; // UTF-8; control tokens inside are plain text
};

} // namespace facet

#pragma once

#include "engine/base/image.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace facet {

enum class Role { System, User, Model };

// A picture between the words of a turn. Shared because a chat is sent whole each time and a picture may have a hundred
// megabytes; nobody changes it.
struct PlacedImage {
    std::shared_ptr<const Image> image;
    ViewOptions views = {};
    std::size_t at = 0; // byte of the turn's text before which it stands; 0: before all words
};

// One message of a chat.
struct Turn {
    Role role = Role::User;
    std::string text = {};                // UTF-8; control tokens inside are plain text
    std::vector<PlacedImage> images = {}; // in order of `at`; only a user's are shown to the model
};

} // namespace facet

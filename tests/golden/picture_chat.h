#pragma once

#include "engine/base/turn.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace facet::test {

// A chat of tests/data/goldens-pictures/tiny over pictures of tests/data/images, and what an independent implementation
// answers.
struct PictureChatCase {
    std::vector<Turn> turns;
    std::size_t promptTokens = 0;
    std::size_t views = 0;
    std::size_t answerTokens = 0; // of the greedy continuation
    std::string answer;           // its text, as the tokenizer of the checkpoint writes it
};
PictureChatCase readPictureChat(const std::string& name);

std::shared_ptr<const Image> readPicture(const std::string& file); // of tests/data/images

} // namespace facet::test

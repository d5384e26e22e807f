#include "tests/golden/picture_chat.h"

#include "engine/image/decode.h"
#include "engine/session/loaded_model.h"
#include "engine/tokenizer/detokenizer.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <span>

namespace facet::test {
namespace {

const std::filesystem::path kData = FACET_TEST_DATA;

Role roleNamed(const std::string& name)
{
    if (name == "system") return Role::System;
    return name == "user" ? Role::User : Role::Model;
}

std::string textOf(const std::vector<TokenId>& ids)
{
    const auto checkpoint = Checkpoint::open(kData / "checkpoints/tiny");
    CHECK(static_cast<bool>(checkpoint));
    const auto tokenizer = openTokenizer(*checkpoint);
    CHECK(static_cast<bool>(tokenizer));
    Detokenizer detokenizer(tokenizer->vocabulary());
    std::string text;
    for (const TokenId id : ids)
        text += detokenizer.push(id);
    return text + detokenizer.flush();
}

} // namespace

std::shared_ptr<const Image> readPicture(const std::string& file)
{
    std::ifstream stream(kData / "images" / file, std::ios::binary);
    const std::vector<char> chars{std::istreambuf_iterator<char>(stream), {}};
    auto image = decodeImage(std::as_bytes(std::span(chars)));
    CHECK(static_cast<bool>(image));
    return std::make_shared<const Image>(std::move(image).value());
}

PictureChatCase readPictureChat(const std::string& name)
{
    std::ifstream file(kData / "goldens-pictures/tiny" / name / "case.json");
    const auto json = nlohmann::json::parse(file);
    PictureChatCase read = {.turns = {},
        .promptTokens = json.at("ids").size(),
        .views = json.at("image_starts").size(),
        .answerTokens = json.at("greedy_ids").size(),
        .answer = textOf(json.at("greedy_ids").get<std::vector<TokenId>>())};
    auto picture = json.at("images").begin();
    for (const auto& message : json.at("messages")) {
        Turn turn = {.role = roleNamed(message.at("role"))};
        for (const auto& part : message.at("content")) {
            if (part.at("type") == "text") {
                turn.text += part.at("text").get<std::string>();
                continue;
            }
            const bool cropped = picture->at("pan_and_scan");
            turn.images.push_back({.image = readPicture(picture->at("file")),
                .views = {.views = cropped ? Views::Auto : Views::Off},
                .at = turn.text.size()});
            ++picture;
        }
        read.turns.push_back(std::move(turn));
    }
    return read;
}

} // namespace facet::test

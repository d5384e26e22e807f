#pragma once

#include "app/store/chat_keeper.h"

namespace facet {

// All chats as one JSON file, UTF-8:
//
//   { "format": "facet-chats", "version": 1, "exported": TIME,
//     "chats": [ { "id": ID, "title": "", "titledByHand": false, "pinned": false, "created": TIME, "changed": TIME,
//                  "deleted": TIME, "leaf": ID, "draft": "", "draftPictures": [ PICTURE... ],
//                  "messages": [ { "id": ID, "parent": ID, "author": "user" or "model", "text": "", "model": "",
//                                  "note": "", "figures": "", "created": TIME, "finished": true,
//                                  "pictures": [ PICTURE... ] }... ] }... ],
//     "pictures": { HASH: BASE64... } }
//
// ID is a text without a meaning of its own, "" for none; messages with the same parent are versions of each other,
// and a parent stands before its children. TIME is ISO 8601 with milliseconds in UTC, left out for none. PICTURE is
// { "hash": HASH, "name": "", "views": 0 }, HASH the SHA-256 of the bytes that stand under "pictures". The order of
// the members is free, unknown ones are passed over, and "format", "version", "id" and "author" must be there.

// The file is written beside and takes its name at the end; one chat and one picture at a time are in memory.
Result<void> writeJson(OpenStore& store, const QString& path);

// All of the file or nothing: how many chats came. They and their messages get new ids.
Result<int> readJson(OpenStore& store, const QString& path);

} // namespace facet

#pragma once

#include <QString>

namespace facet {

// Where Facet keeps what it writes: each kind in the folder that the XDG base directory specification names for it (or
// its like on other systems). Nothing is made here.
QString configFolder();  // what a person chose
QString dataFolder();    // what a person would miss: chats and pictures
QString stateFolder();   // what is only convenient: the window's place, models opened before
QString runtimeFolder(); // what lives as long as the login: lock and socket

} // namespace facet
